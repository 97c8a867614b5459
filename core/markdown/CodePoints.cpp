// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/CodePoints.h"

#include <array>

namespace policywright::markdown {
namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

std::size_t sequenceLength(unsigned char lead)
{
    if (lead < 0xC0)
        return 1;
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

} // namespace

CodePoint firstCodePoint(std::string_view text)
{
    constexpr std::array<unsigned, 5> kLeadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = sequenceLength(lead);
    if (length > text.size() || (length == 1 && lead >= 0x80))
        return {U'\uFFFD', 1};
    char32_t value = lead & kLeadBits[length];
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[i]))
            return {U'\uFFFD', 1};
        value = (value << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    return {value, length};
}

CodePoint lastCodePoint(std::string_view text)
{
    std::size_t begin = text.size() - 1;
    while (begin > 0 && text.size() - begin < 4 && isContinuation(text[begin]))
        --begin;
    const CodePoint last = firstCodePoint(text.substr(begin));
    return last.length == text.size() - begin ? last : CodePoint{U'\uFFFD', 1};
}

bool isUnicodeWhiteSpace(char32_t c)
{
    return isBlank(c) || c == U'\n' || c == U'\f' || c == U'\r' || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

} // namespace policywright::markdown
