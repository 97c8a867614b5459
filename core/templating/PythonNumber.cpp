// SPDX-License-Identifier: Apache-2.0
//
// Numbers as Python writes and reads them.
#include "core/templating/PythonText.h"

#include <QChar>

#include <charconv>
#include <cmath>

namespace policywright::templating {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Python allows single underscores between digits; anything else that is not plain ASCII is not read here.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            plain += text[i];
            continue;
        }
        const bool between = i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        if (!between)
            return std::nullopt;
    }
    return plain;
}

// Python reads ٣ as 3.
bool hasForeignDigit(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        if (c.value >= 0x80 && QChar::category(c.value) == QChar::Number_DecimalDigit)
            return true;
        at += c.length;
    }
    return false;
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool isInfinityOrNan(std::string_view unsignedText)
{
    const std::string word = lowerAscii(unsignedText);
    return word == "inf" || word == "infinity" || word == "nan";
}

} // namespace

// repr(float): the shortest digits that read back the same, plain between 1e-4 and 1e16, with an exponent outside.
std::string realToText(double value)
{
    char buffer[40];
    const auto [end, problem] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    std::string text;
    if (digits.starts_with('-')) {
        text = "-";
        digits.remove_prefix(1);
    }
    const std::size_t e = digits.find('e');
    int exponent = 0;
    const char *exponentStart = digits.data() + e + (digits[e + 1] == '+' ? 2 : 1);
    std::from_chars(exponentStart, end, exponent);
    std::string mantissa(digits.substr(0, e));
    std::erase(mantissa, '.');
    if (exponent < -4 || exponent >= 16) {
        text += mantissa[0];
        if (mantissa.size() > 1)
            text += '.' + mantissa.substr(1);
        text += exponent < 0 ? "e-" : "e+";
        const std::string shown = std::to_string(std::abs(exponent));
        return text + (shown.size() < 2 ? "0" : "") + shown;
    }
    if (exponent < 0)
        return text + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + mantissa;
    const std::size_t whole = static_cast<std::size_t>(exponent) + 1;
    if (mantissa.size() <= whole)
        return text + mantissa + std::string(whole - mantissa.size(), '0') + ".0";
    return text + mantissa.substr(0, whole) + '.' + mantissa.substr(whole);
}

ParsedInteger parseInteger(std::string_view text)
{
    text = withoutLeadingSpace(withoutTrailingSpace(text));
    if (hasForeignDigit(text))
        return {std::nullopt, NumberProblem::Unsupported};
    const auto plain = withoutUnderscores(text);
    if (!plain)
        return {};
    std::string_view digits = *plain;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    if (digits.starts_with("-") && plain->starts_with('+'))
        return {};
    std::int64_t value = 0;
    const char *last = digits.data() + digits.size();
    const auto [end, problem] = std::from_chars(digits.data(), last, value);
    if (end != last || digits.empty())
        return {};
    if (problem == std::errc::result_out_of_range)
        return {std::nullopt, NumberProblem::Unsupported};
    if (problem != std::errc{})
        return {};
    return {value};
}

ParsedReal parseReal(std::string_view text)
{
    text = withoutLeadingSpace(withoutTrailingSpace(text));
    if (hasForeignDigit(text))
        return {std::nullopt, NumberProblem::Unsupported};
    const auto plain = withoutUnderscores(text);
    if (!plain)
        return {};
    std::string_view digits = *plain;
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+'))
        digits.remove_prefix(1);
    if (isInfinityOrNan(digits))
        return {std::nullopt, NumberProblem::NotFinite};
    if (digits.empty() || !(isDigit(digits.front()) || digits.front() == '.'))
        return {};
    double value = 0;
    const char *last = digits.data() + digits.size();
    const auto [end, problem] = std::from_chars(digits.data(), last, value);
    if (end != last)
        return {};
    if (problem == std::errc::result_out_of_range) // also too near to zero
        return {std::nullopt, NumberProblem::Unsupported};
    if (problem != std::errc{})
        return {};
    return {negative ? -value : value};
}

} // namespace policywright::templating
