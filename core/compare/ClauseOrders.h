// SPDX-License-Identifier: Apache-2.0
//
// The clauses and sections of two documents in one order: which became which, which stayed where it was, which moved.
// Internal to the room.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/compare/PairsInOrder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace policywright::compare {

struct PlacedClause {
    const assembly::AssembledSection *section = nullptr; // nullptr: the cover
    const assembly::AssembledClause *clause = nullptr;
};
std::vector<PlacedClause> clausesOf(const assembly::AssembledDocument &document);

// For each clause of `before` which of `after` it became, or kNoPair: by id, the rest by its words.
std::vector<std::uint32_t> clausePairs(const std::vector<PlacedClause> &before, const std::vector<PlacedClause> &after);

// What stands at one place of the joint order.
struct JointPlace {
    std::uint32_t before = kNoPair; // index in the older order
    std::uint32_t after = kNoPair;
    bool isMoved = false; // with one index: the other end of it is elsewhere; with both: here it came to

    bool operator==(const JointPlace &) const = default;
};

// `pairs`: for each of `before` items its counterpart of `after` items. Those that moved stand twice: where they were,
// with `before` alone, and where they are, with both. The fewest have moved.
std::vector<JointPlace> jointOrder(const std::vector<std::uint32_t> &pairs, std::size_t after);

} // namespace policywright::compare
