// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/CatalogueComparison.h"

#include "tests/conformance/CanonicalCondition.h"
#include "tests/conformance/CatalogueNotation.h"

#include <algorithm>

namespace policywright::conformance {

namespace {

std::string nameOf(pack::AnswerType type)
{
    switch (type) {
    case pack::AnswerType::Text: return "text";
    case pack::AnswerType::LongText: return "longtext";
    case pack::AnswerType::Boolean: return "boolean";
    case pack::AnswerType::Choice: return "choice";
    case pack::AnswerType::Multi: return "multi";
    case pack::AnswerType::Date: return "date";
    case pack::AnswerType::Duration: return "duration";
    case pack::AnswerType::Person: return "person";
    case pack::AnswerType::Records: return "list"; // the catalogue's word
    }
    return {};
}

std::string nameOf(pack::Required required)
{
    switch (required) {
    case pack::Required::No: return "no";
    case pack::Required::Yes: return "yes";
    case pack::Required::WhenShown: return "if shown";
    }
    return {};
}

std::string nameOf(pack::Severity severity)
{
    switch (severity) {
    case pack::Severity::Advice: return "advice";
    case pack::Severity::Warning: return "warning";
    case pack::Severity::Error: return "error";
    }
    return {};
}

std::string cellAsText(const model::Cell &cell)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto *flag = std::get_if<bool>(&cell))
        return *flag ? "true" : "";
    return std::get<model::Person>(cell).name;
}

std::string rowAsText(const model::Record &row)
{
    std::vector<std::string> cells;
    for (const auto &[column, cell] : row) {
        if (const std::string text = cellAsText(cell); !text.empty())
            cells.push_back(column + "=" + text);
    }
    return joined(cells, ", ");
}

std::string answerAsText(const model::Answer &answer)
{
    if (const auto *text = std::get_if<std::string>(&answer))
        return *text;
    if (const auto *flag = std::get_if<bool>(&answer))
        return *flag ? "true" : "false";
    if (const auto *choices = std::get_if<model::Choices>(&answer))
        return joined(choices->ids, ", ");
    if (const auto *person = std::get_if<model::Person>(&answer))
        return person->name;
    std::vector<std::string> rows;
    for (const model::Record &row : std::get<model::Records>(answer).rows)
        rows.push_back(rowAsText(row));
    return joined(rows, "; ");
}

std::string answerAsText(const std::optional<pack::Default> &given)
{
    if (!given)
        return {};
    if (given->value)
        return answerAsText(*given->value);
    return "expression: " +
           canonicalCondition(given->expression.text).value_or("unreadable: " + given->expression.text);
}

class Comparison {
public:
    Comparison(const Catalogue &catalogue, const pack::Pack &pack)
        : m_catalogue(catalogue), m_pack(pack), m_names{catalogue.names(), catalogue.columns()}
    {
    }

    void compare(const CatalogueQuestion &wanted)
    {
        const pack::Question *given = find(wanted.section, &pack::Section::questions, wanted.id);
        if (given == nullptr)
            return report("question " + wanted.id + " is missing in the section " + wanted.section);
        const std::string what = "question " + wanted.id;
        compareTexts(what, "type", nameOf(given->type), typeName(wanted.type));
        if (typeName(wanted.type) == "list")
            compareTexts(what, "columns", columnsOf(*given), columnsOf(wanted));
        else
            compareTexts(what, "options", joined(given->options, " / "), joined(typeParts(wanted.type), " / "));
        compareTexts(what, "required", nameOf(given->required), wanted.required);
        compareTexts(what, "default", defaultOf(*given), defaultAsText(wanted, m_catalogue));
        compareConditions(what, "show_if", given->showIf.text, wanted.showIf);
    }

    void compare(const CatalogueClause &wanted)
    {
        const pack::Clause *given = find(wanted.section, &pack::Section::clauses, wanted.id);
        if (given == nullptr)
            return report("clause " + wanted.id + " is missing");
        const std::string what = "clause " + wanted.id;
        compareTexts(what, "counsel", given->needsCounsel ? "true" : "false", wanted.needsCounsel ? "true" : "false");
        compareConditions(what, "when", given->when.text, wanted.condition);
    }

