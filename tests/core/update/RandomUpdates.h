// SPDX-License-Identifier: Apache-2.0
//
// Packs of random clauses, a later version of each with random changes, policies of random authors, and what must hold
// of the update from one to the other: for the campaign.
#pragma once

#include "core/update/PackUpdate.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace policywright::test {

struct UpdateCase {
    pack::Pack before;
    pack::Pack after;
    model::PolicyDocument policy;
    std::optional<compare::Take> otherwise = {}; // what is taken in conflicts
    std::optional<std::set<ClauseId>> standing = {};
};

// The same seed gives the same case. Words are unique: b… are the older pack's, t… the newer one's, m… the author's.
UpdateCase randomUpdate(std::uint64_t seed);

// Empty: everything holds.
std::string problemOf(const UpdateCase &update);

// What a campaign counts, to know that it meets everything.
using Tally = std::map<std::string, std::uint64_t>;
void count(const UpdateCase &update, Tally &tally);

} // namespace policywright::test
