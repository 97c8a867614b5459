// SPDX-License-Identifier: Apache-2.0
#include "core/session/ChangeAdmission.h"

#include "core/base/Text.h"
#include "core/pack/AnswerReader.h"
#include "core/render/Theme.h"
#include "core/session/OwnClauseAdmission.h"

#include <algorithm>
#include <initializer_list>

namespace policywright::session {
namespace {

template <class Things>
std::string suggestion(const std::string &name, const Things &things)
{
    std::vector<std::string_view> known;
    known.reserve(things.size());
    for (const auto &thing : things)
        known.push_back(thing.logic.id.view());
    const std::string_view nearest = nearestName(name, known);
    return nearest.empty() ? "The packs of this policy do not have it." : "Did you mean " + std::string(nearest) + "?";
}

std::unexpected<Error> failUnknown(const QuestionId &id, const pack::PackSet &packs)
{
    return fail(ErrorCode::UnknownQuestion, id.toString(), suggestion(id.toString(), packs.questions()));
}

std::unexpected<Error> failUnknown(const ClauseId &id, const pack::PackSet &packs)
{
    return fail(ErrorCode::UnknownClause, id.toString(), suggestion(id.toString(), packs.clauses()));
}

// What is stored is UTF-8, or the file could not be read again.
template <class Kind>
Result<Change> checked(const Kind &change, std::initializer_list<std::string_view> texts)
{
    if (!std::ranges::all_of(texts, isValidUtf8))
        return fail(ErrorCode::NotUtf8, change.clause.toString());
    return change;
}

struct Admission {
    const model::PolicyDocument &policy;
    const pack::PackSet &packs;

    Result<Change> operator()(const SetAnswer &change) const
    {
        const pack::CompiledQuestion *question = packs.question(change.question);
        if (!question)
            return failUnknown(change.question, packs);
        return pack::answerFromJson(question->logic, pack::naturalForm(change.answer))
            .transform([&](model::Answer answer) -> Change { return SetAnswer{change.question, std::move(answer)}; });
    }
    Result<Change> operator()(const ClearAnswer &change) const
    {
        if (!packs.question(change.question) && !policy.answers.contains(change.question))
            return failUnknown(change.question, packs);
        if (const auto *inherited = handedDown(&model::HandedDown::answers, change.question))
            return SetAnswer{change.question, *inherited};
        return change;
    }
    Result<Change> operator()(const SetWording &change) const
    {
        if (!packs.clause(change.clause))
            return failUnknown(change.clause, packs);
        const model::CustomWording &wording = change.wording;
        return checked(change, {wording.text, wording.packText, wording.packVersion, wording.author, wording.date});
    }
    Result<Change> operator()(const ClearWording &change) const
    {
        if (!packs.clause(change.clause) && !policy.customWordings.contains(change.clause))
            return failUnknown(change.clause, packs);
        if (const auto *inherited = handedDown(&model::HandedDown::customWordings, change.clause))
            return SetWording{change.clause, *inherited};
        return change;
    }
    Result<Change> operator()(const LeaveOut &change) const
    {
        if (!packs.clause(change.clause))
            return failUnknown(change.clause, packs);
        const model::Omission &omission = change.omission;
        return checked(change, {omission.reason, omission.author, omission.date});
    }
    Result<Change> operator()(const TakeBack &change) const
    {
        if (!packs.clause(change.clause) && !policy.omissions.contains(change.clause))
            return failUnknown(change.clause, packs);
        return change;
    }
    Result<Change> operator()(const SetTheme &change) const
    {
        return render::colourFromHex(change.theme.accent).transform([&](render::Colour) -> Change { return change; });
    }
    Result<Change> operator()(const SetOwnClause &change) const
    {
        return checkOwnClause(change.clause, change.own, packs).transform([&]() -> Change { return change; });
    }
    Result<Change> operator()(const RemoveOwnClause &change) const
    {
        return checkIsOwn(change.clause, policy).transform([&]() -> Change { return change; });
    }
    Result<Change> operator()(const SetOrder &change) const
    {
        const auto *inherited = change.order.empty() ? handedDown(&model::HandedDown::order, change.section) : nullptr;
        if (inherited)
            return SetOrder{change.section, *inherited};
        return checkOrder(change.section, change.order, policy, packs).transform([&]() -> Change { return change; });
    }
    Result<Change> operator()(const PinClause &change) const
    {
        if (!packs.clause(change.clause))
            return failUnknown(change.clause, packs);
        if (policy.pins.contains(change.clause))
            return fail(ErrorCode::ClauseAlreadyPinned, change.clause.toString());
        return checked(change, {change.pin.author, change.pin.date});
    }
    Result<Change> operator()(const UnpinClause &change) const
    {
        return policy.pins.contains(change.clause) ? Result<Change>(change)
                                                   : fail(ErrorCode::ClauseNotPinned, change.clause.toString());
    }
    // What was set aside can be put away; nothing else sets aside but an update.
    Result<Change> operator()(const SetAsideAll &change) const
    {
        const bool isKnown = std::ranges::all_of(
            change.kept, [this](const model::SetAside &kept) { return std::ranges::contains(policy.setAside, kept); });
        return isKnown ? Result<Change>(change) : fail(ErrorCode::NotAChange, "kept");
    }
    Result<Change> operator()(const ReplacePacks &) const { return fail(ErrorCode::NotAChange, "packs"); }
    // What it extends can be given up; nothing else takes another state of it over but following it.
    Result<Change> operator()(const SetAncestors &change) const
    {
        return change.ancestors.empty() ? Result<Change>(change) : fail(ErrorCode::NotAChange, "extends");
    }
    Result<Change> operator()(const GiveReason &change) const
    {
        const model::Loosening &given = change.loosening;
        if (!std::ranges::all_of(std::initializer_list<std::string_view>{given.reason, given.author}, isValidUtf8))
            return fail(ErrorCode::NotUtf8, change.place.toString());
        return change;
    }
    Result<Change> operator()(const TakeReason &change) const { return change; }
    Result<Change> operator()(const AddToReview &change) const { return ofThisPolicy(change); }
    Result<Change> operator()(const TakeFromReview &change) const { return ofThisPolicy(change); }
    Result<Change> operator()(const Several &several) const
    {
        Several taken;
        for (const SingleChange &single : several.changes) {
            const auto change = std::visit(*this, single);
            if (!change)
                return std::unexpected(change.error());
            std::visit(
                [&](const auto &one) {
                    if constexpr (std::is_constructible_v<SingleChange, decltype(one)>)
                        taken.changes.emplace_back(one);
                },
                *change);
        }
        return taken;
    }

