// SPDX-License-Identifier: Apache-2.0
#include "core/editing/EditableText.h"

#include <tuple>

namespace policywright::editing {

bool Run::sameLook(const Run &other) const
{
    const auto look = [](const Run &run) {
        return std::tie(run.strong, run.emphasis, run.code, run.address, run.title);
    };
    return look(*this) == look(other);
}

std::string bodyOf(const EditableText &text)
{
    std::string body;
    for (const Part &part : text.parts)
        (body += part.gap) += part.source;
    return body += text.tail;
}

std::vector<Content> contentsOf(const EditableText &text)
{
    std::vector<Content> contents;
    contents.reserve(text.parts.size());
    for (const Part &part : text.parts)
        contents.push_back(part.content);
    return contents;
}

std::string chipFor(std::string_view expression)
{
    return "{{ " + std::string(expression) + " }}";
}

std::string_view insideOf(std::string_view tag)
{
    constexpr std::string_view kSpace = " \t\n";
    if (tag.size() < 4)
        return tag;
    std::string_view inside = tag.substr(2, tag.size() - 4);
    if (inside.starts_with('-') || inside.starts_with('+'))
        inside.remove_prefix(1);
    if (inside.ends_with('-') || inside.ends_with('+'))
        inside.remove_suffix(1);
    const std::size_t first = inside.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view()
                                           : inside.substr(first, inside.find_last_not_of(kSpace) - first + 1);
}

} // namespace policywright::editing
