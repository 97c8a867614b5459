// SPDX-License-Identifier: Apache-2.0
//
// A way around a defect of md4c up to 0.5.2 at least: it lets a * or _ in the address, title or label of a link begin
// or end emphasis around the link, as in `_see [it](https://a.example/_layouts)_`, and then reports one end of it only.
// The parser reads such a text again with other bytes in the place of those.
//
// Internal to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace policywright::markdown {

// A text in which the delimiters of link targets, `(address "title")`, and of labels are replaced. Nothing moves.
struct MaskedText {
    std::string text;
    char star;       // what stands for * there, a byte that the text did not hold
    char underscore; // likewise for _

    std::string unmasked(std::string part) const;
};

// Nothing where there is no such delimiter, or no bytes are free to stand for them (which takes a text that is not
// UTF-8).
std::optional<MaskedText> maskTargets(std::string_view text);

} // namespace policywright::markdown
