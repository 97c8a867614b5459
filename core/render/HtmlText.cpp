// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlText.h"

#include <algorithm>

namespace policywright::render {

void appendEscaped(std::string &html, std::string_view text)
{
    std::size_t plain = 0; // start of the bytes that can be taken over as they are
    const auto replace = [&](std::size_t at, std::string_view with) {
        html += text.substr(plain, at - plain);
        html += with;
        plain = at + 1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte > '>' && byte != 0x7f) // the quick way for nearly every byte
            continue;
        switch (byte) {
        case '<': replace(i, "&lt;"); break;
        case '>': replace(i, "&gt;"); break;
        case '&': replace(i, "&amp;"); break;
        case '"': replace(i, "&quot;"); break;
        case '\n':
        case '\t': break;
        default:
            if (byte < 0x20 || byte == 0x7f)
                replace(i, "\uFFFD");
        }
    }
    html += text.substr(plain);
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
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", start), text.size());
        std::string_view word = text.substr(start, end - start);
        if (word.size() > kLongWord) {
            for (std::size_t at = word.find_first_of(kBreakBehind);
                 at != std::string_view::npos && at + 1 < word.size(); at = word.find_first_of(kBreakBehind)) {
                appendEscaped(html, word.substr(0, at + 1));
                html += "<wbr>";
                word.remove_prefix(at + 1);
            }
        }
        appendEscaped(html, word);
        if (end < text.size())
            html += text[end];
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
