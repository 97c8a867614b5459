// SPDX-License-Identifier: Apache-2.0
//
// What a reader would stumble over in an assembled document, whatever was answered: sections and clauses without text,
// a heading twice, a table without rows, words of the template language, and blanks before a comma or full stop where
// a piece of a sentence fell out. Looks at the packs' own words only: an answer may hold anything.
#pragma once

#include "core/assembly/AssembledDocument.h"

#include <string>
#include <vector>

namespace policywright::properties {

std::vector<std::string> textProblems(const assembly::AssembledDocument &document);

} // namespace policywright::properties
