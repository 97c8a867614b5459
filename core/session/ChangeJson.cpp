// SPDX-License-Identifier: Apache-2.0
#include "core/session/ChangeJson.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace policywright::session {
namespace {

constexpr std::array<std::string_view, 20> kNames{
    "setAnswer",    "clearAnswer",     "setWording",   "clearWording", "leaveOut",       "takeBack",  "setTheme",
    "setOwnClause", "removeOwnClause", "setOrder",     "addToReview",  "takeFromReview", "pinClause", "unpinClause",
    "setAside",     "replacePacks",    "setAncestors", "giveReason",   "takeReason",     "several"}; // as ChangeKind
static_assert(kNames.size() == std::variant_size_v<Change>);

struct Writer {
    Json::Object head;

    Json with(std::initializer_list<Json::Member> members) const
    {
        Json::Object object = head;
        object.insert(object.end(), members.begin(), members.end());
        return object;
    }

    Json operator()(const SetAnswer &change) const
    {
        return with({{"question", change.question.toString()}, {"answer", model::toJson(change.answer)}});
    }
    Json operator()(const ClearAnswer &change) const { return with({{"question", change.question.toString()}}); }
    Json operator()(const SetWording &change) const
    {
        return with({{"clause", change.clause.toString()}, {"wording", model::toJson(change.wording)}});
    }
    Json operator()(const ClearWording &change) const { return with({{"clause", change.clause.toString()}}); }
    Json operator()(const LeaveOut &change) const
    {
        return with({{"clause", change.clause.toString()}, {"omission", model::toJson(change.omission)}});
    }
    Json operator()(const TakeBack &change) const { return with({{"clause", change.clause.toString()}}); }
    Json operator()(const SetTheme &change) const { return with({{"theme", model::toJson(change.theme)}}); }
    Json operator()(const SetOwnClause &change) const
    {
        return with({{"clause", change.clause.toString()}, {"own", model::toJson(change.own)}});
    }
    Json operator()(const RemoveOwnClause &change) const { return with({{"clause", change.clause.toString()}}); }
    Json operator()(const SetOrder &change) const
    {
        return with({{"section", change.section.toString()}, {"clauses", model::toJson(change.order)}});
    }
    Json operator()(const AddToReview &change) const { return with({{"review", annotate::toText(change.review)}}); }
    Json operator()(const TakeFromReview &change) const { return with({{"review", annotate::toText(change.review)}}); }
    Json operator()(const PinClause &change) const
    {
        return with({{"clause", change.clause.toString()}, {"pin", model::toJson(change.pin)}});
    }
    Json operator()(const UnpinClause &change) const { return with({{"clause", change.clause.toString()}}); }
    Json operator()(const SetAsideAll &change) const
    {
        Json::Array kept;
        for (const model::SetAside &one : change.kept)
            kept.push_back(model::toJson(one));
        return with({{"kept", std::move(kept)}});
    }
    Json operator()(const ReplacePacks &change) const
    {
        return with({{"from", packsJson(change.from)}, {"by", packsJson(change.by)}});
    }
    Json operator()(const SetAncestors &change) const
    {
        Json::Array ancestors;
        for (const model::Ancestor &ancestor : change.ancestors)
            ancestors.push_back(model::toJson(ancestor));
        return with({{"extends", std::move(ancestors)}});
    }
    Json operator()(const GiveReason &change) const
    {
        return with({{"place", change.place.toString()}, {"loosening", model::toJson(change.loosening)}});
    }
    Json operator()(const TakeReason &change) const { return with({{"place", change.place.toString()}}); }
    static Json packsJson(const std::vector<StoredPack> &packs)
    {
        Json::Array stored;
        for (const StoredPack &pack : packs)
            stored.emplace_back(Json::Object{{"id", pack.pin.id.toString()},
                                             {"version", pack.pin.version.toString()},
                                             {"digest", pack.pin.digest},
                                             {"pack", pack.bytes}});
        return stored;
    }
    Json operator()(const Several &several) const
    {
        Json::Array changes;
        for (const SingleChange &change : several.changes)
            changes.push_back(toJson(widened(change)));
        return with({{"changes", std::move(changes)}});
    }
};

// The parts of the model have errors of their own; which part it is says enough here.
template <class Value>
Result<Value> asPartOfAChange(Result<Value> read)
{
    return read.transform_error([](const Error &error) { return Error{ErrorCode::NotAChange, error.subject}; });
}

Result<JsonView> member(JsonView json, std::string_view name)
{
    const auto found = json.find(name);
    return found ? Result<JsonView>(*found) : fail(ErrorCode::NotAChange, std::string(name));
}

template <class Id>
Result<Id> idMember(JsonView json, std::string_view name)
{
    const auto found = json.find(name);
    const auto text = found ? found->ifString() : std::nullopt;
    return text && !text->empty() ? Result<Id>(Id(std::string(*text))) : fail(ErrorCode::NotAChange, std::string(name));
}

// A change that has nothing but its id.
template <class Kind, class Id>
Result<Change> changeOf(JsonView json, std::string_view name)
{
    return idMember<Id>(json, name).transform([](Id id) -> Change { return Kind{std::move(id)}; });
}

Result<Change> setAnswerFrom(JsonView json)
{
    auto id = idMember<QuestionId>(json, "question");
    if (!id)
        return std::unexpected(id.error());
    auto answer = member(json, "answer").and_then([&](JsonView stored) {
        return asPartOfAChange(model::answerFromJson(stored, id->toString()));
    });
    return answer.transform([&](model::Answer value) -> Change { return SetAnswer{*id, std::move(value)}; });
}

Result<Change> setWordingFrom(JsonView json)
{
    auto id = idMember<ClauseId>(json, "clause");
    if (!id)
        return std::unexpected(id.error());
    auto wording = member(json, "wording").and_then([](JsonView stored) {
        return asPartOfAChange(model::customWordingFromJson(stored, "wording"));
    });
    return wording.transform([&](model::CustomWording value) -> Change { return SetWording{*id, std::move(value)}; });
}

Result<Change> leaveOutFrom(JsonView json)
{
    auto id = idMember<ClauseId>(json, "clause");
    if (!id)
        return std::unexpected(id.error());
    auto omission = member(json, "omission").and_then([](JsonView stored) {
        return asPartOfAChange(model::omissionFromJson(stored, "omission"));
    });
    return omission.transform([&](model::Omission value) -> Change { return LeaveOut{*id, std::move(value)}; });
}

Result<Change> setThemeFrom(JsonView json)
{
    auto theme = member(json, "theme").and_then([](JsonView stored) {
        return asPartOfAChange(model::themeFromJson(stored, "theme"));
    });
    return theme.transform([](model::Theme value) -> Change { return SetTheme{std::move(value)}; });
}

Result<Change> setOwnClauseFrom(JsonView json)
{
    auto id = idMember<ClauseId>(json, "clause");
    if (!id)
        return std::unexpected(id.error());
    auto own = member(json, "own").and_then([](JsonView stored) {
        return asPartOfAChange(model::ownClauseFromJson(stored, "own"));
    });
    return own.transform([&](model::OwnClause value) -> Change { return SetOwnClause{*id, std::move(value)}; });
}

Result<Change> setOrderFrom(JsonView json)
{
    auto id = idMember<SectionId>(json, "section");
    if (!id)
        return std::unexpected(id.error());
    auto order = member(json, "clauses").and_then([](JsonView stored) {
        return asPartOfAChange(model::clauseOrderFromJson(stored, "clauses"));
    });
    return order.transform([&](model::ClauseOrder value) -> Change { return SetOrder{*id, std::move(value)}; });
}

template <class Kind>
Result<Change> reviewChangeFrom(JsonView json)
{
    const auto found = json.find("review");
    const auto text = found ? found->ifString() : std::nullopt;
    if (!text)
        return fail(ErrorCode::NotAChange, "review");
    return asPartOfAChange(annotate::reviewFromText(*text, "review")).transform([](annotate::ReviewFile review) {
        return Change(Kind{std::move(review)});
    });
}

Result<Change> pinClauseFrom(JsonView json)
{
    auto id = idMember<ClauseId>(json, "clause");
    if (!id)
        return std::unexpected(id.error());
    auto pin = member(json, "pin").and_then([](JsonView stored) {
        return asPartOfAChange(model::clausePinFromJson(stored, "pin"));
    });
    return pin.transform([&](model::ClausePin value) -> Change { return PinClause{*id, std::move(value)}; });
}

Result<JsonView::Items> listMember(JsonView json, std::string_view name)
{
    const auto found = json.find(name);
    const auto items = found ? found->ifArray() : std::nullopt;
    return items ? Result<JsonView::Items>(*items) : fail(ErrorCode::NotAChange, std::string(name));
}

Result<Change> setAsideFrom(JsonView json)
{
    auto stored = listMember(json, "kept");
    if (!stored)
        return std::unexpected(stored.error());
    SetAsideAll change;
    while (stored->size() > 0) {
        auto kept = asPartOfAChange(model::setAsideFromJson(stored->next(), "kept"));
        if (!kept)
            return std::unexpected(kept.error());
        change.kept.push_back(*std::move(kept));
    }
    return change;
}

Result<StoredPack> storedPackFrom(JsonView json)
{
    const auto text = [&](std::string_view name) {
        const auto found = json.find(name);
        return found ? found->ifString().value_or(std::string_view()) : std::string_view();
    };
    const auto version = Version::fromString(std::string(text("version")));
    if (!version || text("id").empty() || text("digest").empty() || text("pack").empty())
        return fail(ErrorCode::NotAChange, "packs");
    return StoredPack{{PackId(std::string(text("id"))), *version, std::string(text("digest"))},
                      std::string(text("pack"))};
}

Result<std::vector<StoredPack>> packsFrom(JsonView json, std::string_view name)
{
    auto stored = listMember(json, name);
    if (!stored)
        return std::unexpected(stored.error());
    std::vector<StoredPack> packs;
    while (stored->size() > 0) {
        auto pack = storedPackFrom(stored->next());
        if (!pack)
            return std::unexpected(pack.error());
        packs.push_back(*std::move(pack));
    }
    return packs;
}

Result<Change> replacePacksFrom(JsonView json)
{
    auto from = packsFrom(json, "from");
    auto by = packsFrom(json, "by");
    if (!from || !by)
        return std::unexpected(from ? by.error() : from.error());
    return ReplacePacks{*std::move(from), *std::move(by)};
}

Result<Change> setAncestorsFrom(JsonView json)
{
    auto stored = listMember(json, "extends");
    if (!stored)
        return std::unexpected(stored.error());
    return asPartOfAChange(model::ancestorsFromJson(*stored, {}))
        .transform([](std::vector<model::Ancestor> ancestors) -> Change { return SetAncestors{std::move(ancestors)}; });
}

Result<Change> giveReasonFrom(JsonView json)
{
    auto place = idMember<PlaceId>(json, "place");
    if (!place)
        return std::unexpected(place.error());
    auto loosening = member(json, "loosening").and_then([](JsonView stored) {
        return asPartOfAChange(model::looseningFromJson(stored, "loosening"));
    });
    return loosening.transform([&](model::Loosening value) -> Change { return GiveReason{*place, std::move(value)}; });
}

// None of them holds several again.
Result<SingleChange> singleFrom(JsonView json)
{
    const auto change = changeFromJson(json);
    if (!change)
        return std::unexpected(change.error());
    return std::visit(
        [](const auto &read) -> Result<SingleChange> {
            if constexpr (std::is_same_v<std::decay_t<decltype(read)>, Several>)
                return fail(ErrorCode::NotAChange, "changes");
            else
                return read;
        },
        *change);
}

Result<Change> severalFrom(JsonView json)
{
    const auto found = json.find("changes");
    auto stored = found ? found->ifArray() : std::nullopt;
    if (!stored)
        return fail(ErrorCode::NotAChange, "changes");
    Several several;
    while (stored->size() > 0) {
        auto change = singleFrom(stored->next());
        if (!change)
            return std::unexpected(change.error());
        several.changes.push_back(*std::move(change));
    }
    return several;
}

} // namespace

