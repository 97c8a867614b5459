// SPDX-License-Identifier: Apache-2.0
#include "core/session/Change.h"

#include <algorithm>

namespace policywright::session {
namespace {

// The entry of a map that a change sets or takes away, and the change that brings back what is there now.
template <class Set, class Clear, class Id, class Value>
SingleChange assigned(std::map<Id, Value> &values, const Id &id, const Value &value)
{
    const auto [entry, isNew] = values.try_emplace(id, value);
    if (isNew)
        return Clear{id};
    SingleChange inverse = Set{id, std::move(entry->second)};
    entry->second = value;
    return inverse;
}

template <class Set, class Clear, class Id, class Value>
SingleChange erased(std::map<Id, Value> &values, const Id &id)
{
    const auto entry = values.find(id);
    if (entry == values.end())
        return Clear{id};
    SingleChange inverse = Set{id, std::move(entry->second)};
    values.erase(entry);
    return inverse;
}

template <class Id, class Value>
bool holds(const std::map<Id, Value> &values, const Id &id, const Value &value)
{
    const auto entry = values.find(id);
    return entry != values.end() && entry->second == value;
}

model::ClauseOrder orderIn(const model::PolicyDocument &policy, const SectionId &section)
{
    const auto order = policy.order.find(section);
    return order == policy.order.end() ? model::ClauseOrder() : order->second;
}

struct Application {
    model::PolicyDocument &policy;

    SingleChange operator()(const SetAnswer &change) const
    {
        return assigned<SetAnswer, ClearAnswer>(policy.answers, change.question, change.answer);
    }
    SingleChange operator()(const ClearAnswer &change) const
    {
        return erased<SetAnswer, ClearAnswer>(policy.answers, change.question);
    }
    SingleChange operator()(const SetWording &change) const
    {
        return assigned<SetWording, ClearWording>(policy.customWordings, change.clause, change.wording);
    }
    SingleChange operator()(const ClearWording &change) const
    {
        return erased<SetWording, ClearWording>(policy.customWordings, change.clause);
    }
    SingleChange operator()(const LeaveOut &change) const
    {
        return assigned<LeaveOut, TakeBack>(policy.omissions, change.clause, change.omission);
    }
    SingleChange operator()(const TakeBack &change) const
    {
        return erased<LeaveOut, TakeBack>(policy.omissions, change.clause);
    }
    SingleChange operator()(const SetTheme &change) const
    {
        return SetTheme{std::exchange(policy.theme, change.theme)};
    }
    SingleChange operator()(const SetOwnClause &change) const
    {
        return assigned<SetOwnClause, RemoveOwnClause>(policy.ownClauses, change.clause, change.own);
    }
    SingleChange operator()(const RemoveOwnClause &change) const
    {
        return erased<SetOwnClause, RemoveOwnClause>(policy.ownClauses, change.clause);
    }
    SingleChange operator()(const SetOrder &change) const
    {
        SetOrder inverse{change.section, orderIn(policy, change.section)};
        if (change.order.empty())
            policy.order.erase(change.section);
        else
            policy.order.insert_or_assign(change.section, change.order);
        return inverse;
    }
    SingleChange operator()(const PinClause &change) const
    {
        return assigned<PinClause, UnpinClause>(policy.pins, change.clause, change.pin);
    }
    SingleChange operator()(const UnpinClause &change) const
    {
        return erased<PinClause, UnpinClause>(policy.pins, change.clause);
    }
    SingleChange operator()(const SetAsideAll &change) const
    {
        return SetAsideAll{std::exchange(policy.setAside, change.kept)};
    }
    SingleChange operator()(const ReplacePacks &change) const
    {
        for (const StoredPack &pack : change.by) {
            for (model::PackPin &pin : policy.packs)
                pin = pin.id == pack.pin.id ? pack.pin : pin;
        }
        return ReplacePacks{change.by, change.from};
    }
    SingleChange operator()(const SetAncestors &change) const
    {
        return SetAncestors{std::exchange(policy.ancestors, change.ancestors)};
    }
    SingleChange operator()(const GiveReason &change) const
    {
        return assigned<GiveReason, TakeReason>(policy.loosenings, change.place, change.loosening);
    }
    SingleChange operator()(const TakeReason &change) const
    {
        return erased<GiveReason, TakeReason>(policy.loosenings, change.place);
    }
    SingleChange operator()(const AddToReview &change) const { return TakeFromReview{change.review}; }
    SingleChange operator()(const TakeFromReview &change) const { return AddToReview{change.review}; }
};

struct Comparison {
    const model::PolicyDocument &policy;

