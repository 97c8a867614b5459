// SPDX-License-Identifier: Apache-2.0
#include "core/editing/Placeholders.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace policywright::editing {
namespace {

constexpr char32_t kFirstPrivate = 0xF0000; // plane 15: letters to Markdown, four bytes each
constexpr std::size_t kLength = 4;

std::string utf8(char32_t letter)
{
    return {static_cast<char>(0xF0 | (letter >> 18)), static_cast<char>(0x80 | ((letter >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((letter >> 6) & 0x3F)), static_cast<char>(0x80 | (letter & 0x3F))};
}

char32_t longLetterAt(std::string_view text)
{
    const auto bits = [&](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(text[at])); };
    if (text.size() < kLength || bits(0) < 0xF0)
        return 0;
    return ((bits(0) & 0x07) << 18) | ((bits(1) & 0x3F) << 12) | ((bits(2) & 0x3F) << 6) | (bits(3) & 0x3F);
}

} // namespace

Placeholders::Placeholders(const Runs &runs) : m_first(kFirstPrivate)
{
    for (const Run &run : runs) {
        for (std::size_t at = 0; at < run.text.size(); ++at)
            m_first = std::max<char32_t>(m_first, longLetterAt(std::string_view(run.text).substr(at)) + 1);
    }
}

std::string Placeholders::add(std::string tag)
{
    m_tags.push_back(std::move(tag));
    return utf8(m_first + static_cast<char32_t>(m_tags.size() - 1));
}

// The writer may have made a reference of the letter: &#983040;
const std::string *Placeholders::tagAt(std::string_view markdown, std::size_t &length) const
{
    char32_t letter = longLetterAt(markdown);
    length = kLength;
    if (markdown.starts_with("&#")) {
        unsigned number = 0;
        const char *end = markdown.data() + markdown.size();
        const auto [behind, error] = std::from_chars(markdown.data() + 2, end, number);
        if (error != std::errc() || behind == end || *behind != ';')
            return nullptr;
        letter = number;
        length = static_cast<std::size_t>(behind - markdown.data()) + 1;
    }
    const bool isTag = letter >= m_first && letter - m_first < m_tags.size();
    return isTag ? &m_tags[letter - m_first] : nullptr;
}

std::string Placeholders::filledIn(std::string_view markdown) const
{
    std::string text;
    for (std::size_t at = 0; at < markdown.size();) {
        std::size_t length = 0;
        const bool isEscaped = at > 0 && markdown[at - 1] == '\\';
        if (const std::string *tag = isEscaped ? nullptr : tagAt(markdown.substr(at), length)) {
            text += *tag;
            at += length;
            continue;
        }
        const char c = markdown[at++];
        const bool isBrace = c == '{';
        const bool touchesTag = isBrace && tagAt(markdown.substr(at), length);
        if (touchesTag)
            text += "&#123;";
        else
            text += c;
        if (isBrace && !touchesTag && at < markdown.size() && std::string_view("{%#").contains(markdown[at]))
            text += '\\';
    }
    return text;
}

} // namespace policywright::editing
