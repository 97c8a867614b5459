// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackSchema.h"

#include <algorithm>
#include <array>
#include <functional>

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

Type quizType()
{
    const Type text = Type::of(Type::Kind::Text);
    return Type::records({{"id", text},
                          {"question", text},
                          {"options", Type::list(text)},
                          {"answer", text},
                          {"why", text},
                          {"clause", text},
                          {"title", text}});
}

Type libraryType(std::vector<std::string> sections)
{
    const Type text = Type::of(Type::Kind::Text);
    return Type::records({{"id", text},
                          {"kind", Type::choice({"benefit", "risk"})},
                          {"text", text},
                          {"sign", text},
                          {"countermeasure", text},
                          {"section", Type::choice(std::move(sections))},
                          {"level", Type::choice({"individual", "team", "organisation"})}});
}

Type sourcesType()
{
    const Type text = Type::of(Type::Kind::Text);
    return Type::records({{"id", text},
                          {"jurisdiction", text},
                          {"kind", text},
                          {"title", text},
                          {"citation", text},
                          {"year", text},
                          {"requires", text},
                          {"status_note", text},
                          {"level", Type::choice({"verified", "partly_verified", "from_knowledge"})},
                          {"where", text},
                          {"url", text},
                          {"clauses", Type::list(text)}});
}

Type counselClausesType()
{
    const Type text = Type::of(Type::Kind::Text);
    return Type::records({{"id", text}, {"title", text}});
}

template <class Things, class Id>
std::vector<std::string> idsOf(const Things &things, Id id)
{
    std::vector<std::string> ids;
    ids.reserve(things.size());
    for (const auto &thing : things)
        ids.push_back(std::invoke(id, thing).toString());
    return ids;
}

void addDocument(templating::Schema &schema, std::vector<std::string> views)
{
    schema.set(kAudienceName, Type::choice({"internal", "public"}));
    schema.set(kViewName, Type::choice(std::move(views)));
}

void addLists(templating::Schema &schema, std::vector<std::string> sections)
{
    schema.set(kQuizName, quizType());
    schema.set(kLibraryName, libraryType(std::move(sections)));
    schema.set(kSourcesName, sourcesType());
    schema.set(kCounselClausesName, counselClausesType());
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
    addDocument(schema, idsOf(layers.views, [](const Layered<View> &view) { return view.logic->id; }));
    return schema;
}

templating::Schema bodySchemaOf(const Layers &layers)
{
    templating::Schema schema = schemaOf(layers);
    addLists(schema, idsOf(layers.sections, &LayeredSection::id));
    return schema;
}

templating::Schema bodySchemaOf(const PackSet &packs)
{
    templating::Schema schema;
    for (const CompiledQuestion &question : packs.questions())
        schema.set(question.logic.id.view(), typeOf(question.logic));
    for (const CompiledDerived &derived : packs.derived())
        schema.set(derived.logic.id, typeOf(derived.logic.type));
    addDocument(schema, idsOf(packs.views(), [](const CompiledView &view) { return view.logic.id; }));
    addLists(schema, idsOf(packs.sections(), &CompiledSection::id));
    return schema;
}

bool isReservedName(std::string_view name)
{
    constexpr std::array<std::string_view, 22> kReserved{
        kAudienceName, kViewName, kQuizName, kLibraryName, kSourcesName, kCounselClausesName,
        "row",         "loop",    "and",     "or",         "not",        "in",
        "is",          "if",      "else",    "for",        "set",        "true",
        "false",       "none",    "range",   "recursive"};
    return std::ranges::contains(kReserved, name);
}

} // namespace policywright::pack
