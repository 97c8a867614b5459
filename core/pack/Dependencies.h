// SPDX-License-Identifier: Apache-2.0
//
// The order in which names that are computed from one another can be computed, and the circles that have no such order.
#pragma once

#include "core/base/Error.h"
#include "core/pack/Pack.h"

#include <string>
#include <vector>

namespace policywright::pack {

struct Dependency {
    std::string name;
    std::vector<std::string> reads; // names that are not in the list do not count
    SourceText where = {};
};

// Indexes, each behind those that it reads. Error: PackCircle, once for each circle, with the names along it.
std::vector<std::size_t> dependencyOrder(const std::vector<Dependency> &dependencies, Errors &errors);

} // namespace policywright::pack
