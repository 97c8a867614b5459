// SPDX-License-Identifier: Apache-2.0
//
// Which sentence of an older text became which of a newer one.
#pragma once

#include "core/compare/PairsInOrder.h"
#include "core/compare/Sentences.h"

#include <cstdint>
#include <vector>

namespace policywright::compare {

// For each sentence of `before` its counterpart in `after`, or kNoPair; in the order of both. First what stayed as it
// is, by the fewest sentences taken out and put in; then, between two of these, what was reworded: the pairs that have
// at least half of their words in common, chosen so that the most is common in all.
std::vector<std::uint32_t> sentencePairs(const std::vector<Sentence> &before, const std::vector<Sentence> &after);

} // namespace policywright::compare
