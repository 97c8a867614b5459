// SPDX-License-Identifier: Apache-2.0
#include "core/drill/HoursText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace policywright::drill {
namespace {

using Kind = HoursWord::Kind;

constexpr int kWeekdays = 0b0011111;
constexpr int kWeekend = 0b1100000;
constexpr int kEveryDay = 0b1111111;

constexpr auto kWords = std::to_array<std::pair<std::string_view, HoursWord>>({
    {"monday", {Kind::Day, 1}},
    {"mon", {Kind::Day, 1}},
    {"montag", {Kind::Day, 1}},
    {"mo", {Kind::Day, 1}},
    {"tuesday", {Kind::Day, 2}},
    {"tue", {Kind::Day, 2}},
    {"dienstag", {Kind::Day, 2}},
    {"di", {Kind::Day, 2}},
    {"wednesday", {Kind::Day, 3}},
    {"wed", {Kind::Day, 3}},
    {"mittwoch", {Kind::Day, 3}},
    {"mi", {Kind::Day, 3}},
    {"thursday", {Kind::Day, 4}},
    {"thu", {Kind::Day, 4}},
    {"donnerstag", {Kind::Day, 4}},
    {"do", {Kind::Day, 4}},
    {"friday", {Kind::Day, 5}},
    {"fri", {Kind::Day, 5}},
    {"freitag", {Kind::Day, 5}},
    {"fr", {Kind::Day, 5}},
    {"saturday", {Kind::Day, 6}},
    {"sat", {Kind::Day, 6}},
    {"samstag", {Kind::Day, 6}},
    {"sa", {Kind::Day, 6}},
    {"sunday", {Kind::Day, 7}},
    {"sun", {Kind::Day, 7}},
    {"sonntag", {Kind::Day, 7}},
    {"so", {Kind::Day, 7}},
    {"weekdays", {Kind::Days, kWeekdays}},
    {"weekends", {Kind::Days, kWeekend}},
    {"daily", {Kind::Days, kEveryDay}},
    {"t\u00e4glich", {Kind::Days, kEveryDay}},
    {"am", {Kind::Meridiem, 0}},
    {"a.m.", {Kind::Meridiem, 0}},
    {"pm", {Kind::Meridiem, 12}},
    {"p.m.", {Kind::Meridiem, 12}},
    {"a.m", {Kind::Meridiem, 0}},
    {"p.m", {Kind::Meridiem, 12}},
    {"to", {Kind::To}},
    {"bis", {Kind::To}},
    {"-", {Kind::To}},
    {"uhr", {Kind::Clock}},
    {"from", {Kind::From}},
    {"von", {Kind::From}},
    {",", {Kind::Comma}},
});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSeparator(char c)
{
    return c == ' ' || c == '-' || c == ',';
}

int numberOf(std::string_view digits)
{
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

// "8", "8:00", "08.30"; the end of what was read is put behind it.
HoursWord numberAt(std::string_view text, std::size_t &at)
{
    const auto digitsFrom = [&](std::size_t from) {
        std::size_t end = from;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        return text.substr(from, end - from);
    };
    const std::string_view hours = digitsFrom(at);
    at += hours.size();
    if (hours.size() > 2)
        return {};
    HoursWord word{Kind::Number, numberOf(hours)};
    if (at + 1 < text.size() && (text[at] == ':' || text[at] == '.') && isDigit(text[at + 1])) {
        const std::string_view minutes = digitsFrom(at + 1);
        at += 1 + minutes.size();
        if (minutes.size() != 2)
            return {};
        word.minute = numberOf(minutes);
    }
    return word;
}

HoursWord wordAt(std::string_view text, std::size_t &at)
{
    const std::size_t begin = at;
    if (text[at] == '-' || text[at] == ',')
        ++at;
    else
        while (at < text.size() && !isSeparator(text[at]))
            ++at;
    std::string_view word = text.substr(begin, at - begin);
    auto known = std::ranges::find(kWords, word, &std::pair<std::string_view, HoursWord>::first);
    if (known == kWords.end() && word.ends_with('.')) // "Mo."
        known =
            std::ranges::find(kWords, word.substr(0, word.size() - 1), &std::pair<std::string_view, HoursWord>::first);
    return known == kWords.end() ? HoursWord{} : known->second;
}

} // namespace

std::string plainHours(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSame{
        {{"\u2013", "-"}, {"\u2014", "-"}, {"\u2011", "-"}, {"\u00a0", " "}, {"\u202f", " "}, {"\u00c4", "\u00e4"}}};
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto same =
            std::ranges::find_if(kSame, [&](const auto &it) { return text.substr(at).starts_with(it.first); });
        const std::string_view piece = same == kSame.end() ? text.substr(at, 1) : same->second;
        at += same == kSame.end() ? 1 : same->first.size();
        for (const char c : piece) {
            const bool isBlank = c == ' ' || c == '\n' || c == '\t';
            if (!isBlank)
                plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            else if (!plain.empty() && plain.back() != ' ')
                plain += ' ';
        }
    }
    while (plain.ends_with(' ') || (plain.ends_with('.') && !plain.ends_with(".m.")))
        plain.pop_back();
    return plain;
}

std::vector<HoursWord> hoursWordsOf(std::string_view text)
{
    std::vector<HoursWord> words;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ')
            ++at;
        else
            words.push_back(isDigit(text[at]) ? numberAt(text, at) : wordAt(text, at));
    }
    return words;
}

} // namespace policywright::drill
