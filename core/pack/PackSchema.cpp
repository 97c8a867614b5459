// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackSchema.h"

#include <algorithm>
#include <array>

namespace policywright::pack {
namespace {

using templating::Type;

Type typeOf(AnswerType type, const std::vector<std::string> &options)
{
    switch (type) {
    case AnswerType::Text: return Type::of(Type::Kind::Text);
    case AnswerType::LongText: return Type::of(Type::Kind::LongText);
    case AnswerType::Boolean: return Type::of(Type::Kind::Boolean);
    case AnswerType::Choice:
        return options.empty() ? Type{} : Type::choice(options); // empty: reported where it is written
    case AnswerType::Multi: return options.empty() ? Type{} : Type::multi(options);
    case AnswerType::Date: return Type::of(Type::Kind::Date);
    case AnswerType::Duration: return Type::of(Type::Kind::Duration);
    case AnswerType::Person: return Type::person();
    case AnswerType::Records: break;
    }
    return Type::of(Type::Kind::Any);
}

Type typeOf(const Question &question)
{
    if (question.type != AnswerType::Records)
        return typeOf(question.type, question.options);
    std::vector<Type::Column> columns;
    columns.reserve(question.columns.size());
    for (const Column &column : question.columns)
        columns.push_back({column.id, typeOf(column.type, column.options)});
    return Type::records(std::move(columns));
}

Type typeOf(DerivedType type)
{
    switch (type) {
    case DerivedType::Number: return Type::of(Type::Kind::Number);
    case DerivedType::Boolean: return Type::of(Type::Kind::Boolean);
    case DerivedType::Text: return Type::of(Type::Kind::Text);
    case DerivedType::List: break;
    }
    return Type::of(Type::Kind::List);
}

} // namespace

templating::Schema schemaOf(const Layers &layers)
{
    templating::Schema schema;
    for (const LayeredSection &section : layers.sections) {
        for (const Layered<Question> &question : section.questions)
            schema.set(question.logic->id.view(), typeOf(*question.logic));
    }
    for (const Layered<Derived> &derived : layers.derived)
        schema.set(derived.logic->id, typeOf(derived.logic->type));
    std::vector<std::string> views;
    views.reserve(layers.views.size());
    for (const Layered<View> &view : layers.views)
        views.push_back(view.logic->id.toString());
    schema.set(kAudienceName, Type::choice({"internal", "public"}));
    schema.set(kViewName, Type::choice(std::move(views)));
    return schema;
}

bool isReservedName(std::string_view name)
{
    constexpr std::array<std::string_view, 18> kReserved{
        kAudienceName, kViewName, "row", "loop", "and",  "or",    "not",  "in",    "is",
        "if",          "else",    "for", "set",  "true", "false", "none", "range", "recursive"};
    return std::ranges::contains(kReserved, name);
}

} // namespace policywright::pack
