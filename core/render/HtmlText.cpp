// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlText.h"

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
