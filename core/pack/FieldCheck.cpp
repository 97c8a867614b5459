// SPDX-License-Identifier: Apache-2.0
#include "core/pack/FieldCheck.h"

#include "core/base/Duration.h"
#include "core/pack/EnumNames.h"
#include "core/pack/Suggestion.h"

#include <algorithm>
#include <iterator>

namespace policywright::pack {
namespace {

std::string nameOf(AnswerType type)
{
    if (type == AnswerType::Records)
        return "table";
    const auto names = namesOf(AnswerType{});
    return std::string(std::ranges::find(names, type, &EnumName<AnswerType>::second)->first);
}

} // namespace

FieldName fieldNamed(std::string_view text)
{
    const std::size_t dot = std::min(text.find('.'), text.size());
    return {text.substr(0, dot), text.substr(std::min(dot + 1, text.size()))};
}

bool isWrittenDuration(std::string_view every)
{
    return !every.empty() && every.front() >= '0' && every.front() <= '9';
}

FieldCheck::FieldCheck(const Layers &layers, Errors &errors) : m_errors(errors)
{
    for (const LayeredSection &section : layers.sections) {
        for (const Layered<Question> &question : section.questions) {
            m_known.push_back(question.logic->id.view());
            m_questions.emplace(question.logic->id.view(), question.logic);
        }
    }
}

const Question *FieldCheck::question(std::string_view id) const
{
    const auto found = m_questions.find(id);
    return found == m_questions.end() ? nullptr : found->second;
}

void FieldCheck::expect(const SourceText &field, std::initializer_list<AnswerType> types)
{
    if (field.isEmpty())
        return;
    const auto found = typeOf(field);
    if (found && !std::ranges::contains(types, *found))
        report(ErrorCode::PackFieldOfOtherType, field, field.text, nameOf(*types.begin()));
}

void FieldCheck::expectDuration(const SourceText &every)
{
    if (!isWrittenDuration(every.text))
        expect(every, {AnswerType::Duration});
    else if (!Duration::fromText(every.text))
        report(ErrorCode::NotADuration, every, every.text);
}

void FieldCheck::expectOneTable(std::initializer_list<const SourceText *> fields)
{
    const SourceText *first = nullptr;
    for (const SourceText *field : fields) {
        if (fieldNamed(field->text).column.empty())
            continue;
        if (!first)
            first = field;
        else if (fieldNamed(first->text).question != fieldNamed(field->text).question)
            report(ErrorCode::PackFieldsOfTwoTables, *field, field->text, first->text);
    }
}

void FieldCheck::report(ErrorCode code, const SourceText &at, std::string subject, std::string detail)
{
    m_errors.push_back({code, std::move(subject), std::move(detail), positionOf(at)});
}

std::optional<AnswerType> FieldCheck::typeOf(const SourceText &field)
{
    const FieldName name = fieldNamed(field.text);
    const Question *named = question(name.question);
    if (!named) {
        report(ErrorCode::PackUnknownQuestion, field, std::string(name.question),
               suggestionFor(name.question, m_known));
        return std::nullopt;
    }
    if (name.column.empty())
        return named->type;
    const auto column = std::ranges::find(named->columns, name.column, &Column::id);
    if (column != named->columns.end())
        return column->type;
    std::vector<std::string_view> known;
    std::ranges::transform(named->columns, std::back_inserter(known),
                           [](const Column &it) { return std::string_view(it.id); });
    report(ErrorCode::AnswerUnknownColumn, field, field.text, suggestionFor(name.column, known));
    return std::nullopt;
}

} // namespace policywright::pack
