// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/AnswerDressing.h"

#include "core/markdown/Escaping.h"
#include "core/markdown/Parser.h"
#include "core/markdown/Writer.h"

#include <algorithm>

namespace policywright::assembly {
namespace {

using model::Answer;
using pack::AnswerType;
using pack::Audience;
using templating::Value;

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

const std::map<std::string, std::string> kNoLabels;

// An author's Markdown in a form that ends where it ends: a fence of code that is never closed would swallow the
// clause's words behind it. What cannot be parsed within the limits is shown as it was typed.
std::string contained(const std::string &markdown)
{
    const auto parsed = markdown::parse(markdown);
    if (!parsed) {
        std::string escaped;
        markdown::escapeText(markdown, escaped);
        return escaped;
    }
    std::string text = markdown::toMarkdown(*parsed);
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

const std::map<std::string, std::string> &labelsOfColumn(const pack::CompiledQuestion &question,
                                                         const std::string &column)
{
    const auto found = question.words.columnOptions.find(column);
    return found == question.words.columnOptions.end() ? kNoLabels : found->second;
}

class DressedLater final : public templating::LaterValue {
public:
    DressedLater(std::shared_ptr<const AnswerDressing> dressing, const pack::CompiledQuestion &question,
                 std::shared_ptr<const Answer> answer)
        : m_dressing(std::move(dressing)), m_question(question), m_answer(std::move(answer))
    {
    }

private:
    Value make() const override { return m_dressing->value(m_question, *m_answer); }

    std::shared_ptr<const AnswerDressing> m_dressing;
    const pack::CompiledQuestion &m_question;
    std::shared_ptr<const Answer> m_answer;
};

} // namespace

std::shared_ptr<const templating::LaterValue> dressedLater(std::shared_ptr<const AnswerDressing> dressing,
                                                           const pack::CompiledQuestion &question,
                                                           std::shared_ptr<const Answer> answer)
{
    return std::make_shared<const DressedLater>(std::move(dressing), question, std::move(answer));
}

Value AnswerDressing::value(const pack::CompiledQuestion &question, const Answer &answer) const
{
    const pack::Question &logic = question.logic;
    const std::string &name = logic.id.toString();
    return std::visit(Overloaded{[&](const std::string &typed) {
                                     Value dressed = text(logic.type, typed, question.words.options);
                                     // Markdown that shows nothing, such as the definition of a link that is not used.
                                     if (logic.type == AnswerType::LongText && dressed.ifText()->empty())
                                         return Value::missing(name);
                                     return guarded(std::move(dressed), logic.audience, name);
                                 },
                                 [&](bool yes) { return guarded(flag(yes), logic.audience, name); },
                                 [&](const model::Choices &chosen) {
                                     return guarded(choices(chosen, question), logic.audience, name);
                                 },
                                 [&](const model::Person &given) { return person(given, logic.audience, name); },
                                 [&](const model::Records &rows) { return records(question, rows); }},
                      answer);
}

Value AnswerDressing::text(AnswerType type, const std::string &text, const Labels &labels) const
{
    Value plain = Value::text(text);
    switch (type) {
    case AnswerType::LongText: return Value::text(contained(text)).asMarkdown();
    case AnswerType::Date:
        if (const auto date = Date::fromIso(text))
            return plain.withDisplay(m_formats.date(*date));
        return plain;
    case AnswerType::Duration:
        if (const auto duration = Duration::fromText(text))
            return plain.withDisplay(m_formats.duration(*duration));
        return plain;
    case AnswerType::Choice: {
        const auto label = labels.find(text);
        return label == labels.end() ? plain : plain.withDisplay(label->second);
    }
    case AnswerType::Text:
    case AnswerType::Boolean:
    case AnswerType::Multi:
    case AnswerType::Person:
    case AnswerType::Records: return plain;
    }
    return plain;
}

Value AnswerDressing::flag(bool flag) const
{
    return Value::boolean(flag).withDisplay(flag ? m_formats.yes() : m_formats.no());
}

Value AnswerDressing::choices(const model::Choices &choices, const pack::CompiledQuestion &question) const
{
    Value::Items items;
    for (const std::string &id : choices.ids) {
        items.push_back(guarded(text(AnswerType::Choice, id, question.words.options), question.logic.audience,
                                question.logic.id.toString()));
    }
    return Value::list(std::move(items));
}

// A person of whom nothing was given is nobody: the gap shows, and `if person` is false.
Value AnswerDressing::person(const model::Person &person, Audience audience, const std::string &name) const
{
    if (person.isEmpty())
        return Value::missing(name);
    const bool titleOnly =
        m_people == People::TitlesOnly || (m_audience == Audience::Public && audience == Audience::ByField);
    const Audience fieldAudience = audience == Audience::Public ? Audience::Public : Audience::Internal;
    Value::Members fields;
    for (const auto &[field, text] : {std::pair{"name", &person.name}, std::pair{"title", &person.title},
                                      std::pair{"email", &person.email}, std::pair{"phone", &person.phone}}) {
        if (text->empty())
            continue;
        const bool isTitle = std::string_view(field) == "title";
        const Audience own = isTitle && audience == Audience::ByField ? Audience::Public : fieldAudience;
        fields.push_back({field, guarded(Value::text(*text), own, name + '.' + field)});
    }
    const std::string shown = titleOnly && !person.title.empty() ? person.title : m_formats.person(person);
    const Value record = Value::record(name, std::move(fields)).withDisplay(shown);
    if (audience == Audience::Internal)
        return guarded(record, Audience::Internal, name);
    // Nobody is left nameless inside the house; outside it, the missing title is the gap.
    const bool isNameless = titleOnly && person.title.empty() && m_audience == Audience::Public;
    return isNameless ? Value::missing(name + ".title") : record;
}

Value AnswerDressing::records(const pack::CompiledQuestion &question, const model::Records &records) const
{
    const std::string &name = question.logic.id.toString();
    Value::Items rows;
    for (const model::Record &record : records.rows) {
        Value::Members members;
        for (const auto &[id, content] : record) {
            const auto column = std::ranges::find(question.logic.columns, id, &pack::Column::id);
            if (column != question.logic.columns.end())
                members.push_back({id, cell(question, *column, content)});
        }
        rows.push_back(Value::record(name, std::move(members)));
    }
    return Value::list(std::move(rows));
}

Value AnswerDressing::cell(const pack::CompiledQuestion &question, const pack::Column &column,
                           const model::Cell &cell) const
{
    const std::string name = question.logic.id.toString() + '.' + column.id;
    // A table that is internal as a whole makes every column internal.
    const Audience audience = question.logic.audience == Audience::Internal ? Audience::Internal : column.audience;
    return std::visit(Overloaded{[&](const std::string &typed) {
                                     if (typed.empty())
                                         return Value::missing(name);
                                     return guarded(text(column.type, typed, labelsOfColumn(question, column.id)),
                                                    audience, name);
                                 },
                                 [&](bool yes) { return guarded(flag(yes), audience, name); },
                                 [&](const model::Person &given) { return person(given, audience, name); }},
                      cell);
}

Value AnswerDressing::guarded(Value value, Audience audience, const std::string &name) const
{
    return m_audience == Audience::Public && audience == Audience::Internal ? value.withheldAs(name) : value;
}

} // namespace policywright::assembly
