// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Links.h"

#include <algorithm>
#include <array>

namespace policywright::markdown {
namespace {

constexpr std::array<std::string_view, 4> kAllowedPrefixes{"http://", "https://", "mailto:", "tel:"};

bool hasControlOrSpace(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F;
    });
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool isAllowedLink(std::string_view href)
{
    if (hasControlOrSpace(href))
        return false;
    if (href.starts_with('#'))
        return href.size() > 1;
    return std::ranges::any_of(kAllowedPrefixes, [href](std::string_view prefix) {
        return href.size() > prefix.size() && std::ranges::equal(href.substr(0, prefix.size()), prefix, {}, lowered);
    });
}

} // namespace policywright::markdown
