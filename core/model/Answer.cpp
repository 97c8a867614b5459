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

Result<Person> personFromJson(const Json &json, const std::string &name)
{
    const Json::Object *fields = json.ifObject();
    if (!fields)
        return fail(ErrorCode::NotAnAnswer, name);
    Person person;
    for (const auto &[field, value] : *fields) {
        std::string *const target = field == "name"    ? &person.name
                                    : field == "title" ? &person.title
                                    : field == "email" ? &person.email
                                    : field == "phone" ? &person.phone
                                                       : nullptr;
        if (!target || !value.ifString())
            return fail(ErrorCode::NotAnAnswer, name + '.' + field);
        *target = *value.ifString();
    }
    return person;
}

// The one member of an object that holds `kind` and nothing else.
const Json *unwrapped(const Json &json, std::string_view kind)
{
    const Json::Object *object = json.ifObject();
    return object && object->size() == 1 ? json.find(kind) : nullptr;
}

Result<Cell> cellFromJson(const Json &json, const std::string &name)
{
    if (const std::string *text = json.ifString())
        return Cell(*text);
    if (const bool *flag = json.ifBool())
        return Cell(*flag);
    if (const Json *person = unwrapped(json, "person"))
        return personFromJson(*person, name).transform([](Person value) { return Cell(std::move(value)); });
    return fail(ErrorCode::NotAnAnswer, name);
}

Result<Answer> recordsFromJson(const Json &json, const std::string &name)
{
    const Json::Array *rows = json.ifArray();
    if (!rows)
        return fail(ErrorCode::NotAnAnswer, name);
    Records records;
    for (const Json &row : *rows) {
        const Json::Object *cells = row.ifObject();
        if (!cells)
            return fail(ErrorCode::NotAnAnswer, name);
        Record &record = records.rows.emplace_back();
        for (const auto &[column, value] : *cells) {
            auto cell = cellFromJson(value, name + '.' + column);
            if (!cell)
                return std::unexpected(cell.error());
            record.emplace_back(column, *std::move(cell));
        }
    }
    return Answer(std::move(records));
}

Result<Answer> choicesFromJson(const Json::Array &items, const std::string &name)
{
    Choices choices;
    for (const Json &item : items) {
        if (!item.ifString())
            return fail(ErrorCode::NotAnAnswer, name);
        choices.ids.push_back(*item.ifString());
    }
    return Answer(std::move(choices));
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

Result<Answer> answerFromJson(const Json &json, const std::string &name)
{
    if (const std::string *text = json.ifString())
        return Answer(*text);
    if (const bool *flag = json.ifBool())
        return Answer(*flag);
    if (const Json::Array *items = json.ifArray())
        return choicesFromJson(*items, name);
    if (const Json *person = unwrapped(json, "person"))
        return personFromJson(*person, name).transform([](Person value) { return Answer(std::move(value)); });
    if (const Json *rows = unwrapped(json, "rows"))
        return recordsFromJson(*rows, name);
    return fail(ErrorCode::NotAnAnswer, name);
}

} // namespace policywright::model