    // What counts again where something of this policy's is taken away; nullptr: the packs'.
    template <class Id, class Value>
    const Value *handedDown(std::map<Id, Value> model::HandedDown::*values, const Id &id) const
    {
        if (policy.ancestors.empty())
            return nullptr;
        const auto &all = policy.ancestors.front().handedDown.*values;
        const auto found = all.find(id);
        return found == all.end() ? nullptr : &found->second;
    }

    template <class Kind>
    Result<Change> ofThisPolicy(const Kind &change) const
    {
        if (change.review.policy() != policy.id)
            return fail(ErrorCode::ReviewOfOtherPolicy, {}, change.review.policy());
        return change;
    }
};

std::string versionOf(const PackId &id, const pack::PackSet &packs)
{
    const auto pack = std::ranges::find(packs.packs(), id, &pack::Pack::id);
    return pack == packs.packs().end() ? std::string() : pack->version.toString();
}

} // namespace

Result<Change> admitted(const Change &change, const model::PolicyDocument &policy, const pack::PackSet &packs)
{
    return std::visit(Admission{policy, packs}, change);
}

Result<Change> rewording(const model::PolicyDocument &policy, const pack::PackSet &packs, const ClauseId &clause,
                         std::string text, std::string author, const Date &date)
{
    if (const auto own = policy.ownClauses.find(clause); own != policy.ownClauses.end()) {
        model::OwnClause changed = own->second;
        changed.text = std::move(text);
        changed.author = std::move(author);
        changed.date = date.toIso();
        return SetOwnClause{clause, std::move(changed)};
    }
    const pack::CompiledClause *known = packs.clause(clause);
    if (!known)
        return failUnknown(clause, packs);
    model::CustomWording wording{std::move(text), known->body.text, versionOf(known->pack, packs), std::move(author),
                                 date.toIso()};
    if (const auto earlier = policy.customWordings.find(clause); earlier != policy.customWordings.end()) {
        wording.packText = earlier->second.packText;
        wording.packVersion = earlier->second.packVersion;
        wording.unknown = earlier->second.unknown;
    }
    return SetWording{clause, std::move(wording)};
}

} // namespace policywright::session
