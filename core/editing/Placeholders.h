// SPDX-License-Identifier: Apache-2.0
//
// Tags on their way through the Markdown writer: each is one letter that no text of the part has, until the Markdown is
// there. Then the tags take their places, and braces that were typed get what keeps them from being tags. Internal to
// the room.
#pragma once

#include "core/editing/EditableText.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::editing {

class Placeholders {
public:
    explicit Placeholders(const Runs &runs); // of the part

    std::string add(std::string tag); // the letter
    std::string filledIn(std::string_view markdown) const;

private:
    const std::string *tagAt(std::string_view markdown, std::size_t &length) const;

    char32_t m_first; // the letter of the first tag
    std::vector<std::string> m_tags;
};

} // namespace policywright::editing
