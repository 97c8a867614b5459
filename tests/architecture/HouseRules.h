// SPDX-License-Identifier: Apache-2.0
//
// The rules of the house that a program can check in a file's name and text, one function a rule; each returns what
// breaks it, a line a finding.
#pragma once

#include "tests/architecture/SourceTree.h"

#include <string>
#include <vector>

namespace policywright::architecture {

// Files at most 500 lines, headers 300.
std::vector<std::string> filesThatAreTooLong(const std::vector<SourceFile> &files);

// No folder or file may be called utils, common, helpers or misc, nor end so: the name of a thing says what it does.
std::vector<std::string> namesThatSayNothing(const std::vector<std::string> &paths);

// Sources that the CMakeLists.txt of their folder or of one above does not list.
std::vector<std::string> sourcesThatNobodyBuilds(const std::vector<SourceFile> &files,
                                                 const std::vector<SourceFile> &cmakeLists);

// The first five lines of a source say under which licence it is.
std::vector<std::string> filesWithoutLicence(const std::vector<SourceFile> &files);

// Codes of ErrorCodes.def that no test names, neither the code nor the words of its sentence.
std::vector<std::string> errorCodesWithoutTest(const std::string &errorCodesDef, const std::vector<SourceFile> &tests);

} // namespace policywright::architecture
