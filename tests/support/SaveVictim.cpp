// SPDX-License-Identifier: Apache-2.0
//
// Does one save and nothing else, so that a test can kill it or break a system call at each point of the save.
// Usage: save_victim TARGET NEW-CONTENTS-FILE; exit code 0 saved, 1 refused (the error's name on standard error).
// What it prints to standard error first marks the beginning of the save in the trace.
#include "core/base/PosixFileSystem.h"

#include <cstdio>
#include <unistd.h>

int main(int argc, char **argv)
{
    using namespace policywright;
    if (argc != 3)
        return 2;
    PosixFileSystem files;
    const auto bytes = files.readFile(argv[2], std::uint64_t{1} << 30);
    if (!bytes)
        return 2;
    const auto old = files.identity(argv[1]);
    ReplaceOptions options;
    options.expected = old ? Expectation(*old) : Expectation(NoFile{});
    if (::write(STDERR_FILENO, "begin\n", 6) != 6)
        return 2;
    const auto saved = files.replaceFile(argv[1], bytes->bytes, options);
    if (saved)
        return 0;
    std::fprintf(stderr, "%s\n", std::string(nameOf(saved.error().code)).c_str());
    return 1;
}
