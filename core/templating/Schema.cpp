// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Schema.h"

#include <QtAssert>

#include <utility>

namespace policywright::templating {

Type Type::of(Kind kind)
{
    Type type;
    type.kind = kind;
    return type;
}

Type Type::choice(std::vector<std::string> options)
{
    Type type = of(Kind::Choice);
    type.options = std::move(options);
    return type;
}

Type Type::multi(std::vector<std::string> options)
{
    Type type = of(Kind::Multi);
    type.options = std::move(options);
    return type;
}

Type Type::person()
{
    Type type = of(Kind::Person);
    for (const char *field : {"name", "title", "email", "phone"})
        type.columns.push_back({field, of(Kind::Text)});
    return type;
}

Type Type::records(std::vector<Column> columns)
{
    Type type = of(Kind::Records);
    type.columns = std::move(columns);
    return type;
}

Type Type::list(Type element)
{
    Type type = of(Kind::List);
    type.element.push_back(std::move(element));
    return type;
}

const Type *Schema::find(std::string_view name) const
{
    const auto found = m_types.find(name);
    return found == m_types.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Schema::names() const
{
    std::vector<std::string_view> names;
    names.reserve(m_types.size());
    for (const auto &[name, type] : m_types)
        names.push_back(name);
    return names;
}

std::string_view describeType(const Type &type)
{
    switch (type.kind) {
    case Type::Kind::Any: return "this";
    case Type::Kind::Text: return "a text";
    case Type::Kind::LongText: return "a long text";
    case Type::Kind::Number: return "a number";
    case Type::Kind::Boolean: return "a yes or no";
    case Type::Kind::Choice: return "a choice";
    case Type::Kind::Multi: return "several choices";
    case Type::Kind::Date: return "a date";
    case Type::Kind::Duration: return "a length of time";
    case Type::Kind::Person: return "a person";
    case Type::Kind::Record: return "a row of a table";
    case Type::Kind::Records: return "a table";
    case Type::Kind::List: return "a list";
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace policywright::templating
