// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/CatalogueNotation.h"

#include "tests/conformance/CanonicalCondition.h"
#include "tests/conformance/Tokens.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace policywright::conformance {

namespace {

struct Relation {
    std::string_view sign;
    std::string_view ours;
};
constexpr std::array kRelations = {Relation{"=", "=="},  Relation{"!=", "!="}, Relation{"<=", "<="},
                                   Relation{">=", ">="}, Relation{"<", "<"},   Relation{">", ">"}};

class Translator {
public:
    Translator(std::string_view text, const KnownNames &names) : m_tokens(text), m_names(names) {}

    std::expected<std::string, std::string> translate()
    {
        std::string text = readOr();
        m_tokens.expectEnd();
        if (const auto problem = m_tokens.problem())
            return std::unexpected(*problem);
        return text;
    }

private:
    std::string readOr()
    {
        std::string text = readAnd();
        while (m_tokens.accept("or"))
            text += " or " + readAnd();
        return text;
    }

    std::string readAnd()
    {
        std::string text = readNot();
        while (m_tokens.accept("and"))
            text += " and " + readNot();
        return text;
    }

    std::string readNot() { return m_tokens.accept("not") ? "not " + readNot() : readRelation(); }

    std::string readRelation()
    {
        if (m_tokens.accept("(")) {
            const std::string inner = readOr();
            m_tokens.expect(")");
            return "(" + inner + ")";
        }
        const std::string left = readOperand();
        if (m_tokens.accept("has"))
            return quoted(m_tokens.takeName()) + " in " + left;
        if (m_tokens.accept("has_any"))
            return hasAny(left, readValues());
        if (m_tokens.accept("in"))
            return left + " in [" + joined(readValues(), ", ") + "]";
        for (const Relation &relation : kRelations) {
            if (m_tokens.accept(relation.sign))
                return compared(left, relation.ours);
        }
        return left;
    }

    std::string readOperand()
    {
        const std::string name = m_tokens.takeName();
        if (!m_tokens.accept("("))
            return resolved(name);
        std::string text;
        if (name == "any" || name == "all")
            text = readRows(name);
        else if (name == "lacks")
            text = readLacks();
        else if (name == "empty")
            text = resolved(m_tokens.takeName()) + " is empty";
        else if (name == "count")
            text = resolved(m_tokens.takeName()) + "|length";
        else if (name == "days_since" || name == "days_until")
            text = "(" + resolved(m_tokens.takeName()) + "|" + name + ")";
        else
            m_tokens.report("unknown function " + name);
        m_tokens.expect(")");
        return text;
    }

    std::string readRows(const std::string &quantity)
    {
        const std::string list = m_tokens.takeName();
        const auto columns = m_names.columns.find(list);
        if (columns == m_names.columns.end())
            m_tokens.report("not a list: " + list);
        else
            m_columns = columns->second;
        m_tokens.expect(":");
        const std::string inner = readOr();
        m_columns.clear();
        return quantity == "any" ? list + "|where(\"" + inner + "\")"
                                 : "not " + list + "|where(\"not (" + inner + ")\")";
    }

    std::string readLacks()
    {
        const std::string person = resolved(m_tokens.takeName());
        m_tokens.expect(",");
        return "(" + person + " and " + person + "." + m_tokens.takeName() + " is empty)";
    }

    std::vector<std::string> readValues()
    {
        std::vector<std::string> values;
        m_tokens.expect("(");
        do {
            values.push_back(quoted(m_tokens.takeName()));
        } while (m_tokens.accept(","));
        m_tokens.expect(")");
        return values;
    }

    static std::string hasAny(const std::string &list, const std::vector<std::string> &values)
    {
        std::vector<std::string> parts;
        for (const std::string &value : values)
            parts.push_back(value + " in " + list);
        return "(" + joined(parts, " or ") + ")";
    }

    // The right side is a number, a duration in hours, another answer, or a value.
    std::string compared(const std::string &left, std::string_view operation)
    {
        if (m_tokens.isNumber()) {
            const std::string number = m_tokens.takeNameOrNumber();
            const std::string hours = m_tokens.accept("hours") ? "|hours" : "";
            return (hours.empty() ? left : "(" + left + hours + ")") + " " + std::string(operation) + " " + number;
        }
        const std::string name = m_tokens.takeName();
        const bool isAnswer = m_names.answers.contains(name) || m_columns.contains(name);
        return left + " " + std::string(operation) + " " + (isAnswer ? resolved(name) : quoted(name));
    }

    std::string resolved(const std::string &name)
    {
        if (m_columns.contains(name))
            return "row." + name;
        if (!m_names.answers.contains(name))
            m_tokens.report("unknown name " + name);
        return name;
    }

    static std::string quoted(const std::string &value) { return "'" + value + "'"; }

    Tokens m_tokens;
    const KnownNames &m_names;
    std::set<std::string> m_columns = {}; // of the list whose rows are being looked at
};

// "nine rows, empty": a row for each option of the first column; "3 rows: a, b": the rows named.
std::string rowsAsText(const CatalogueQuestion &question, const Catalogue &catalogue)
{
    const std::string &text = question.defaultAnswer;
    const std::string first = typeParts(question.type).front();
    const std::string column = first.substr(0, first.find(':'));
    const std::size_t colon = text.find(':');
    std::vector<std::string> values;
    if (colon != std::string::npos)
        values = split(text.substr(colon + 1), ",");
    else if (const auto options = catalogue.columnOptions.find(question.id + "." + column);
             options != catalogue.columnOptions.end())
        values = options->second;
    for (std::string &value : values)
        value = column + "=" + value;
    return joined(values, "; ");
}

// `I work for {org_short_name}.` -> `'I work for ' ~ (org_short_name or org_name) ~ '.'`: the short name is optional,
// and a gap in a sentence that people are to copy would help nobody.
std::string textWithAnswers(const std::string &text)
{
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}');
    const std::string name = text.substr(open + 1, close - open - 1);
    const std::string answer = name == "org_short_name" ? "(org_short_name or org_name)" : name;
    return "'" + text.substr(0, open) + "' ~ " + answer + " ~ '" + text.substr(close + 1) + "'";
}

// Several choices are a set: in the order of the options, as packs store them.
std::string choicesAsText(const CatalogueQuestion &question)
{
    const std::vector<std::string> options = typeParts(question.type);
    std::vector<std::string> chosen = split(question.defaultAnswer, ",");
    std::ranges::sort(chosen, {},
                      [&](const std::string &id) { return std::ranges::find(options, id) - options.begin(); });
    return joined(chosen, ", ");
}

std::string expressionAsText(const std::string &expression)
{
    return "expression: " + canonicalCondition(expression).value_or("unreadable: " + expression);
}

} // namespace

std::expected<std::string, std::string> packExpression(const std::string &condition, const KnownNames &names)
{
    return Translator(condition, names).translate();
}

std::string defaultAsText(const CatalogueQuestion &question, const Catalogue &catalogue)
{
    const std::string &text = question.defaultAnswer;
    const std::string type = typeName(question.type);
    if (text.empty())
        return {};
    if (type == "list")
        return rowsAsText(question, catalogue);
    if (type == "multi")
        return choicesAsText(question);
    if (type == "boolean" && text != "true" && text != "false")
        return expressionAsText(text);
    if (text.contains('{'))
        return expressionAsText(textWithAnswers(text));
    return text;
}

} // namespace policywright::conformance
