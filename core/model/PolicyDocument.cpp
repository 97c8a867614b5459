// SPDX-License-Identifier: Apache-2.0
#include "core/model/PolicyDocument.h"

#include "core/model/MemberReader.h"

#include <algorithm>
#include <span>

namespace policywright::model {
namespace {

Result<PackPin> pinFromJson(JsonView json)
{
    MemberReader reader(json, "packs");
    PackId id{reader.text("id")};
    const std::string version = reader.text("version");
    std::string digest = reader.text("digest");
    if (reader.error())
        return std::unexpected(*reader.error());
    return Version::fromString(version).transform(
        [&](Version parsed) { return PackPin{std::move(id), parsed, std::move(digest)}; });
}

constexpr std::string_view kOwnPublic = "public";
constexpr std::string_view kOwnInternal = "internal";

Result<Theme> themeFrom(MemberReader reader)
{
    Theme theme{reader.text("accent"), reader.text("logo")};
    if (reader.error())
        return std::unexpected(*reader.error());
    return theme;
}

// In the format of today.
Result<PolicyDocument> policyFrom(MemberReader reader)
{
    reader.number("format");
    PolicyDocument policy{.id = reader.text("id"), .language = reader.text("language"), .packs = {}};
    for (auto packs = reader.array("packs"); packs.size() > 0;) {
        auto pin = pinFromJson(packs.next());
        if (!pin)
            return std::unexpected(pin.error());
        policy.packs.push_back(*std::move(pin));
    }
    auto theme = themeFrom(MemberReader(reader.object("theme"), "theme"));
    if (!theme)
        return std::unexpected(theme.error());
    policy.theme = *std::move(theme);
    readInto(policy.answers, reader, "answers", answerFromJson);
    readInto(policy.customWordings, reader, "customWordings", customWordingFromJson);
    readInto(policy.omissions, reader, "omissions", omissionFromJson);
    readInto(policy.ownClauses, reader, "ownClauses", placedOwnClauseFromJson);
    readInto(policy.order, reader, "order", someOrderFromJson);
    readInto(policy.pins, reader, "pins", clausePinFromJson);
    for (auto kept = reader.optionalArray("setAside"); kept.size() > 0;) {
        auto one = setAsideFromJson(kept.next(), "setAside");
        if (!one)
            return std::unexpected(one.error());
        policy.setAside.push_back(*std::move(one));
    }
    readInto(policy.loosenings, reader, "loosenings", looseningFromJson);
    auto ancestors = ancestorsFromJson(reader.optionalArray("extends"), policy.id);
    if (!ancestors)
        reader.fail(ancestors.error());
    if (reader.error())
        return std::unexpected(*reader.error());
    policy.ancestors = *std::move(ancestors);
    policy.unknown = reader.rest();
    return policy;
}

// One function a step, from format n to n + 1. The first format has nothing before it.
using Migration = Json (*)(Json);
constexpr std::span<const Migration> kMigrations{};
static_assert(kMigrations.size() == kPolicyFormat - 1);

} // namespace

Json toJson(const CustomWording &wording)
{
    Json json = Json::Object{{"text", wording.text},
                             {"packText", wording.packText},
                             {"packVersion", wording.packVersion},
                             {"author", wording.author},
                             {"date", wording.date}};
    addUnknown(json, wording.unknown);
    return json;
}

Json toJson(const Omission &omission)
{
    Json json = Json::Object{{"reason", omission.reason}, {"author", omission.author}, {"date", omission.date}};
    addUnknown(json, omission.unknown);
    return json;
}

Json toJson(const OwnClause &clause)
{
    Json json =
        Json::Object{{"section", clause.section.toString()},
                     {"title", clause.title},
                     {"text", clause.text},
                     {"audience", std::string(clause.audience == OwnAudience::Internal ? kOwnInternal : kOwnPublic)},
                     {"author", clause.author},
                     {"date", clause.date}};
    if (clause.was)
        json.set("was", clause.was->toString());
    addUnknown(json, clause.unknown);
    return json;
}

Json toJson(const ClausePin &pin)
{
    Json json = Json::Object{{"author", pin.author}, {"date", pin.date}};
    addUnknown(json, pin.unknown);
    return json;
}

Json toJson(const SetAside &kept)
{
    return Json::Object{{"place", kept.place}, {"value", kept.value}, {"packs", kept.packs}, {"date", kept.date}};
}

Json toJson(const ClauseOrder &order)
{
    Json::Array ids;
    for (const ClauseId &id : order)
        ids.emplace_back(id.toString());
    return ids;
}

Result<CustomWording> customWordingFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    CustomWording wording{reader.text("text"), reader.text("packText"), reader.text("packVersion"),
                          reader.text("author"), reader.text("date")};
    if (reader.error())
        return std::unexpected(*reader.error());
    wording.unknown = reader.rest();
    return wording;
}

