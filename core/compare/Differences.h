// SPDX-License-Identifier: Apache-2.0
//
// The shortest way from one sequence to another by taking out and putting in: Myers' algorithm, in linear space.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace policywright::compare {

// What is not marked is the same in both, in order.
struct Differences {
    std::vector<bool> removed; // as long as `before`
    std::vector<bool> added;   // as long as `after`

    bool operator==(const Differences &) const = default;
};

// Stretches that differ in more than kMostSteps items and what is between them may be marked as a whole.
inline constexpr int kMostSteps = 2000;
Differences differences(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

} // namespace policywright::compare
