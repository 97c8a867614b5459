// SPDX-License-Identifier: Apache-2.0
//
// Any bytes to the strict archive reader: it answers, and what it accepts can be written and read back the same.
#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace policywright::archive;
    const auto entries = readArchive({reinterpret_cast<const char *>(data), size}, "fuzz");
    if (!entries)
        return 0;
    const auto written = writeArchive(*entries, "fuzz");
    if (!written || readArchive(*written, "fuzz") != entries)
        std::abort();
    return 0;
}
