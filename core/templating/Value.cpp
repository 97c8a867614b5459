// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Value.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::templating {

Value Value::undefined(std::string name)
{
    return Value(Data(UndefinedData{{std::make_shared<const std::string>(std::move(name))}}));
}

Value Value::missing(std::string name)
{
    return Value(Data(MissingData{{std::make_shared<const std::string>(std::move(name))}}));
}

Value Value::boolean(bool value)
{
    return Value(Data(value));
}

Value Value::integer(std::int64_t value)
{
    return Value(Data(value));
}

Value Value::real(double value)
{
    return Value(Data(value));
}

Value Value::text(std::string value)
{
    return Value(Data(std::make_shared<const std::string>(std::move(value))));
}

Value Value::list(Items items)
{
    return sequence(SequenceKind::List, std::move(items));
}

Value Value::sequence(SequenceKind kind, Items items)
{
    int depth = 0;
    for (const Value &item : items)
        depth = std::max(depth, item.depth());
    return Value(Data(std::make_shared<const SequenceData>(SequenceData{kind, std::move(items), depth + 1})));
}

Value Value::map(Members members)
{
    return mapOf(std::make_shared<MapData>(MapData{std::move(members), {}, false, 0}));
}

Value Value::record(std::string name, Members members)
{
    return mapOf(std::make_shared<MapData>(MapData{std::move(members), std::move(name), true, 0}));
}

Value Value::mapOf(std::shared_ptr<MapData> data)
{
    for (const Member &member : data->members)
        data->depth = std::max(data->depth, member.value.depth());
    ++data->depth;
    return Value(Data(std::shared_ptr<const MapData>(std::move(data))));
}

Value Value::withDisplay(std::string text) const
{
    Dress dress = dressCopy();
    dress.display = std::move(text);
    dress.hasDisplay = true;
    Value dressed = *this;
    dressed.m_dress = std::make_shared<const Dress>(std::move(dress));
    return dressed;
}

Value Value::withheldAs(std::string name) const
{
    Dress dress = dressCopy();
    dress.withheld = std::move(name);
    dress.isWithheld = true;
    Value dressed = *this;
    dressed.m_dress = std::make_shared<const Dress>(std::move(dress));
    return dressed;
}

Value Value::asMarkdown() const
{
    Dress dress = dressCopy();
    dress.isMarkdown = true;
    Value dressed = *this;
    dressed.m_dress = std::make_shared<const Dress>(std::move(dress));
    return dressed;
}

Value Value::undressed() const
{
    return Value(m_data);
}

const std::string &Value::name() const
{
    if (const auto *data = std::get_if<MissingData>(&m_data))
        return *data->name;
    const auto *data = std::get_if<UndefinedData>(&m_data);
    Q_ASSERT(data);
    return *data->name;
}

Value::SequenceKind Value::sequenceKind() const
{
    const auto *data = std::get_if<std::shared_ptr<const SequenceData>>(&m_data);
    Q_ASSERT(data);
    return (*data)->kind;
}

const Value *Value::find(std::string_view member) const
{
    const Members *members = ifMap();
    if (!members)
        return nullptr;
    for (const Member &candidate : *members) {
        if (candidate.name == member)
            return &candidate.value;
    }
    return nullptr;
}

const std::string *Value::recordName() const
{
    const auto *data = std::get_if<std::shared_ptr<const MapData>>(&m_data);
    return data && (*data)->isRecord ? &(*data)->recordName : nullptr;
}

int Value::depth() const
{
    if (const auto *sequence = std::get_if<std::shared_ptr<const SequenceData>>(&m_data))
        return (*sequence)->depth;
    if (const auto *map = std::get_if<std::shared_ptr<const MapData>>(&m_data))
        return (*map)->depth;
    return 0;
}

Value valueFromJson(JsonView json)
{
    if (const auto text = json.ifString())
        return Value::text(std::string(*text));
    if (const auto flag = json.ifBool())
        return Value::boolean(*flag);
    if (const auto integer = json.ifInt())
        return Value::integer(*integer);
    if (const auto real = json.ifDouble())
        return Value::real(*real);
    if (auto array = json.ifArray()) {
        Value::Items items;
        items.reserve(array->size());
        while (array->size() > 0)
            items.push_back(valueFromJson(array->next()));
        return Value::list(std::move(items));
    }
    if (auto object = json.ifObject()) {
        Value::Members members;
        members.reserve(object->size());
        while (object->size() > 0) {
            const std::string_view name = object->name();
            members.push_back({std::string(name), valueFromJson(object->next())});
        }
        return Value::map(std::move(members));
    }
    return {};
}

std::string_view describeKind(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Undefined: return "something unknown";
    case Value::Kind::None: return "none";
    case Value::Kind::Boolean: return "true or false";
    case Value::Kind::Integer:
    case Value::Kind::Real: return "a number";
    case Value::Kind::Text: return "a text";
    case Value::Kind::Sequence: return "a list";
    case Value::Kind::Map: return "a map";
    case Value::Kind::Missing: return "an unanswered question";
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace policywright::templating
