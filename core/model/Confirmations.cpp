// SPDX-License-Identifier: Apache-2.0
#include "core/model/Confirmations.h"

#include "core/base/JsonDocument.h"
#include "core/model/MemberReader.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace policywright::model {
namespace {

// Of which a person's confirmations of a version are sorted: the first day decides, then what no chance changes.
auto rankOf(const Confirmation &confirmation)
{
    return std::tie(confirmation.first, confirmation.name, confirmation.email);
}

auto orderOf(const Confirmation &confirmation)
{
    return std::pair(keyOf(confirmation), confirmation.revision);
}

// Both are of one person and one version.
Confirmation joined(const Confirmation &one, const Confirmation &other)
{
    const bool isFirst = rankOf(one) <= rankOf(other);
    Confirmation result = isFirst ? one : other;
    const Confirmation &rest = isFirst ? other : one;
    const Receipt &last = std::max(one.last(), other.last());
    result.again = last.day > result.first.day ? std::optional(last) : std::nullopt;
    if (const Json::Object *members = rest.unknown.ifObject()) {
        for (const auto &[name, value] : *members) {
            if (!result.unknown.find(name))
                result.unknown.set(name, value);
        }
    }
    return result;
}

// -- the stored form

Json json(const Receipt &receipt)
{
    return Json::Object{{"day", receipt.day.toIso()}, {"list", receipt.list}, {"taken", receipt.taken.toIso()}};
}

Json json(const Confirmation &confirmation)
{
    Json result = Json::Object{{"name", confirmation.name}};
    if (!confirmation.email.empty())
        result.set("email", confirmation.email);
    result.set("revision", confirmation.revision);
    result.set("content", confirmation.content);
    result.set("first", json(confirmation.first));
    if (confirmation.again)
        result.set("again", json(*confirmation.again));
    addUnknown(result, confirmation.unknown);
    return result;
}

// Takes members out of an object; what is left over is unknown. A wrong one is named and ends the reading.
class Reader {
public:
    Reader(const Json &json, std::string place) : m_place(std::move(place))
    {
        if (const Json::Object *members = json.ifObject())
            m_left = *members;
        else
            m_wrong = m_place;
    }

    std::string text(std::string_view name)
    {
        const std::optional<Json> value = take(name);
        if (value && value->ifString())
            return *value->ifString();
        complain(name);
        return {};
    }

    std::string optionalText(std::string_view name) { return has(name) ? text(name) : std::string(); }

    Date day(std::string_view name)
    {
        const auto date = Date::fromIso(text(name));
        if (date)
            return *date;
        complain(name);
        return Date(std::chrono::year_month_day(std::chrono::sys_days()));
    }

    std::optional<Json> take(std::string_view name)
    {
        const auto found = std::ranges::find(m_left, name, &Json::Member::first);
        if (found == m_left.end())
            return std::nullopt;
        Json value = std::move(found->second);
        m_left.erase(found);
        return value;
    }

    Receipt receipt(std::string_view name)
    {
        Reader reader(take(name).value_or(Json()), m_place + '.' + std::string(name));
        Receipt receipt{.day = reader.day("day"), .list = reader.text("list"), .taken = reader.day("taken")};
        if (!m_wrong)
            m_wrong = reader.m_wrong;
        return receipt;
    }

    void complain(std::string_view name)
    {
        if (!m_wrong)
            m_wrong = m_place.empty() ? std::string(name) : m_place + '.' + std::string(name);
    }

    bool has(std::string_view name) const { return std::ranges::contains(m_left, name, &Json::Member::first); }
    Json rest() { return m_left.empty() ? Json() : Json(std::move(m_left)); }
    const std::optional<std::string> &wrong() const { return m_wrong; }

private:
    std::string m_place;
    Json::Object m_left;
    std::optional<std::string> m_wrong;
};

Result<Confirmation> confirmationFrom(const Json &json, std::size_t number, const std::string &file)
{
    Reader reader(json, "confirmations." + std::to_string(number));
    Confirmation confirmation{.name = reader.text("name"),
                              .email = reader.optionalText("email"),
                              .revision = reader.text("revision"),
                              .content = reader.text("content"),
                              .first = reader.receipt("first")};
    if (reader.has("again"))
        confirmation.again = reader.receipt("again");
    if (confirmation.name.empty())
        reader.complain("name");
    if (confirmation.again && confirmation.again->day <= confirmation.first.day)
        reader.complain("again");
    if (reader.wrong())
        return fail(ErrorCode::ConfirmationsDamaged, file, *reader.wrong());
    confirmation.unknown = reader.rest();
    return confirmation;
}

} // namespace

