// SPDX-License-Identifier: Apache-2.0
//
// How much two texts are alike: by the words that both have, whatever their order.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace policywright::compare {

// Of one comparison: the same word has the same number. The texts outlive it.
using WordNumbers = std::unordered_map<std::string_view, std::uint32_t>;
std::uint32_t numberOf(std::string_view word, WordNumbers &numbers);

// Words as wordsOf() gives them: whether one begins with a letter or digit.
bool isWord(std::string_view word);

using WordBag = std::vector<std::uint32_t>; // sorted
WordBag bagOf(std::string_view text, WordNumbers &numbers);

// The share of their words that both have: 0 to kWhole.
inline constexpr std::uint32_t kWhole = 1000;
std::uint32_t likeness(const WordBag &one, const WordBag &other);

} // namespace policywright::compare
