// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Likeness.h"

#include "core/compare/WordDiff.h"

#include <algorithm>

namespace policywright::compare {

// FNV-1a.
std::uint32_t keyOf(std::string_view word)
{
    std::uint32_t key = 2'166'136'261U;
    for (const char c : word)
        key = (key ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return key;
}

bool isWord(std::string_view word)
{
    const auto byte = static_cast<unsigned char>(word[0]);
    const bool isLetter = (word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z');
    const bool isDigit = word[0] >= '0' && word[0] <= '9';
    return isLetter || isDigit || word[0] == '_' || (byte >= 0x80 && !word.starts_with("\xE2\x80") && byte != 0xC2);
}

WordBag bagOf(std::string_view text)
{
    WordBag words;
    for (const std::string_view word : wordsOf(text)) {
        if (isWord(word))
            words.push_back(keyOf(word));
    }
    std::ranges::sort(words);
    return words;
}

std::uint32_t likeness(const WordBag &one, const WordBag &other)
{
    if (one.empty() || other.empty())
        return 0;
    std::uint32_t common = 0;
    for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
        if (*left == *right) {
            ++common;
            ++left;
            ++right;
        } else if (*left < *right) {
            ++left;
        } else {
            ++right;
        }
    }
    return static_cast<std::uint32_t>(2ULL * common * kWhole / (one.size() + other.size()));
}

} // namespace policywright::compare
