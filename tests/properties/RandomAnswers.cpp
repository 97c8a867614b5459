// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/RandomAnswers.h"

#include "core/pack/AnswerReader.h"

#include <array>

namespace policywright::properties {
namespace {

using pack::AnswerType;

constexpr std::array kWords{
    "Harbour Trust",
    "Ada Marsh",
    "Head of Communications",
    "office@harbour.example",
    "+44 20 7946 0018",
    "weekly",
    "a",
    "0",
    "",
};

// Texts that mean something to one of the languages that they pass through.
const std::array<std::string, 40> kHostileTexts{
    "{{ 7919 * 7907 }}",
    "{% if true %}62{% endif %}{{ 7919*7907 }}",
    "{% for x in [7919*7907] %}{{ x }}{% endfor %}",
    "{# {{ 7919 * 7907 }} #}",
    "{%- raw -%}",
    "}} %} #}",
    "<script>alert(1)</script>",
    "<b>bold</b> & <!-- comment -->",
    "\"><img src=x onerror=alert(1)>",
    "</style></title></body></html>",
    "&lt;&amp;&#x3c;&nbsp;&",
    "*a* **b** _c_ __d__ ~~e~~ `f`",
    "# not a heading",
    "- not a list",
    "1. not a list",
    "> not a quote",
    "| not | a | table |",
    "---",
    "    four spaces",
    "[text](javascript:alert(1))",
    "[](#setup.cover)",
    "![x](https://tracker.example/p.png)",
    "[ref]: https://a.example",
    "https://a.example/?q=1&r=\"2\"",
    "<https://a.example>",
    "\\*escaped\\* \\\\",
    "$&#`~!@%^()_+-=[]{};':\",./<>?|\\",
    "\u202Egnissim\u202C \u2066x\u2069 \u200F",
    "\u200B\u200D\uFEFF",
    "ÄÖÜ ß é e\u0301 ﬁ 你好 🦜👩‍👩‍👧",
    "مرحبا שלום",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "' OR 1=1 --",
    "=HYPERLINK(\"https://a.example\")",
    "@SUM(A1)",
    "none",
    "null",
    " leading and trailing ",
    "%s %n {0} {name}",
    "../../etc/passwd",
};

const std::array<std::string, 12> kHostileLongTexts{
    "First paragraph.\n\nSecond **paragraph** with {{ 7919 * 7907 }}.",
    "# Heading\n\ntext\n\n## Smaller\n\n- one\n- two\n  1. three\n\n> quote",
    "| a | b |\n|---|---|\n| {{ 7919*7907 }} | <b> |\n| \\| | |",
    "```\n{% raw %}\n</pre><script>\n```",
    "    indented code\n\n***\n\ntext",
    "<div onclick=\"x\">\n\ntext\n\n</div>",
    "- [x](#no.such.clause)\n- [](#also.none)\n- [y](javascript:alert(1))",
    "line one  \nline two\\\nline three\n\n\n\n\nfar away",
    "\n\n\n",
    "```\nnever closed",
    "Table: not a caption.\n\n| a |\n|---|",
    "{% if audience == 'public' %}\n{{ 7919*7907 }}\n{% else %}\nx\n{% endif %}",
};

// Refused at the border: not one of them may come into a policy.
const std::array<std::string, 5> kRefusedTexts{
    std::string("a\0b", 3), "bell\a", "esc\x1b[31m", "c1 \u0085", "bad \xff bytes",
};

constexpr std::array kUnits{"minutes", "hours", "days", "working days", "weeks", "months", "years"};

} // namespace

model::PolicyDocument RandomAnswers::next()
{
    model::PolicyDocument policy{.id = "6f1c3c8e-0000-4000-8000-000000000001", .packs = {}};
    policy.language = m_packs.language();
    constexpr std::array kOpenPercents{0u, 5u, 30u, 70u, 95u};
    const unsigned openPercent = kOpenPercents[below(kOpenPercents.size())];
    for (const pack::CompiledQuestion &question : m_packs.questions()) {
        // What decides on most defaults is given a chance of its own.
        const bool decides = question.logic.essential && question.logic.type == AnswerType::Choice;
        if (!chance(decides ? 10 : openPercent))
            answer(question.logic, policy);
    }
    if (chance(20))
        leaveOutClauses(policy);
    return policy;
}

void RandomAnswers::complete(model::PolicyDocument &policy)
{
    for (const pack::CompiledQuestion &question : m_packs.questions()) {
        if (!policy.answers.contains(question.logic.id))
            answer(question.logic, policy);
    }
}

void RandomAnswers::answer(const pack::Question &question, model::PolicyDocument &policy)
{
    if (auto accepted = pack::answerFromJson(question, natural(question)))
        policy.answers.insert_or_assign(question.id, *std::move(accepted));
}

Json RandomAnswers::natural(const pack::Question &question)
{
    switch (question.type) {
    case AnswerType::Multi: return someOf(question.options);
    case AnswerType::Records: return rows(question);
    default: return cell(question.type, question.options);
    }
}

Json RandomAnswers::cell(AnswerType type, const std::vector<std::string> &options)
{
    switch (type) {
    case AnswerType::LongText: return longText();
    case AnswerType::Boolean: return chance(50);
    case AnswerType::Choice: return options[below(options.size())];
    case AnswerType::Date: return date();
    case AnswerType::Duration: return duration();
    case AnswerType::Person: return person();
    default: return text();
    }
}

Json RandomAnswers::person()
{
    Json::Object fields;
    for (const char *field : {"name", "title", "email", "phone"}) {
        if (chance(65))
            fields.emplace_back(field, text());
    }
    return fields;
}

Json RandomAnswers::rows(const pack::Question &question)
{
    constexpr std::array<std::size_t, 8> kCounts{0, 0, 1, 1, 2, 3, 8, 30};
    Json::Array rows;
    for (std::size_t left = kCounts[below(kCounts.size())]; left > 0; --left) {
        const unsigned filledPercent = chance(50) ? 100 : 60;
        Json::Object row;
        for (const pack::Column &column : question.columns) {
            if (chance(filledPercent))
                row.emplace_back(column.id, cell(column.type, column.options));
        }
        rows.emplace_back(std::move(row));
    }
    return rows;
}

Json RandomAnswers::someOf(const std::vector<std::string> &options)
{
    constexpr std::array kPercents{0u, 20u, 60u, 100u};
    const unsigned percent = kPercents[below(kPercents.size())];
    Json::Array chosen;
    for (const std::string &option : options) {
        if (chance(percent))
            chosen.emplace_back(option);
    }
    return chosen;
}

std::string RandomAnswers::text()
{
    if (chance(1))
        return kRefusedTexts[below(kRefusedTexts.size())];
    if (chance(1))
        return std::string(2'000, 'w');
    if (chance(40))
        return kHostileTexts[below(kHostileTexts.size())];
    return kWords[below(kWords.size())] + (chance(30) ? " " + kHostileTexts[below(kHostileTexts.size())] : "");
}

std::string RandomAnswers::longText()
{
    std::string written = chance(60) ? kHostileLongTexts[below(kHostileLongTexts.size())] : text();
    if (chance(20))
        written += "\n\n" + kHostileLongTexts[below(kHostileLongTexts.size())];
    return written;
}

// Around the day of the tests, and now and then far away.
std::string RandomAnswers::date()
{
    if (chance(5))
        return chance(50) ? "1900-01-01" : "9999-12-31";
    const std::string month = std::to_string(101 + below(12)).substr(1);
    const std::string day = std::to_string(101 + below(28)).substr(1);
    return std::to_string(2024 + below(6)) + '-' + month + '-' + day;
}

std::string RandomAnswers::duration()
{
    return std::to_string(1 + below(chance(5) ? 9999 : 24)) + ' ' + kUnits[below(kUnits.size())];
}

void RandomAnswers::leaveOutClauses(model::PolicyDocument &policy)
{
    for (const pack::CompiledClause &clause : m_packs.clauses()) {
        if (chance(10))
            policy.omissions[clause.logic.id] = {.reason = "Not needed.", .author = "A", .date = "2026-11-22"};
    }
}

} // namespace policywright::properties
