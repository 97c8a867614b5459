// SPDX-License-Identifier: Apache-2.0
//
// Text made comparable: what a reader sees of our own HTML, without capitals and with single spaces. Not a parser of
// HTML from elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace policywright::check {

// Of an ASCII capital the small letter; every other byte as it is.
constexpr char foldedLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Folded letters; each run of white space one space; none at the ends.
std::string folded(std::string_view text);

// The text between the tags, entities resolved, folded.
std::string visibleText(std::string_view html);

} // namespace policywright::check
