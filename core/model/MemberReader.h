// SPDX-License-Identifier: Apache-2.0
//
// Reading and writing the members of the policy's stored form. Used by this room only.
#pragma once

#include "core/model/OwnClauseId.h"
#include "core/model/PolicyDocument.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::model {

// Takes the known members out of an object one by one; what is left over is unknown and kept. The first problem is
// kept and ends the reading, so that callers read as a list of members.
class MemberReader {
public:
    MemberReader(JsonView json, std::string path)
        : MemberReader(json.ifObject().value_or(JsonView::Members()), std::move(path))
    {
        if (!json.ifObject())
            m_error = Error{ErrorCode::NotAPolicy, m_path};
    }

    MemberReader(JsonView::Members members, std::string path) : m_path(std::move(path))
    {
        m_left.reserve(members.size());
        while (members.size() > 0) {
            const std::string_view name = members.name();
            m_left.emplace_back(name, members.next());
        }
    }

    std::string text(std::string_view name)
    {
        const auto value = take(name);
        if (const auto found = value ? value->ifString() : std::nullopt)
            return std::string(*found);
        complain(name);
        return {};
    }

    std::int64_t number(std::string_view name)
    {
        const auto value = take(name);
        if (const auto found = value ? value->ifInt() : std::nullopt)
            return *found;
        complain(name);
        return 0;
    }

    // Empty where it is missing.
    std::string optionalText(std::string_view name) { return has(name) ? text(name) : std::string(); }

    Json any(std::string_view name)
    {
        const auto value = take(name);
        if (!value)
            complain(name);
        return value ? value->toJson() : Json();
    }

    JsonView::Items array(std::string_view name)
    {
        const auto value = take(name);
        if (const auto found = value ? value->ifArray() : std::nullopt)
            return *found;
        complain(name);
        return {};
    }
    JsonView::Items optionalArray(std::string_view name) { return has(name) ? array(name) : JsonView::Items(); }

    // An object; an empty one where the member is missing.
    JsonView::Members object(std::string_view name)
    {
        const auto value = take(name);
        if (const auto found = value ? value->ifObject() : std::nullopt)
            return *found;
        if (value && !value->isNull())
            complain(name);
        return {};
    }

    Json rest() const
    {
        Json::Object unknown;
        for (const auto &[name, value] : m_left)
            unknown.emplace_back(name, value.toJson());
        return unknown.empty() ? Json() : Json(std::move(unknown));
    }

    const std::optional<Error> &error() const { return m_error; }
    const std::string &path() const { return m_path; }

    void fail(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }

private:
    using Member = std::pair<std::string_view, JsonView>;

    bool has(std::string_view name) const { return std::ranges::contains(m_left, name, &Member::first); }

    std::optional<JsonView> take(std::string_view name)
    {
        const auto found = std::ranges::find(m_left, name, &Member::first);
        if (found == m_left.end())
            return std::nullopt;
        const JsonView value = found->second;
        m_left.erase(found);
        return value;
    }

    void complain(std::string_view name)
    {
        fail({ErrorCode::NotAPolicy, m_path.empty() ? std::string(name) : m_path + '.' + std::string(name)});
    }

    std::string m_path;
    std::vector<Member> m_left;
    std::optional<Error> m_error;
};

inline void addUnknown(Json &json, const Json &unknown)
{
    if (const Json::Object *members = unknown.ifObject()) {
        for (const auto &[name, value] : *members)
            json.set(name, value);
    }
}

// Reads the members of an object into a map by a reader for one value.
template <class Id, class Value, class Read>
void readInto(std::map<Id, Value> &target, MemberReader &reader, std::string_view name, Read read)
{
    for (auto members = reader.object(name); members.size() > 0;) {
        std::string id(members.name());
        auto parsed = read(members.next(), std::string(name) + '.' + id);
        if (!parsed) {
            reader.fail(parsed.error());
            return;
        }
        target.emplace_hint(target.end(), Id(std::move(id)), *std::move(parsed)); // mostly they are sorted
    }
}

template <class Id, class Value, class Write>
Json::Object written(const std::map<Id, Value> &source, Write write)
{
    Json::Object members;
    for (const auto &[id, value] : source)
        members.emplace_back(id.toString(), write(value));
    return members;
}

inline Result<OwnClause> placedOwnClauseFromJson(JsonView json, const std::string &path)
{
    // The path ends with the id.
    const bool hasItsOwnId = isOwnClauseId(ClauseId(path.substr(path.find('.') + 1)));
    return hasItsOwnId ? ownClauseFromJson(json, path) : fail(ErrorCode::NotAPolicy, path);
}

inline Result<ClauseOrder> someOrderFromJson(JsonView json, const std::string &path)
{
    auto order = clauseOrderFromJson(json, path);
    return order && order->empty() ? fail(ErrorCode::NotAPolicy, path) : order;
}

} // namespace policywright::model
