// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlText.h"

#include <algorithm>
#include <array>

namespace policywright::render {
namespace {

// What HTML does not take as it is.
constexpr std::string_view replacementOf(unsigned char byte)
{
    switch (byte) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    case '\n':
    case '\t': return {};
    default: return byte < 0x20 || byte == 0x7f ? "\uFFFD" : std::string_view();
    }
}

constexpr auto kIsReplaced = [] {
    std::array<bool, 256> isReplaced{};
    for (std::size_t byte = 0; byte < isReplaced.size(); ++byte)
        isReplaced[byte] = !replacementOf(static_cast<unsigned char>(byte)).empty();
    return isReplaced;
}();

} // namespace

void appendEscaped(std::string &html, std::string_view text)
{
    const auto isReplaced = [](char c) { return kIsReplaced[static_cast<unsigned char>(c)]; };
    for (auto at = text.begin();;) {
        const auto end = std::find_if(at, text.end(), isReplaced);
        html.append(at, end);
        if (end == text.end())
            return;
        html += replacementOf(static_cast<unsigned char>(*end));
        at = end + 1;
    }
}

std::string escaped(std::string_view text)
{
    std::string html;
    appendEscaped(html, text);
    return html;
}

void appendEscapedForCell(std::string &html, std::string_view text)
{
    constexpr std::size_t kLongWord = 18; // bytes; shorter ones fit into any column
    constexpr std::string_view kBreakBehind = "@./_-";
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    for (auto start = text.begin(); start != text.end();) {
        const auto end = std::find_if(start, text.end(), isBlank);
        std::string_view word(start, end);
        if (word.size() > kLongWord) {
            for (std::size_t at = word.find_first_of(kBreakBehind);
                 at != std::string_view::npos && at + 1 < word.size(); at = word.find_first_of(kBreakBehind)) {
                appendEscaped(html, word.substr(0, at + 1));
                html += "<wbr>";
                word.remove_prefix(at + 1);
            }
        }
        appendEscaped(html, word);
        if (end == text.end())
            return;
        html += *end;
        start = end + 1;
    }
}

std::string escapedForScript(std::string_view json)
{
    std::string text;
    for (const char c : json) {
        if (c == '<')
            text += "\\u003c"; // only ever inside a JSON string
        else
            text += c;
    }
    return text;
}

} // namespace policywright::render
