// SPDX-License-Identifier: Apache-2.0
//
// Which item of an older row became which of a newer one, in the order of both: first what stayed as it is, then,
// between two of these, what is most alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace policywright::compare {

inline constexpr std::uint32_t kNoPair = 0xFFFFFFFFU;

// Items without a pair so far: [begin, end) of the older row and of the newer one.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t afterBegin = 0;
    std::size_t afterEnd = 0;

    std::size_t height() const { return end - begin; }
    std::size_t width() const { return afterEnd - afterBegin; }
};

// In a stretch with more pairs than this nothing is looked for: all of it was rewritten.
inline constexpr std::size_t kMostPairs = 250'000;

// How much each item is like each other one, row by row: height times width weights; 0: they are no pair.
using Weights = std::vector<std::uint32_t>;
using Weigh = std::function<Weights(const Stretch &open)>;

// For each item of `before` its counterpart in `after`, or kNoPair. Items of one key are the same; the fewest are taken
// out and put in, except that in long rows those that occur once in each come first. Of the rest the pairs are chosen
// so that the sum of their weights is the largest.
std::vector<std::uint32_t> pairsInOrder(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after,
                                        const Weigh &weigh);

// Which of these, all different, are in order: the most that can be, the earliest where there is a choice.
std::vector<bool> longestInOrder(std::span<const std::uint32_t> places);

} // namespace policywright::compare
