// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackJson.h"

#include "core/base/JsonDocument.h"
#include "core/pack/EnumNames.h"
#include "core/pack/PackFields.h"

#include <algorithm>
#include <type_traits>

namespace policywright::pack {
namespace {

template <class T>
concept Enumeration = std::is_enum_v<T>;
template <class T>
concept HasFields = !std::is_same_v<decltype(kFields<T>), const int>;

// -- writing

Json written(const std::string &text)
{
    return text;
}
Json written(bool flag)
{
    return flag;
}
Json written(int number)
{
    return number;
}
Json written(const SourceText &text)
{
    return text.text;
}
Json written(const Version &version)
{
    return version.toString();
}
Json written(const model::Answer &answer)
{
    return model::toJson(answer);
}

template <class Tag>
Json written(const StrongId<Tag> &id)
{
    return id.toString();
}

template <Enumeration E>
Json written(E value)
{
    static constexpr auto kNames = namesOf(E{});
    return std::ranges::find(kNames, value, &EnumName<E>::second)->first;
}

template <class T>
Json written(const std::optional<T> &value);
template <class T>
Json written(const std::vector<T> &items);
template <class Key, class T>
Json written(const std::map<Key, T> &entries);
template <HasFields T>
Json written(const T &object);

std::string keyText(const std::string &key)
{
    return key;
}

template <class Tag>
const std::string &keyText(const StrongId<Tag> &key)
{
    return key.toString();
}

template <class T>
Json written(const std::optional<T> &value)
{
    return value ? written(*value) : Json();
}

template <class T>
Json written(const std::vector<T> &items)
{
    Json::Array array;
    array.reserve(items.size());
    for (const T &item : items)
        array.push_back(written(item));
    return array;
}

template <class Key, class T>
Json written(const std::map<Key, T> &entries)
{
    Json::Object members;
    members.reserve(entries.size());
    for (const auto &[key, value] : entries)
        members.emplace_back(keyText(key), written(value));
    return members;
}

template <class T>
bool isEmptyValue(const T &value)
{
    if constexpr (std::is_default_constructible_v<T>)
        return value == T{};
    else
        return false;
}

template <HasFields T>
Json written(const T &object)
{
    Json::Object members;
    const auto write = [&](const auto &field) {
        const auto &value = object.*field.member;
        if (field.presence == Presence::Always || !isEmptyValue(value))
            members.emplace_back(field.name, written(value));
    };
    std::apply([&](const auto &...field) { (write(field), ...); }, kFields<T>);
    return members;
}

// -- reading

// A value to be read into; every part of it will be replaced.
template <class T>
T blank()
{
    if constexpr (std::is_default_constructible_v<T>)
        return T{};
    else if constexpr (std::is_constructible_v<T, std::string>)
        return T(std::string());
    else
        return T{.id = decltype(T::id)(std::string())};
}

template <>
Version blank<Version>()
{
    return {0, 0, 0};
}

template <>
Release blank<Release>()
{
    return {.version = blank<Version>()};
}

// The first problem ends it: read() is false from there on, and problem() has its path.
class Reader {
public:
    const std::string &problem() const { return m_problem; }

    bool read(JsonView json, std::string &text)
    {
        const auto found = json.ifString();
        if (found)
            text = *found;
        return found.has_value();
    }
    bool read(JsonView json, bool &flag)
    {
        const auto found = json.ifBool();
        flag = found && *found;
        return found.has_value();
    }
    bool read(JsonView json, int &number)
    {
        const auto found = json.ifInt();
        number = found && std::in_range<int>(*found) ? static_cast<int>(*found) : 0;
        return found && std::in_range<int>(*found);
    }
    bool read(JsonView json, SourceText &text) { return read(json, text.text); }

    template <class Tag>
    bool read(JsonView json, StrongId<Tag> &id)
    {
        const auto text = json.ifString();
        if (text)
            id = StrongId<Tag>(std::string(*text));
        return text.has_value();
    }

