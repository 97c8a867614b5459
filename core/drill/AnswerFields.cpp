// SPDX-License-Identifier: Apache-2.0
#include "core/drill/AnswerFields.h"

#include <algorithm>

namespace policywright::drill {
namespace {

using pack::FieldName;

template <class Value>
std::optional<Value> valueOf(Result<Value> read)
{
    return read ? std::optional(*std::move(read)) : std::nullopt;
}

} // namespace

const model::Answer *AnswerFields::answer(std::string_view question) const
{
    const pack::CompiledQuestion *compiled = m_packs.question(QuestionId(std::string(question)));
    if (!compiled)
        return nullptr;
    const auto &given = m_answers.answer(static_cast<std::size_t>(compiled - m_packs.questions().data())).answer;
    return given ? &*given : nullptr;
}

const std::vector<model::Record> &AnswerFields::rows(std::string_view question) const
{
    static const std::vector<model::Record> kNone;
    const model::Answer *given = answer(question);
    const auto *records = given ? std::get_if<model::Records>(given) : nullptr;
    return records ? records->rows : kNone;
}

const model::Cell *AnswerFields::cell(std::string_view column, const model::Record *row) const
{
    if (!row)
        return nullptr;
    const auto found = std::ranges::find(*row, column, [](const auto &it) { return std::string_view(it.first); });
    return found == row->end() ? nullptr : &found->second;
}

std::string AnswerFields::text(std::string_view field, const model::Record *row) const
{
    const FieldName name = pack::fieldNamed(field);
    const std::string *found = nullptr;
    if (name.column.empty()) {
        const model::Answer *given = answer(name.question);
        found = given ? std::get_if<std::string>(given) : nullptr;
    } else if (const model::Cell *given = cell(name.column, row)) {
        found = std::get_if<std::string>(given);
    }
    return found ? *found : std::string();
}

model::Person AnswerFields::person(std::string_view field, const model::Record *row) const
{
    const FieldName name = pack::fieldNamed(field);
    const model::Person *found = nullptr;
    if (name.column.empty()) {
        const model::Answer *given = answer(name.question);
        found = given ? std::get_if<model::Person>(given) : nullptr;
    } else if (const model::Cell *given = cell(name.column, row)) {
        found = std::get_if<model::Person>(given);
    }
    return found ? *found : model::Person{};
}

std::optional<Date> AnswerFields::date(std::string_view field, const model::Record *row) const
{
    return valueOf(Date::fromIso(text(field, row)));
}

std::optional<Duration> AnswerFields::duration(std::string_view field, const model::Record *row) const
{
    return valueOf(Duration::fromText(pack::isWrittenDuration(field) ? std::string(field) : text(field, row)));
}

std::string AnswerFields::nameOf(std::string_view question, const model::Record &row) const
{
    const pack::CompiledQuestion *table = m_packs.question(QuestionId(std::string(question)));
    for (const auto &[id, given] : row) {
        if (const auto *person = std::get_if<model::Person>(&given); person && !person->isEmpty())
            return person->name.empty() ? person->title : person->name;
        const auto *text = std::get_if<std::string>(&given);
        if (!text || text->empty())
            continue;
        const auto labels = table->words.columnOptions.find(id);
        if (labels == table->words.columnOptions.end())
            return *text;
        const auto label = labels->second.find(*text);
        return label == labels->second.end() ? *text : label->second;
    }
    return {};
}

} // namespace policywright::drill