    bool operator()(const SetAnswer &change) const { return holds(policy.answers, change.question, change.answer); }
    bool operator()(const ClearAnswer &change) const { return !policy.answers.contains(change.question); }
    bool operator()(const SetWording &change) const
    {
        return holds(policy.customWordings, change.clause, change.wording);
    }
    bool operator()(const ClearWording &change) const { return !policy.customWordings.contains(change.clause); }
    bool operator()(const LeaveOut &change) const { return holds(policy.omissions, change.clause, change.omission); }
    bool operator()(const TakeBack &change) const { return !policy.omissions.contains(change.clause); }
    bool operator()(const SetTheme &change) const { return policy.theme == change.theme; }
    bool operator()(const SetOwnClause &change) const { return holds(policy.ownClauses, change.clause, change.own); }
    bool operator()(const RemoveOwnClause &change) const { return !policy.ownClauses.contains(change.clause); }
    bool operator()(const SetOrder &change) const { return orderIn(policy, change.section) == change.order; }
    bool operator()(const PinClause &change) const { return holds(policy.pins, change.clause, change.pin); }
    bool operator()(const UnpinClause &change) const { return !policy.pins.contains(change.clause); }
    bool operator()(const SetAsideAll &change) const { return policy.setAside == change.kept; }
    bool operator()(const ReplacePacks &change) const
    {
        return std::ranges::none_of(change.by, [this](const StoredPack &pack) {
            return std::ranges::any_of(
                policy.packs, [&](const model::PackPin &pin) { return pin.id == pack.pin.id && pin != pack.pin; });
        });
    }
    bool operator()(const SetAncestors &change) const { return policy.ancestors == change.ancestors; }
    bool operator()(const GiveReason &change) const { return holds(policy.loosenings, change.place, change.loosening); }
    bool operator()(const TakeReason &change) const { return !policy.loosenings.contains(change.place); }
    bool operator()(const AddToReview &) const { return false; }
    bool operator()(const TakeFromReview &) const { return false; }
};

struct Target {
    ChangeTarget operator()(const SetAnswer &change) const { return {TargetKind::Answer, change.question.toString()}; }
    ChangeTarget operator()(const ClearAnswer &change) const
    {
        return {TargetKind::Answer, change.question.toString()};
    }
    ChangeTarget operator()(const SetWording &change) const { return {TargetKind::Wording, change.clause.toString()}; }
    ChangeTarget operator()(const ClearWording &change) const
    {
        return {TargetKind::Wording, change.clause.toString()};
    }
    ChangeTarget operator()(const LeaveOut &change) const { return {TargetKind::Omission, change.clause.toString()}; }
    ChangeTarget operator()(const TakeBack &change) const { return {TargetKind::Omission, change.clause.toString()}; }
    ChangeTarget operator()(const SetTheme &) const { return {TargetKind::Theme, {}}; }
    ChangeTarget operator()(const SetOwnClause &change) const
    {
        return {TargetKind::OwnClause, change.clause.toString()};
    }
    ChangeTarget operator()(const RemoveOwnClause &change) const
    {
        return {TargetKind::OwnClause, change.clause.toString()};
    }
    ChangeTarget operator()(const SetOrder &change) const { return {TargetKind::Order, change.section.toString()}; }
    ChangeTarget operator()(const PinClause &change) const { return {TargetKind::Pin, change.clause.toString()}; }
    ChangeTarget operator()(const UnpinClause &change) const { return {TargetKind::Pin, change.clause.toString()}; }
    ChangeTarget operator()(const SetAsideAll &) const { return {TargetKind::SetAside, {}}; }
    ChangeTarget operator()(const ReplacePacks &) const { return {TargetKind::Packs, {}}; }
    ChangeTarget operator()(const SetAncestors &) const { return {TargetKind::Ancestors, {}}; }
    ChangeTarget operator()(const GiveReason &change) const { return {TargetKind::Reason, change.place.toString()}; }
    ChangeTarget operator()(const TakeReason &change) const { return {TargetKind::Reason, change.place.toString()}; }
    ChangeTarget operator()(const AddToReview &change) const { return of(change.review); }
    ChangeTarget operator()(const TakeFromReview &change) const { return of(change.review); }

