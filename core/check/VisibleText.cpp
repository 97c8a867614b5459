// SPDX-License-Identifier: Apache-2.0
#include "core/check/VisibleText.h"

#include <array>

namespace policywright::check {
namespace {

struct Entity {
    std::string_view written;
    char character;
};
// All that core/render writes.
constexpr std::array<Entity, 4> kEntities{{{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}}};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool pendingSpace = false;
    for (const char c : text) {
        if (isSpace(c)) {
            pendingSpace = !out.empty();
            continue;
        }
        if (pendingSpace)
            out += ' ';
        pendingSpace = false;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string visibleText(std::string_view html)
{
    std::string text;
    text.reserve(html.size());
    for (std::size_t i = 0; i < html.size();) {
        if (html[i] == '<') { // elements inside a line do not part words: <strong>A</strong>b reads "Ab"
            const std::size_t close = html.find('>', i);
            i = close == std::string_view::npos ? html.size() : close + 1;
            continue;
        }
        bool isEntity = false;
        for (const Entity &entity : kEntities) {
            if (html.substr(i).starts_with(entity.written)) {
                text += entity.character;
                i += entity.written.size();
                isEntity = true;
                break;
            }
        }
        if (!isEntity)
            text += html[i++];
    }
    return folded(text);
}

} // namespace policywright::check
