// SPDX-License-Identifier: Apache-2.0
//
// Writes the small hostile archives and the good ones as the seeds of the archive fuzzer.
// Usage: write_archive_corpus FOLDER (tests/data/fuzz/archive)
#include "tests/support/HostileArchives.h"
#include "tests/support/TemporaryFolder.h"

int main(int argc, char **argv)
{
    using namespace policywright::testing;
    if (argc != 2)
        return 2;
    constexpr std::size_t kSmall = 4096;
    const std::string folder = std::string(argv[1]) + '/';
    for (const HostileArchive &hostile : hostileArchives()) {
        if (hostile.bytes.size() <= kSmall)
            writeBytes(folder + hostile.defect + ".zip", hostile.bytes);
    }
    for (const GoodArchive &good : goodArchives())
        writeBytes(folder + "good-" + good.name + ".zip", good.bytes);
    return 0;
}
