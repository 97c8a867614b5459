// SPDX-License-Identifier: Apache-2.0
#include "core/pack/DrillCheck.h"

#include "core/pack/ExpressionErrors.h"
#include "core/pack/FieldCheck.h"
#include "core/pack/PackSchema.h"
#include "core/templating/Analysis.h"

#include <algorithm>
#include <iterator>

namespace policywright::pack {
namespace {

// A column of the contacts as a field, at its place.
SourceText fieldOf(const DrillContacts &contacts, const SourceText &column)
{
    SourceText field = column;
    if (!column.isEmpty())
        field.text = contacts.table.text + '.' + column.text;
    return field;
}

void checkContacts(const DrillContacts &contacts, FieldCheck &fields)
{
    if (contacts.table.isEmpty())
        return;
    fields.expect(contacts.table, {AnswerType::Records});
    const Question *table = fields.question(fieldNamed(contacts.table.text).question);
    if (!table || table->type != AnswerType::Records)
        return;
    for (const SourceText *text : {&contacts.name, &contacts.title, &contacts.phone, &contacts.secondPhone,
                                   &contacts.email, &contacts.deputy, &contacts.deputyPhone, &contacts.hours})
        fields.expect(fieldOf(contacts, *text), {AnswerType::Text});
    fields.expect(fieldOf(contacts, contacts.checked), {AnswerType::Date});
    fields.expectDuration(contacts.every);
}

void checkStep(const DrillStep &step, const DrillContacts &contacts, FieldCheck &fields)
{
    if (step.who.isEmpty() || step.who.text != fieldOf(contacts, contacts.name).text)
        fields.expect(step.who, {AnswerType::Person});
    fields.expect(step.deputy, {AnswerType::Person});
    fields.expect(step.within, {AnswerType::Duration});
    fields.expect(step.text, {AnswerType::LongText, AnswerType::Text});
    fields.expectOneTable({&step.who, &step.deputy, &step.within, &step.text});
}

// The table whose rows a step is about; an empty name where it is about none.
std::string_view tableOf(const DrillStep &step)
{
    for (const SourceText *field : {&step.who, &step.deputy, &step.within, &step.text}) {
        if (const FieldName name = fieldNamed(field->text); !name.column.empty())
            return name.question;
    }
    return {};
}

std::optional<templating::Type> optionsOf(const PackSet &set, const SourceText &field)
{
    const FieldName name = fieldNamed(field.text);
    const CompiledQuestion *question = set.question(QuestionId(std::string(name.question)));
    if (!question)
        return std::nullopt;
    if (name.column.empty())
        return templating::Type::choice(question->logic.options);
    const auto column = std::ranges::find(question->logic.columns, name.column, &Column::id);
    if (column == question->logic.columns.end())
        return std::nullopt;
    return templating::Type::choice(column->options);
}

std::optional<templating::Type> rowOf(const PackSet &set, std::string_view table)
{
    const templating::Type *records = set.schema().find(table);
    if (!records || records->kind != templating::Type::Kind::Records)
        return std::nullopt;
    templating::Type row = *records;
    row.kind = templating::Type::Kind::Record;
    return row;
}

} // namespace

void checkDrill(const Layers &layers, Errors &errors)
{
    FieldCheck fields(layers, errors);
    fields.expect(layers.drill.scenarios, {AnswerType::Multi});
    fields.expect(layers.drill.levels, {AnswerType::Choice});
    checkContacts(layers.drill.contacts, fields);
    for (const Layered<DrillStep> &step : layers.drill.steps)
        checkStep(*step.logic, layers.drill.contacts, fields);
}

void checkDrillConditions(const PackSet &set, std::set<std::string, std::less<>> &used, Errors &errors)
{
    const CompiledDrill &drill = set.drill();
    templating::Schema schema = set.schema();
    if (auto scenario = optionsOf(set, drill.scenarios))
        schema.set(kScenarioName, *std::move(scenario));
    if (auto level = optionsOf(set, drill.levels))
        schema.set(kLevelName, *std::move(level));
    const auto check = [&](const std::optional<templating::Expression> &condition, const SourceText &text,
                           const templating::Schema &names) {
        if (!condition)
            return;
        used.insert(condition->names().begin(), condition->names().end());
        addExpressionErrors(templating::check(*condition, names), text, errors);
    };
    for (const SourceText *field : {&drill.scenarios, &drill.levels, &drill.contacts.table, &drill.contacts.every})
        used.emplace(fieldNamed(field->text).question);
    for (const CompiledDrillStep &step : drill.steps) {
        for (const SourceText *field : {&step.logic.who, &step.logic.deputy, &step.logic.within, &step.logic.text})
            used.emplace(fieldNamed(field->text).question);
        check(step.when, step.logic.when, schema);
        templating::Schema names = schema;
        if (auto row = rowOf(set, tableOf(step.logic)))
            names.set(kRowName, *std::move(row));
        check(step.rows, step.logic.rows, names);
    }
}

} // namespace policywright::pack
