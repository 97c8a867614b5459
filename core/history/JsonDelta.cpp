// SPDX-License-Identifier: Apache-2.0
#include "core/history/JsonDelta.h"

#include <algorithm>
#include <functional>
#include <set>
#include <type_traits>

namespace policywright::history {
namespace {

constexpr std::size_t kShortText = 64; // bytes; a shorter one is written as it is

bool isInsideCharacter(const std::string &text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

struct Kept {
    std::size_t front = 0;
    std::size_t back = 0;
};

template <class Items>
Kept keptOf(const Items &before, const Items &after)
{
    const std::size_t shortest = std::min(before.size(), after.size());
    Kept kept;
    while (kept.front < shortest && before[kept.front] == after[kept.front])
        ++kept.front;
    while (kept.back < shortest - kept.front &&
           before[before.size() - 1 - kept.back] == after[after.size() - 1 - kept.back])
        ++kept.back;
    return kept;
}

template <class Items>
Json spliceOf(const Items &before, const Items &after, const Kept &kept)
{
    return Json::Object{{"from", static_cast<std::int64_t>(kept.front)},
                        {"cut", static_cast<std::int64_t>(before.size() - kept.front - kept.back)},
                        {"put", Items(after.begin() + static_cast<std::ptrdiff_t>(kept.front),
                                      after.end() - static_cast<std::ptrdiff_t>(kept.back))}};
}

Json whole(const Json &value)
{
    return Json::Object{{"is", value}};
}

Json textDelta(const std::string &before, const std::string &after)
{
    if (after.size() < kShortText)
        return whole(after);
    Kept kept = keptOf(before, after);
    while (kept.front > 0 && (isInsideCharacter(before, kept.front) || isInsideCharacter(after, kept.front)))
        --kept.front;
    while (kept.back > 0 &&
           (isInsideCharacter(before, before.size() - kept.back) || isInsideCharacter(after, after.size() - kept.back)))
        --kept.back;
    return spliceOf(before, after, kept);
}

Json objectDelta(const Json &before, const Json &after)
{
    Json::Object changed;
    for (const auto &[name, value] : *after.ifObject()) {
        const Json *old = before.find(name);
        if (!old)
            changed.emplace_back(name, whole(value));
        else if (!(*old == value))
            changed.emplace_back(name, deltaOf(*old, value));
    }
    Json::Array gone;
    for (const auto &[name, value] : *before.ifObject()) {
        if (!after.find(name))
            gone.emplace_back(name);
    }
    Json delta = Json::Object{{"of", std::move(changed)}};
    if (!gone.empty())
        delta.set("gone", std::move(gone));
    return delta;
}

template <class Items>
std::optional<Json> spliced(const Items &before, const Json &delta)
{
    const Json *from = delta.find("from");
    const Json *cut = delta.find("cut");
    const Json *put = delta.find("put");
    const bool isSplice = from && from->ifInt() && cut && cut->ifInt() && put;
    if (!isSplice || *from->ifInt() < 0 || *cut->ifInt() < 0)
        return std::nullopt;
    const auto begin = static_cast<std::size_t>(*from->ifInt());
    const auto size = static_cast<std::size_t>(*cut->ifInt());
    if (begin > before.size() || size > before.size() - begin)
        return std::nullopt;
    const Items *added = nullptr;
    if constexpr (std::is_same_v<Items, std::string>)
        added = put->ifString();
    else
        added = put->ifArray();
    if (!added)
        return std::nullopt;
    Items after(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(begin));
    after.insert(after.end(), added->begin(), added->end());
    after.insert(after.end(), before.begin() + static_cast<std::ptrdiff_t>(begin + size), before.end());
    return Json(std::move(after));
}

std::optional<Json> changedObject(const Json &before, const Json &delta)
{
    const Json *of = delta.find("of");
    if (!before.ifObject() || !of || !of->ifObject())
        return std::nullopt;
    std::set<std::string, std::less<>> gone;
    if (const Json *names = delta.find("gone"); names && names->ifArray()) {
        for (const Json &name : *names->ifArray()) {
            if (name.ifString())
                gone.insert(*name.ifString());
        }
    }
    Json::Object after;
    for (const auto &[name, value] : *before.ifObject()) {
        if (gone.contains(name))
            continue;
        const Json *change = of->find(name);
        auto now = change ? applied(value, *change) : value;
        if (!now)
            return std::nullopt;
        after.emplace_back(name, *std::move(now));
    }
    for (const auto &[name, change] : *of->ifObject()) {
        if (before.find(name))
            continue;
        auto now = applied(Json(), change);
        if (!now)
            return std::nullopt;
        after.emplace_back(name, *std::move(now));
    }
    return Json(std::move(after));
}

} // namespace

Json deltaOf(const Json &before, const Json &after)
{
    if (before.ifObject() && after.ifObject())
        return objectDelta(before, after);
    if (before.ifString() && after.ifString())
        return textDelta(*before.ifString(), *after.ifString());
    if (before.ifArray() && after.ifArray())
        return spliceOf(*before.ifArray(), *after.ifArray(), keptOf(*before.ifArray(), *after.ifArray()));
    return whole(after);
}

std::optional<Json> applied(const Json &before, const Json &delta)
{
    if (const Json *value = delta.find("is"))
        return *value;
    if (delta.find("of"))
        return changedObject(before, delta);
    if (before.ifString())
        return spliced(*before.ifString(), delta);
    if (before.ifArray())
        return spliced(*before.ifArray(), delta);
    return std::nullopt;
}

Json sorted(const Json &value)
{
    if (const Json::Array *items = value.ifArray()) {
        Json::Array list;
        for (const Json &item : *items)
            list.push_back(sorted(item));
        return list;
    }
    if (const Json::Object *members = value.ifObject()) {
        Json::Object object;
        for (const auto &[name, member] : *members)
            object.emplace_back(name, sorted(member));
        std::ranges::sort(object, {}, &Json::Member::first);
        return object;
    }
    return value;
}

} // namespace policywright::history
