// SPDX-License-Identifier: Apache-2.0
//
// The pack of tests/data/packs/minimal in files in memory, in versions that a test makes of it.
#pragma once

#include "tests/support/MemoryFileSystem.h"

#include <string>
#include <vector>

namespace policywright::test {

// Puts it as <folder>/minimal, in its version 1.0.0.
void putMinimalPack(testing::MemoryFileSystem &files, const std::string &folder);

// Makes another version of it: `replaced` stands once in the file and becomes `by`. `release`: of `changes`, without
// version and date, indented by four; `summary`: what it brought.
struct PackEdit {
    std::string file; // "security/en.md"
    std::string replaced;
    std::string by;
};
void makeVersion(testing::MemoryFileSystem &files, const std::string &folder, const std::string &version,
                 const std::vector<PackEdit> &edits, const std::string &release = {},
                 const std::string &summary = "What it brought.");

} // namespace policywright::test