    static ChangeTarget of(const annotate::ReviewFile &review)
    {
        return {TargetKind::Review, review.events().empty() ? std::string() : review.events().front().id};
    }
};

// One by one, and backwards for what undoes them.
Change applyAll(const Several &several, model::PolicyDocument &policy)
{
    Several inverse;
    for (const SingleChange &change : several.changes)
        inverse.changes.push_back(std::visit(Application{policy}, change));
    std::ranges::reverse(inverse.changes);
    return inverse;
}

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

} // namespace

Change widened(SingleChange change)
{
    return std::visit([](auto &&single) -> Change { return std::forward<decltype(single)>(single); },
                      std::move(change));
}

ChangeTarget targetOf(const SingleChange &change)
{
    return std::visit(Target{}, change);
}

std::vector<ChangeTarget> targetsOf(const Change &change)
{
    std::vector<ChangeTarget> targets;
    std::visit(Overloaded{[&](const Several &several) {
                              for (const SingleChange &single : several.changes)
                                  targets.push_back(targetOf(single));
                          },
                          [&](const auto &single) { targets.push_back(Target{}(single)); }},
               change);
    std::ranges::sort(targets);
    const auto repeated = std::ranges::unique(targets);
    targets.erase(repeated.begin(), repeated.end());
    return targets;
}

Change apply(const Change &change, model::PolicyDocument &policy)
{
    return std::visit(Overloaded{[&](const Several &several) { return applyAll(several, policy); },
                                 [&](const auto &single) { return widened(Application{policy}(single)); }},
                      change);
}

void applyToReview(const Change &change, annotate::ReviewFile &review)
{
    const auto applySingle =
        Overloaded{[&](const AddToReview &added) { review.merge(added.review); },
                   [&](const TakeFromReview &taken) { review.remove(taken.review); }, [](const auto &) {}};
    std::visit(Overloaded{[&](const Several &several) {
                              for (const SingleChange &single : several.changes)
                                  std::visit(applySingle, single);
                          },
                          [&](const auto &single) { applySingle(single); }},
               change);
}

bool isAboutReview(const Change &change)
{
    return std::ranges::contains(targetsOf(change), TargetKind::Review, &ChangeTarget::kind);
}

bool isAboutReviewAlone(const Change &change)
{
    return std::ranges::all_of(targetsOf(change),
                               [](const ChangeTarget &target) { return target.kind == TargetKind::Review; });
}

bool changesNothing(const Change &change, const model::PolicyDocument &policy)
{
    return std::visit(Overloaded{[&](const Several &several) {
                                     return std::ranges::all_of(several.changes, [&](const SingleChange &single) {
                                         return std::visit(Comparison{policy}, single);
                                     });
                                 },
                                 [&](const auto &single) { return Comparison{policy}(single); }},
                      change);
}

} // namespace policywright::session
