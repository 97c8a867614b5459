// SPDX-License-Identifier: Apache-2.0
//
// Where the tags of a template stand in its text, for an editor that shows them as things of one piece. What they
// mean is the parser's business; who needs that asks Template::parse first.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::templating {

enum class TagKind : std::uint8_t {
    Print,   // {{ … }}
    Open,    // {% if … %}, {% for … %}
    Middle,  // {% elif … %}, {% else %}
    Close,   // {% endif %}, {% endfor %}
    Set,     // {% set … %}
    Comment, // {# … #}
    Raw,     // {% raw %} … {% endraw %}, as one
};

struct Tag {
    TagKind kind;
    std::uint32_t begin; // bytes of the source, braces included
    std::uint32_t end;
    std::uint32_t block = 0; // Open, Middle, Close: the same number for the tags of one block, from 0

    std::string_view in(std::string_view source) const { return source.substr(begin, end - begin); }
    bool operator==(const Tag &) const = default;
};

// In the order of the text. The source is right (Template::parse) and has no \r; of another, what can be told apart.
std::vector<Tag> tagsOf(std::string_view source);

} // namespace policywright::templating
