// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Likeness.h"

#include "core/compare/WordScan.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace policywright::compare {
namespace {

// The bytes as a number, the same on every machine.
template <class Number>
std::uint64_t numberAt(const char *bytes)
{
    Number number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return std::endian::native == std::endian::big ? std::byteswap(number) : number;
}

} // namespace

// Eight bytes at a time, mixed by a product; what is left overlaps.
std::uint32_t keyOf(std::string_view word)
{
    constexpr std::uint64_t kFactor = 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t key = word.size() * kFactor;
    const auto mix = [&](std::uint64_t number) {
        key = (key ^ number) * kFactor;
        key ^= key >> 32U;
    };
    const char *const data = word.data();
    const std::size_t size = word.size();
    for (std::size_t at = 0; at + 8 < size; at += 8)
        mix(numberAt<std::uint64_t>(data + at));
    if (size >= 8)
        mix(numberAt<std::uint64_t>(data + size - 8));
    else if (size >= 4)
        mix(numberAt<std::uint32_t>(data) | numberAt<std::uint32_t>(data + size - 4) << 32U);
    else if (size > 0)
        mix(numberAt<std::uint8_t>(data) | numberAt<std::uint8_t>(data + size / 2) << 8U |
            numberAt<std::uint8_t>(data + size - 1) << 16U);
    return static_cast<std::uint32_t>(key);
}

WordBag bagOf(std::string_view text)
{
    WordBag words;
    words.reserve(text.size() / 6 + 1);
    for (WordScan scan(text); scan.next();) {
        if (isWord(scan.word()))
            words.push_back(keyOf(scan.word()));
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
