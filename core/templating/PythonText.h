// SPDX-License-Identifier: Apache-2.0
//
// Text as Python's str treats it, because Jinja2's filters are Python's methods: lengths and positions are code
// points, white space is Unicode's, case mapping is the full one. All texts are valid UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::templating {

bool isPythonSpace(char32_t c); // str.isspace, and \s of a regular expression

struct CodePoint {
    char32_t value;
    std::size_t length; // bytes
};
CodePoint codePointAt(std::string_view text, std::size_t at); // at the start of a sequence
void appendCodePoint(std::string &text, char32_t c);

std::string_view withoutLeadingSpace(std::string_view text);
std::string_view withoutTrailingSpace(std::string_view text);
std::string stripped(std::string_view text, std::string_view characters); // str.strip(characters)

std::string upperCase(std::string_view text);
std::string lowerCase(std::string_view text);
std::string capitalized(std::string_view text);
std::string upperFirst(std::string_view text); // the first letter large, the rest as it is
std::string titleCase(std::string_view text);  // as the filter |title of Jinja2, not str.title()

std::vector<std::string_view> characters(std::string_view text);
std::vector<std::string_view> splitLines(std::string_view text); // str.splitlines()
std::int64_t wordCount(std::string_view text);                   // runs of \w

std::string realToText(double value); // repr(float); finite values only

// int(text) and float(text). Nothing where Python raises ValueError. "inf", "nan" and what exceeds a
// double are NotFinite. Texts that only Python reads (digits of other scripts, more than 64 bits) are Unsupported:
// nobody means them and a silent 0 would be a lie.
enum class NumberProblem { NotANumber, NotFinite, Unsupported };
struct ParsedInteger {
    std::optional<std::int64_t> value;
    NumberProblem problem = NumberProblem::NotANumber;
};
struct ParsedReal {
    std::optional<double> value;
    NumberProblem problem = NumberProblem::NotANumber;
};
ParsedInteger parseInteger(std::string_view text);
ParsedReal parseReal(std::string_view text);

} // namespace policywright::templating
