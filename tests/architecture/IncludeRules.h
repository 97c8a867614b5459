// SPDX-License-Identifier: Apache-2.0
//
// Where the tests run, headers are read once for all and a dozen files are compiled together, so a file that forgets
// to include something is built all the same; for users it is not. So a file has to include what it names: itself, or
// by the project's own headers. Looked at are the names of the standard library that the project uses, and the widgets
// and objects of Qt that it makes.
#pragma once

#include "tests/architecture/SourceTree.h"

#include <string>
#include <vector>

namespace policywright::architecture {

// One finding for each name that a file uses and has no header of: `path: std::name needs <header>`. The files hold
// every header of the project that they include.
std::vector<std::string> namesWithoutHeader(const std::vector<SourceFile> &files);

} // namespace policywright::architecture
