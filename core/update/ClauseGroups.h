// SPDX-License-Identifier: Apache-2.0
//
// Which clauses of older packs became which of newer ones. Clauses that have nothing to do with one another are in
// groups of their own: one and one (the same, or renamed), one and several (split), several and one (merged), one and
// none (withdrawn), none and one (new), or, where releases split and merged in turn, several and several.
#pragma once

#include "core/update/Successors.h"

#include <vector>

namespace policywright::update {

struct ClauseGroup {
    std::vector<const pack::CompiledClause *> before; // in the older packs' order
    std::vector<const pack::CompiledClause *> after;  // in the order of the releases
};

// In the newer packs' order; what was withdrawn stands behind what it followed.
std::vector<ClauseGroup> clauseGroups(const pack::PackSet &before, const pack::PackSet &after,
                                      const Successors &successors);

} // namespace policywright::update