    bool read(JsonView json, Version &version)
    {
        const auto text = json.ifString();
        const auto found = text ? Version::fromString(std::string(*text)) : fail(ErrorCode::NotAVersion);
        if (found)
            version = *found;
        return found.has_value();
    }

    bool read(JsonView json, model::Answer &answer)
    {
        auto found = model::answerFromJson(json, {});
        if (!found)
            return false;
        answer = *std::move(found);
        return true;
    }

    template <Enumeration E>
    bool read(JsonView json, E &value)
    {
        static constexpr auto kNames = namesOf(E{});
        const auto text = json.ifString();
        const auto found = text ? std::ranges::find(kNames, *text, &EnumName<E>::first) : kNames.end();
        if (found != kNames.end())
            value = found->second;
        return found != kNames.end();
    }

    template <class T>
    bool read(JsonView json, std::optional<T> &value)
    {
        value.emplace(blank<T>());
        return read(json, *value);
    }

    template <class T>
    bool read(JsonView json, std::vector<T> &items)
    {
        auto array = json.ifArray();
        if (!array)
            return false;
        items.clear();
        items.reserve(array->size());
        while (array->size() > 0) {
            if (!read(array->next(), items.emplace_back(blank<T>())))
                return complain('[' + std::to_string(items.size() - 1) + ']');
        }
        return true;
    }

    template <class Key, class T>
    bool read(JsonView json, std::map<Key, T> &entries)
    {
        auto members = json.ifObject();
        if (!members)
            return false;
        while (members->size() > 0) {
            const auto entry = entries.try_emplace(entries.end(), Key(std::string(members->name())), blank<T>());
            if (!read(members->next(), entry->second))
                return complain('.' + keyText(entry->first));
        }
        return true;
    }

    template <HasFields T>
    bool read(JsonView json, T &object)
    {
        auto members = json.ifObject();
        return members && readFields(*members, object);
    }

    // The members that are left are those of T, in their order.
    template <HasFields T>
    bool readFields(JsonView::Members members, T &object)
    {
        const auto readOne = [&](const auto &field) {
            if (members.size() > 0 && members.name() == field.name)
                return read(members.next(), object.*field.member) || complain('.' + std::string(field.name));
            return field.presence == Presence::UnlessEmpty || complain('.' + std::string(field.name));
        };
        if (!std::apply([&](const auto &...field) { return (readOne(field) && ...); }, kFields<T>))
            return false;
        return members.size() == 0 || complain('.' + std::string(members.name()));
    }

private:
    // Called on the way out, the innermost step first.
    bool complain(const std::string &step)
    {
        m_problem.insert(0, step);
        return false;
    }

    std::string m_problem;
};

constexpr std::string_view kFormatMember = "format";

} // namespace

Json toJson(const Pack &pack)
{
    Json json = written(pack);
    json.ifObject()->emplace(json.ifObject()->begin(), kFormatMember, kPackFormat);
    return json;
}

Result<Pack> packFromText(std::string_view text, const std::string &name)
{
    const auto document = JsonDocument::parse(text, name);
    if (!document)
        return std::unexpected(document.error());
    auto members = document->root().ifObject();
    const bool hasFormat = members && members->size() > 0 && members->name() == kFormatMember;
    const auto format = hasFormat ? members->next().ifInt() : std::nullopt;
    if (!format)
        return fail(ErrorCode::StoredPackDamaged, std::string(kFormatMember));
    if (*format != kPackFormat)
        return fail(ErrorCode::StoredPackNewer, std::to_string(*format), std::to_string(kPackFormat));
    Pack pack{.id = PackId(""), .version = blank<Version>()};
    Reader reader;
    if (!reader.readFields(*members, pack))
        return fail(ErrorCode::StoredPackDamaged, reader.problem().substr(1));
    return pack;
}

} // namespace policywright::pack
