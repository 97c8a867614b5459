// SPDX-License-Identifier: Apache-2.0
//
// Character references as CommonMark defines them: `&eacute;`, `&#233;`, `&#xE9;`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace policywright::markdown {

// What `reference` (with its & and ;) stands for, in UTF-8; nothing where HTML 5 knows no such name. Numbers that are
// no character give U+FFFD.
std::optional<std::string> resolveReference(std::string_view reference);

void appendUtf8(char32_t codePoint, std::string &out);

} // namespace policywright::markdown
