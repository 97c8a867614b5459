// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/Formats.h"

#include <array>

namespace policywright::assembly {
namespace {

constexpr std::array kNames{"gap",          "and",     "or",     "yes",          "no",       "months",
                            "date",         "minutes", "hours",  "working_days", "days",     "weeks",
                            "months_long",  "years",   "person", "section",      "contents", "draft",
                            "draft_notice", "skip",    "footer", "version",      "page"};

constexpr std::array kUnitNames{"minutes", "hours", "working_days", "days", "weeks", "months_long", "years"};

std::vector<std::string> splitAtCommas(const std::string &text)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0;;) {
        const std::size_t comma = text.find(',', start);
        std::string part = text.substr(start, comma == std::string::npos ? comma : comma - start);
        part.erase(0, part.find_first_not_of(' '));
        part.erase(part.find_last_not_of(' ') + 1);
        parts.push_back(std::move(part));
        if (comma == std::string::npos)
            return parts;
        start = comma + 1;
    }
}

} // namespace

Errors Formats::problemsOf(const std::map<std::string, std::string> &words)
{
    Errors problems;
    const auto expectParts = [&](const char *name, std::size_t least, std::size_t most, const char *what) {
        const auto word = words.find(name);
        const std::size_t count = word == words.end() ? least : splitAtCommas(word->second).size();
        if (count < least || count > most)
            problems.push_back({ErrorCode::PackWordMalformed, name, what});
    };
    for (const char *name : kNames) {
        if (!words.contains(name))
            problems.push_back({ErrorCode::PackWordMissing, name});
    }
    expectParts("months", 12, 12, "twelve names");
    for (const char *name : kUnitNames)
        expectParts(name, 2, 3, "a word for one and a word for many");
    return problems;
}

Result<Formats> Formats::fromWords(const std::map<std::string, std::string> &words)
{
    if (const Errors problems = problemsOf(words); !problems.empty())
        return std::unexpected(problems.front());
    Formats formats;
    formats.m_words = words;
    formats.m_months = splitAtCommas(words.at("months"));
    for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
        const std::vector<std::string> forms = splitAtCommas(words.at(kUnitNames[i]));
        formats.m_units[i] = {forms[0], forms[1]};
        if (forms.size() > 2)
            formats.m_dativeUnits[i] = forms[2];
    }
    return formats;
}

std::string Formats::date(const Date &date) const
{
    return filledIn(word("date"), {{"day", std::to_string(date.day())},
                                   {"month", m_months[date.month() - 1]},
                                   {"year", std::to_string(date.year())}});
}

std::string Formats::duration(const Duration &duration) const
{
    const auto &[one, many] = m_units[static_cast<std::size_t>(duration.unit())];
    return std::to_string(duration.count()) + ' ' + (duration.count() == 1 ? one : many);
}

std::string Formats::person(const model::Person &person) const
{
    if (!person.name.empty() && !person.title.empty())
        return filledIn(word("person"), {{"name", person.name}, {"title", person.title}});
    for (const std::string *field : {&person.name, &person.title, &person.email, &person.phone}) {
        if (!field->empty())
            return *field;
    }
    return {};
}

std::string Formats::sectionReference(std::string_view number) const
{
    return filledIn(word("section"), {{"number", number}});
}

std::string filledIn(std::string_view pattern,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> values)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
        bool replaced = false;
        if (close != std::string_view::npos) {
            const std::string_view name = pattern.substr(at + 1, close - at - 1);
            for (const auto &[known, value] : values) {
                if (known == name) {
                    text += value;
                    at = close + 1;
                    replaced = true;
                    break;
                }
            }
        }
        if (!replaced)
            text += pattern[at++];
    }
    return text;
}

} // namespace policywright::assembly