    void compare(const CatalogueCheck &wanted)
    {
        const pack::Check *given = find(wanted.section, &pack::Section::checks, wanted.id);
        if (given == nullptr)
            return report("check " + wanted.id + " is missing in the section " + wanted.section);
        const std::string what = "check " + wanted.id;
        compareTexts(what, "severity", nameOf(given->severity), wanted.severity);
        compareConditions(what, "when", given->when.text, wanted.firesWhen);
    }

    std::vector<std::string> takeFindings() { return std::move(m_findings); }

private:
    template <class T>
    const T *find(const std::string &section, std::vector<T> pack::Section::*things, const std::string &id) const
    {
        for (const pack::Section &candidate : m_pack.sections) {
            if (candidate.id.view() != section)
                continue;
            const auto found = std::ranges::find(candidate.*things, id, [](const T &thing) { return thing.id.view(); });
            if (found != (candidate.*things).end())
                return &*found;
        }
        return nullptr;
    }

    // The default of a text stands in the words.
    std::string defaultOf(const pack::Question &question) const
    {
        for (const auto &[language, words] : m_pack.words) {
            const auto found = words.questions.find(question.id.toString());
            if (found != words.questions.end() && !found->second.defaultText.isEmpty())
                return found->second.defaultText.text;
        }
        return answerAsText(question.defaultAnswer);
    }

    static std::string columnsOf(const pack::Question &question)
    {
        std::vector<std::string> columns;
        for (const pack::Column &column : question.columns)
            columns.push_back(columnAsText(column.id + ":" + nameOf(column.type), column.options));
        return joined(columns, "; ");
    }

    std::string columnsOf(const CatalogueQuestion &question) const
    {
        std::vector<std::string> columns;
        for (const std::string &part : typeParts(question.type)) {
            const auto options = m_catalogue.columnOptions.find(question.id + "." + part.substr(0, part.find(':')));
            const bool isChoice = options != m_catalogue.columnOptions.end();
            columns.push_back(columnAsText(part, isChoice ? options->second : std::vector<std::string>{}));
        }
        return joined(columns, "; ");
    }

    static std::string columnAsText(const std::string &column, const std::vector<std::string> &options)
    {
        return options.empty() ? column : column + " (" + joined(options, " / ") + ")";
    }

    void compareConditions(const std::string &what, const std::string &which, const std::string &given,
                           const std::string &wanted)
    {
        if (given.empty() && wanted.empty())
            return;
        const auto expression = wanted.empty() ? std::string() : packExpression(wanted, m_names);
        if (!expression)
            return report(what + ": the catalogue's condition cannot be read (" + expression.error() + "): " + wanted);
        compareTexts(what, which, canonical(given), canonical(*expression));
    }

    static std::string canonical(const std::string &condition)
    {
        if (condition.empty())
            return {};
        const auto text = canonicalCondition(condition);
        return text ? *text : condition + " (unreadable: " + text.error() + ")";
    }

    void compareTexts(const std::string &what, const std::string &which, const std::string &given,
                      const std::string &wanted)
    {
        if (given != wanted)
            report(what + ": " + which + " is `" + given + "`, in the catalogue `" + wanted + "`");
    }

    void report(const std::string &finding) { m_findings.push_back(finding); }

    const Catalogue &m_catalogue;
    const pack::Pack &m_pack;
    KnownNames m_names;
    std::vector<std::string> m_findings = {};
};

} // namespace

std::vector<std::string> differences(const Catalogue &catalogue, const pack::Pack &pack,
                                     const std::set<std::string> &sections)
{
    Comparison comparison(catalogue, pack);
    const auto compareAll = [&](const auto &things) {
        for (const auto &thing : things) {
            if (sections.contains(thing.section))
                comparison.compare(thing);
        }
    };
    compareAll(catalogue.questions);
    compareAll(catalogue.clauses);
    compareAll(catalogue.checks);
    return comparison.takeFindings();
}

} // namespace policywright::conformance
