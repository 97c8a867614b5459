// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WatchedDates.h"

#include "core/base/Duration.h"
#include "core/pack/EnumNames.h"
#include "core/pack/Suggestion.h"

#include <algorithm>
#include <unordered_map>

namespace policywright::pack {
namespace {

class WatchedDateCheck {
public:
    WatchedDateCheck(const Layers &layers, Errors &errors) : m_layers(layers), m_errors(errors)
    {
        for (const LayeredSection &section : layers.sections) {
            for (const Layered<Question> &question : section.questions) {
                m_known.push_back(question.logic->id.view());
                m_questions.emplace(question.logic->id.view(), question.logic);
            }
        }
    }

    void run()
    {
        for (const LayeredSection &section : m_layers.sections) {
            for (const Layered<WatchedDate> &date : section.dates)
                check(*date.logic);
        }
    }

private:
    void check(const WatchedDate &date)
    {
        expectField(date.done, AnswerType::Date);
        expectField(date.due, AnswerType::Date);
        if (!isWrittenDuration(date.every.text))
            expectField(date.every, AnswerType::Duration);
        else if (!Duration::fromText(date.every.text))
            report(ErrorCode::NotADuration, date.every, date.every.text);
        expectOneTable({&date.done, &date.due, &date.every});
    }

    void expectField(const SourceText &field, AnswerType type)
    {
        if (field.isEmpty())
            return;
        const FieldName name = fieldNamed(field.text);
        const auto question = m_questions.find(name.question);
        if (question == m_questions.end()) {
            report(ErrorCode::PackUnknownQuestion, field, std::string(name.question),
                   suggestionFor(name.question, m_known));
            return;
        }
        AnswerType found = question->second->type;
        if (!name.column.empty()) {
            const std::vector<Column> &columns = question->second->columns;
            const auto column = std::ranges::find(columns, name.column, &Column::id);
            if (column == columns.end()) {
                std::vector<std::string_view> known;
                std::ranges::transform(columns, std::back_inserter(known),
                                       [](const Column &it) { return std::string_view(it.id); });
                report(ErrorCode::AnswerUnknownColumn, field, field.text, suggestionFor(name.column, known));
                return;
            }
            found = column->type;
        }
        if (found != type)
            report(ErrorCode::PackFieldOfOtherType, field, field.text, nameOf(type));
    }

    // A row says of itself when it was checked, and until when: what another table says is about other things.
    void expectOneTable(std::initializer_list<const SourceText *> fields)
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

    static std::string nameOf(AnswerType type)
    {
        const auto names = namesOf(AnswerType{});
        return std::string(std::ranges::find(names, type, &EnumName<AnswerType>::second)->first);
    }

    void report(ErrorCode code, const SourceText &at, std::string subject, std::string detail = {})
    {
        m_errors.push_back({code, std::move(subject), std::move(detail), positionOf(at)});
    }

    const Layers &m_layers;
    Errors &m_errors;
    std::vector<std::string_view> m_known;
    std::unordered_map<std::string_view, const Question *> m_questions;
};

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

void checkWatchedDates(const Layers &layers, Errors &errors)
{
    WatchedDateCheck(layers, errors).run();
}

} // namespace policywright::pack
