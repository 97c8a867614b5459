// SPDX-License-Identifier: Apache-2.0
#include "core/check/VisibleText.h"

#include <algorithm>
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

// Resolves the entity or the bare "&" that `html` starts with; returns how many bytes it took.
std::size_t appendEntity(std::string_view html, std::string &text)
{
    for (const Entity &entity : kEntities) {
        if (html.starts_with(entity.written)) {
            text += entity.character;
            return entity.written.size();
        }
    }
    text += '&';
    return 1;
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    out.resize_and_overwrite(text.size(), [text](char *to, std::size_t) {
        char *const begin = to;
        bool pendingSpace = false;
        for (const char c : text) {
            if (isSpace(c)) {
                pendingSpace = to != begin;
                continue;
            }
            if (pendingSpace)
                *to++ = ' '; // stands for at least one that was read: never longer than `text`
            pendingSpace = false;
            *to++ = foldedLetter(c);
        }
        return to - begin;
    });
    return out;
}

std::string visibleText(std::string_view html)
{
    std::string text;
    text.reserve(html.size());
    while (!html.empty()) {
        const std::size_t plain = std::min(html.find_first_of("<&"), html.size());
        text += html.substr(0, plain);
        html.remove_prefix(plain);
        if (html.starts_with('<')) // elements inside a line do not part words: <strong>A</strong>b reads "Ab"
            html.remove_prefix(std::min(html.find('>'), html.size() - 1) + 1);
        else if (html.starts_with('&'))
            html.remove_prefix(appendEntity(html, text));
    }
    return folded(text);
}

} // namespace policywright::check