Json toJson(const Change &change)
{
    return std::visit(Writer{Json::Object{{"do", kNames[change.index()]}}}, change);
}

Result<Change> changeFromJson(JsonView json)
{
    const auto what = json.find("do");
    const auto name = what ? what->ifString() : std::nullopt;
    const auto known = name ? std::ranges::find(kNames, *name) : kNames.end();
    if (known == kNames.end())
        return fail(ErrorCode::NotAChange, "do");
    switch (static_cast<ChangeKind>(known - kNames.begin())) {
    case ChangeKind::SetAnswer: return setAnswerFrom(json);
    case ChangeKind::ClearAnswer: return changeOf<ClearAnswer, QuestionId>(json, "question");
    case ChangeKind::SetWording: return setWordingFrom(json);
    case ChangeKind::ClearWording: return changeOf<ClearWording, ClauseId>(json, "clause");
    case ChangeKind::LeaveOut: return leaveOutFrom(json);
    case ChangeKind::TakeBack: return changeOf<TakeBack, ClauseId>(json, "clause");
    case ChangeKind::SetTheme: return setThemeFrom(json);
    case ChangeKind::SetOwnClause: return setOwnClauseFrom(json);
    case ChangeKind::RemoveOwnClause: return changeOf<RemoveOwnClause, ClauseId>(json, "clause");
    case ChangeKind::SetOrder: return setOrderFrom(json);
    case ChangeKind::AddToReview: return reviewChangeFrom<AddToReview>(json);
    case ChangeKind::TakeFromReview: return reviewChangeFrom<TakeFromReview>(json);
    case ChangeKind::PinClause: return pinClauseFrom(json);
    case ChangeKind::UnpinClause: return changeOf<UnpinClause, ClauseId>(json, "clause");
    case ChangeKind::SetAsideAll: return setAsideFrom(json);
    case ChangeKind::ReplacePacks: return replacePacksFrom(json);
    case ChangeKind::SetAncestors: return setAncestorsFrom(json);
    case ChangeKind::GiveReason: return giveReasonFrom(json);
    case ChangeKind::TakeReason: return changeOf<TakeReason, PlaceId>(json, "place");
    case ChangeKind::Several: return severalFrom(json);
    }
    return fail(ErrorCode::NotAChange, "do");
}

} // namespace policywright::session
