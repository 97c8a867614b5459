// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 text: what more than one room needs of it. Text is std::string in UTF-8 throughout the core; lengths are
// bytes unless a name says otherwise.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace policywright {

bool isValidUtf8(std::string_view text); // strict: no surrogates, no overlong forms, at most U+10FFFF

std::size_t codePointCount(std::string_view text); // of valid UTF-8

// The first of `candidates` that is nearest to `word` by edit distance, or an empty view when nothing is near enough
// to be meant: for "did you mean" in messages.
std::string_view nearestName(std::string_view word, const std::vector<std::string_view> &candidates);

struct ExcerptWithCaret {
    std::string line;  // at most 100 code points of the line around the column, control characters made visible
    std::string caret; // spaces and one ^, aligned with `line`
};
ExcerptWithCaret excerptWithCaret(std::string_view lineText, int column);

} // namespace policywright