std::string personKey(const std::string &name, const std::string &email)
{
    if (email.empty())
        return "name:" + name;
    std::string key = "mail:" + email;
    std::ranges::transform(key, key.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

std::string keyOf(const Confirmation &confirmation)
{
    return personKey(confirmation.name, confirmation.email);
}

Result<Confirmations> Confirmations::fromText(std::string_view text, const std::string &file)
{
    const auto stored = parseJson(text, file);
    if (!stored)
        return fail(ErrorCode::ConfirmationsDamaged, file, sentence(stored.error()));
    Reader reader(*stored, {});
    const auto format = reader.take("format");
    if (!format || !format->ifInt())
        return fail(ErrorCode::ConfirmationsDamaged, file, "format");
    if (*format->ifInt() > kConfirmationsFormat)
        return fail(ErrorCode::NewerConfirmations, file, std::to_string(*format->ifInt()));
    const auto list = reader.take("confirmations");
    if (!list || !list->ifArray())
        return fail(ErrorCode::ConfirmationsDamaged, file, "confirmations");
    Confirmations confirmations;
    for (const Json &each : *list->ifArray()) {
        auto confirmation = confirmationFrom(each, confirmations.m_all.size(), file);
        if (!confirmation)
            return std::unexpected(confirmation.error());
        confirmations.m_all.push_back(*std::move(confirmation));
    }
    if (!std::ranges::is_sorted(confirmations.m_all, std::ranges::less_equal{}, orderOf)) // each pair once
        return fail(ErrorCode::ConfirmationsDamaged, file, "confirmations");
    confirmations.m_unknown = reader.rest();
    return confirmations;
}

std::string Confirmations::toText() const
{
    Json::Array list;
    list.reserve(m_all.size());
    for (const Confirmation &confirmation : m_all)
        list.push_back(json(confirmation));
    Json result = Json::Object{{"format", kConfirmationsFormat}, {"confirmations", std::move(list)}};
    addUnknown(result, m_unknown);
    return policywright::toText(result);
}

std::vector<Confirmation>::iterator Confirmations::placeOf(const Confirmation &confirmation)
{
    return std::ranges::lower_bound(m_all, orderOf(confirmation), {}, orderOf);
}

Confirmations::Taken Confirmations::take(const Confirmation &confirmation)
{
    const auto place = placeOf(confirmation);
    if (place == m_all.end() || orderOf(*place) != orderOf(confirmation)) {
        m_all.insert(place, confirmation);
        return Taken::New;
    }
    if (confirmation.first.day >= place->first.day && confirmation.last().day <= place->last().day)
        return Taken::Known;
    *place = joined(*place, confirmation);
    return Taken::Again;
}

std::size_t Confirmations::merge(const Confirmations &other)
{
    std::size_t changed = 0;
    for (const Confirmation &confirmation : other.m_all) {
        const auto place = placeOf(confirmation);
        if (place == m_all.end() || orderOf(*place) != orderOf(confirmation)) {
            m_all.insert(place, confirmation);
            ++changed;
            continue;
        }
        Confirmation both = joined(*place, confirmation);
        if (both == *place)
            continue;
        *place = std::move(both);
        ++changed;
    }
    if (m_unknown.isNull())
        m_unknown = other.m_unknown;
    return changed;
}

std::size_t Confirmations::remove(const std::string &key)
{
    return std::erase_if(m_all, [&](const Confirmation &confirmation) { return keyOf(confirmation) == key; });
}

} // namespace policywright::model
