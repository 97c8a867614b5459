// SPDX-License-Identifier: Apache-2.0
//
// How much two texts are alike: by the words that both have, whatever their order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace policywright::compare {

// The same for the same word, on every machine. Two words can have one key: for guesses, or checked behind.
std::uint32_t keyOf(std::string_view word);

// Words as wordsOf() gives them: whether one begins with a letter or digit.
inline bool isWord(std::string_view word)
{
    const auto byte = static_cast<unsigned char>(word[0]);
    const bool isLetter = (word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z');
    const bool isDigit = word[0] >= '0' && word[0] <= '9';
    return isLetter || isDigit || word[0] == '_' || (byte >= 0x80 && !word.starts_with("\xE2\x80") && byte != 0xC2);
}

using WordBag = std::vector<std::uint32_t>; // keys, sorted
WordBag bagOf(std::string_view text);

// The share of their words that both have: 0 to kWhole.
inline constexpr std::uint32_t kWhole = 1000;
std::uint32_t likeness(const WordBag &one, const WordBag &other);

} // namespace policywright::compare
