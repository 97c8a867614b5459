// SPDX-License-Identifier: Apache-2.0
//
// Single characters of UTF-8 text, as the rules of emphasis ask for them. Internal to the room.
#pragma once

#include <cstddef>
#include <string_view>

namespace policywright::markdown {

struct CodePoint {
    char32_t value;
    std::size_t length; // in bytes
};

// Of text that is not empty. What is not UTF-8 is taken byte by byte, as U+FFFD.
CodePoint firstCodePoint(std::string_view text);
CodePoint lastCodePoint(std::string_view text);

bool isUnicodeWhiteSpace(char32_t c); // as CommonMark defines it

constexpr bool isAsciiLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr bool isAsciiAlnum(char c)
{
    return (c >= '0' && c <= '9') || isAsciiLetter(c);
}

constexpr bool isAscii(char c)
{
    return (static_cast<unsigned char>(c) & 0x80u) == 0;
}

constexpr bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t';
}

} // namespace policywright::markdown