Result<Omission> omissionFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    Omission omission{reader.text("reason"), reader.text("author"), reader.text("date")};
    if (reader.error())
        return std::unexpected(*reader.error());
    omission.unknown = reader.rest();
    return omission;
}

Result<OwnClause> ownClauseFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    OwnClause clause{SectionId(reader.text("section")), reader.text("title"), reader.text("text")};
    const std::string audience = reader.text("audience");
    if (audience == kOwnInternal)
        clause.audience = OwnAudience::Internal;
    else if (audience != kOwnPublic)
        reader.fail({ErrorCode::NotAPolicy, path + ".audience"});
    clause.author = reader.text("author");
    clause.date = reader.text("date");
    if (std::string was = reader.optionalText("was"); !was.empty())
        clause.was = ClauseId(std::move(was));
    if (reader.error())
        return std::unexpected(*reader.error());
    clause.unknown = reader.rest();
    return clause;
}

Result<ClausePin> clausePinFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    ClausePin pin{reader.text("author"), reader.text("date")};
    if (reader.error())
        return std::unexpected(*reader.error());
    pin.unknown = reader.rest();
    return pin;
}

Result<SetAside> setAsideFromJson(JsonView json, const std::string &path)
{
    MemberReader reader(json, path);
    SetAside kept{reader.text("place"), reader.any("value"), reader.text("packs"), reader.text("date")};
    if (reader.error())
        return std::unexpected(*reader.error());
    return kept;
}

Result<ClauseOrder> clauseOrderFromJson(JsonView json, const std::string &path)
{
    auto ids = json.ifArray();
    if (!ids)
        return fail(ErrorCode::NotAPolicy, path);
    ClauseOrder order;
    while (ids->size() > 0) {
        const auto id = ids->next().ifString();
        if (!id || id->empty() || std::ranges::contains(order, *id, &ClauseId::view))
            return fail(ErrorCode::NotAPolicy, path);
        order.emplace_back(std::string(*id));
    }
    return order;
}

Json toJson(const Theme &theme)
{
    return Json::Object{{"accent", theme.accent}, {"logo", theme.logo}};
}

Result<Theme> themeFromJson(JsonView json, const std::string &path)
{
    return themeFrom(MemberReader(json, path));
}

Json toJson(const PolicyDocument &policy)
{
    Json::Array packs;
    for (const PackPin &pin : policy.packs) {
        packs.emplace_back(
            Json::Object{{"id", pin.id.toString()}, {"version", pin.version.toString()}, {"digest", pin.digest}});
    }
    Json json = Json::Object{
        {"format", kPolicyFormat},
        {"id", policy.id},
        {"language", policy.language},
        {"packs", std::move(packs)},
        {"theme", toJson(policy.theme)},
        {"answers", written(policy.answers, [](const Answer &answer) { return toJson(answer); })},
        {"customWordings", written(policy.customWordings, [](const CustomWording &w) { return toJson(w); })},
        {"omissions", written(policy.omissions, [](const Omission &omission) { return toJson(omission); })}};
    if (!policy.ownClauses.empty())
        json.set("ownClauses", written(policy.ownClauses, [](const OwnClause &clause) { return toJson(clause); }));
    if (!policy.order.empty())
        json.set("order", written(policy.order, [](const ClauseOrder &order) { return toJson(order); }));
    if (!policy.pins.empty())
        json.set("pins", written(policy.pins, [](const ClausePin &pin) { return toJson(pin); }));
    if (!policy.setAside.empty()) {
        Json::Array kept;
        for (const SetAside &one : policy.setAside)
            kept.push_back(toJson(one));
        json.set("setAside", std::move(kept));
    }
    if (!policy.ancestors.empty()) {
        Json::Array ancestors;
        for (const Ancestor &ancestor : policy.ancestors)
            ancestors.push_back(toJson(ancestor));
        json.set("extends", std::move(ancestors));
    }
    if (!policy.loosenings.empty())
        json.set("loosenings", written(policy.loosenings, [](const Loosening &one) { return toJson(one); }));
    addUnknown(json, policy.unknown);
    return json;
}

Result<PolicyDocument> policyFromJson(JsonView json)
{
    const auto stored = json.find("format");
    const auto format = stored ? stored->ifInt() : std::nullopt;
    if (!format || *format < 1)
        return fail(ErrorCode::NotAPolicy, "format");
    if (*format > kPolicyFormat)
        return fail(ErrorCode::NewerPolicyFormat, std::to_string(*format), std::to_string(kPolicyFormat));
    if (*format == kPolicyFormat)
        return policyFrom(MemberReader(json, {}));
    Json migrated = json.toJson();
    for (std::int64_t step = *format; step < kPolicyFormat; ++step)
        migrated = kMigrations[static_cast<std::size_t>(step - 1)](std::move(migrated));
    const auto document = JsonDocument::parse(toText(migrated), "policy");
    return policyFrom(MemberReader(document->root(), {}));
}

} // namespace policywright::model
