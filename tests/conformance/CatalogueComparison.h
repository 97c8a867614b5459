// SPDX-License-Identifier: Apache-2.0
//
// Where a pack departs from the catalogue: what is missing, and what has another type, other options, columns, default
// or severity, or another condition. What a pack has beyond the catalogue is its own affair, and so are all words.
#pragma once

#include "core/pack/Pack.h"
#include "tests/conformance/Catalogue.h"

#include <set>
#include <string>
#include <vector>

namespace policywright::conformance {

// One sentence a difference, in the catalogue's order, of these sections only.
std::vector<std::string> differences(const Catalogue &catalogue, const pack::Pack &pack,
                                     const std::set<std::string> &sections);

} // namespace policywright::conformance
