// SPDX-License-Identifier: Apache-2.0
#include "core/model/Answer.h"

#include <algorithm>

namespace policywright::model {
namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

Json personToJson(const Person &person)
{
    Json::Object fields;
    for (const auto &[name, value] : {std::pair{"name", &person.name}, std::pair{"title", &person.title},
                                      std::pair{"email", &person.email}, std::pair{"phone", &person.phone}}) {
        if (!value->empty())
            fields.emplace_back(name, *value);
    }
    return Json(std::move(fields));
}

Json wrapped(const char *kind, Json value)
{
    return Json(Json::Object{{kind, std::move(value)}});
}

Json cellToJson(const Cell &cell)
{
    return std::visit(Overloaded{[](const std::string &text) { return Json(text); },
                                 [](bool flag) { return Json(flag); },
                                 [](const Person &person) { return wrapped("person", personToJson(person)); }},
                      cell);
}

Json recordsToJson(const Records &records)
{
    Json::Array rows;
    for (const Record &record : records.rows) {
        Json::Object cells;
        for (const auto &[column, cell] : record)
            cells.emplace_back(column, cellToJson(cell));
        rows.emplace_back(std::move(cells));
    }
    return wrapped("rows", Json(std::move(rows)));
}

// An error of these names the part that is no answer as what stands behind the answer's name: "", ".column.field".

std::unexpected<Error> notAnAnswer(std::string_view part, const std::string &partOfIt = {})
{
    return fail(ErrorCode::NotAnAnswer, '.' + std::string(part) + partOfIt);
}

Result<Person> personFromJson(JsonView json)
{
    auto fields = json.ifObject();
    if (!fields)
        return fail(ErrorCode::NotAnAnswer);
    Person person;
    while (fields->size() > 0) {
        const std::string_view field = fields->name();
        const auto text = fields->next().ifString();
        std::string *const target = field == "name"    ? &person.name
                                    : field == "title" ? &person.title
                                    : field == "email" ? &person.email
                                    : field == "phone" ? &person.phone
                                                       : nullptr;
        if (!target || !text)
            return notAnAnswer(field);
        *target = *text;
    }
    return person;
}

// The one member of an object that holds `kind` and nothing else.
std::optional<JsonView> unwrapped(JsonView json, std::string_view kind)
{
    const auto object = json.ifObject();
    return object && object->size() == 1 ? json.find(kind) : std::nullopt;
}

Result<Cell> cellFromJson(JsonView json)
{
    if (const auto text = json.ifString())
        return Cell(std::string(*text));
    if (const auto flag = json.ifBool())
        return Cell(*flag);
    if (const auto person = unwrapped(json, "person"))
        return personFromJson(*person).transform([](Person value) { return Cell(std::move(value)); });
    return fail(ErrorCode::NotAnAnswer);
}

Result<Answer> recordsFromJson(JsonView json)
{
    auto rows = json.ifArray();
    if (!rows)
        return fail(ErrorCode::NotAnAnswer);
    Records records;
    records.rows.reserve(rows->size());
    while (rows->size() > 0) {
        auto cells = rows->next().ifObject();
        if (!cells)
            return fail(ErrorCode::NotAnAnswer);
        Record &record = records.rows.emplace_back();
        record.reserve(cells->size());
        while (cells->size() > 0) {
            const std::string_view column = cells->name();
            auto cell = cellFromJson(cells->next());
            if (!cell)
                return notAnAnswer(column, cell.error().subject);
            record.emplace_back(column, *std::move(cell));
        }
    }
    return Answer(std::move(records));
}

Result<Answer> choicesFromJson(JsonView::Items items)
{
    Choices choices;
    choices.ids.reserve(items.size());
    while (items.size() > 0) {
        const auto id = items.next().ifString();
        if (!id)
            return fail(ErrorCode::NotAnAnswer);
        choices.ids.emplace_back(*id);
    }
    return Answer(std::move(choices));
}

Result<Answer> answerOfAnyKind(JsonView json)
{
    if (const auto text = json.ifString())
        return Answer(std::string(*text));
    if (const auto flag = json.ifBool())
        return Answer(*flag);
    if (const auto items = json.ifArray())
        return choicesFromJson(*items);
    if (const auto person = unwrapped(json, "person"))
        return personFromJson(*person).transform([](Person value) { return Answer(std::move(value)); });
    if (const auto rows = unwrapped(json, "rows"))
        return recordsFromJson(*rows);
    return fail(ErrorCode::NotAnAnswer);
}

} // namespace

Json toJson(const Answer &answer)
{
    return std::visit(
        Overloaded{[](const std::string &text) { return Json(text); }, [](bool flag) { return Json(flag); },
                   [](const Choices &choices) { return Json(Json::Array(choices.ids.begin(), choices.ids.end())); },
                   [](const Person &person) { return wrapped("person", personToJson(person)); },
                   [](const Records &records) { return recordsToJson(records); }},
        answer);
}

Result<Answer> answerFromJson(JsonView json, const std::string &name)
{
    return answerOfAnyKind(json).transform_error([&](Error error) {
        error.subject.insert(0, name);
        return error;
    });
}

} // namespace policywright::model
