// SPDX-License-Identifier: Apache-2.0
//
// What an update of the packs or a merge did, as a change, for editing sessions.
#include "core/session/PolicyUpdate.h"
#include "core/session/Revisions.h"

#include <algorithm>

namespace policywright::session {
namespace {

using bundle::PolicyBundle;

// `set` and `clear`: the changes that make an entry what it is afterwards.
template <class Id, class Value, class Set, class Clear>
void addDifferences(std::vector<SingleChange> &changes, const std::map<Id, Value> &before,
                    const std::map<Id, Value> &after, const Set &set, const Clear &clear)
{
    for (const auto &[id, value] : before) {
        if (!after.contains(id))
            changes.push_back(clear(id));
    }
    for (const auto &[id, value] : after) {
        const auto earlier = before.find(id);
        if (earlier == before.end() || !(earlier->second == value))
            changes.push_back(set(id, value));
    }
}

template <class Set, class Clear, class Id, class Value>
void addDifferences(std::vector<SingleChange> &changes, const std::map<Id, Value> &before,
                    const std::map<Id, Value> &after)
{
    addDifferences(
        changes, before, after, [](const Id &id, const Value &value) { return Set{id, value}; },
        [](const Id &id) { return Clear{id}; });
}

ReplacePacks replacedPacks(const PolicyBundle &before, const PolicyBundle &after)
{
    ReplacePacks packs;
    for (std::size_t i = 0; i < before.packs.size(); ++i) {
        if (before.policy.packs[i] == after.policy.packs[i])
            continue;
        packs.from.push_back({before.policy.packs[i], before.packs[i]});
        packs.by.push_back({after.policy.packs[i], after.packs[i]});
    }
    return packs;
}

} // namespace

Several changeBetween(const PolicyBundle &before, const PolicyBundle &after)
{
    const model::PolicyDocument &from = before.policy;
    const model::PolicyDocument &to = after.policy;
    Several several;
    std::vector<SingleChange> &changes = several.changes;
    if (from.packs != to.packs)
        changes.emplace_back(replacedPacks(before, after));
    addDifferences<SetAnswer, ClearAnswer>(changes, from.answers, to.answers);
    addDifferences<SetWording, ClearWording>(changes, from.customWordings, to.customWordings);
    addDifferences<LeaveOut, TakeBack>(changes, from.omissions, to.omissions);
    addDifferences<SetOwnClause, RemoveOwnClause>(changes, from.ownClauses, to.ownClauses);
    addDifferences<PinClause, UnpinClause>(changes, from.pins, to.pins);
    addDifferences(
        changes, from.order, to.order,
        [](const SectionId &id, const model::ClauseOrder &order) { return SetOrder{id, order}; },
        [](const SectionId &id) { return SetOrder{id, {}}; });
    addDifferences<GiveReason, TakeReason>(changes, from.loosenings, to.loosenings);
    if (from.ancestors != to.ancestors)
        changes.emplace_back(SetAncestors{to.ancestors});
    if (from.theme != to.theme)
        changes.emplace_back(SetTheme{to.theme});
    if (from.setAside != to.setAside)
        changes.emplace_back(SetAsideAll{to.setAside});
    return several;
}

std::vector<const ReplacePacks *> packsIn(const Change &change)
{
    std::vector<const ReplacePacks *> found;
    if (const auto *one = std::get_if<ReplacePacks>(&change))
        found.push_back(one);
    if (const auto *several = std::get_if<Several>(&change)) {
        for (const SingleChange &single : several->changes) {
            if (const auto *one = std::get_if<ReplacePacks>(&single))
                found.push_back(one);
        }
    }
    return found;
}

void putPacks(const ReplacePacks &change, PolicyBundle &bundle)
{
    for (const StoredPack &pack : change.by) {
        for (std::size_t i = 0; i < bundle.packs.size(); ++i) {
            if (bundle.policy.packs[i].id != pack.pin.id)
                continue;
            if (bundle.history)
                keepPart(bundle, bundle.packs[i]);
            bundle.packs[i] = pack.bytes;
        }
    }
    std::erase_if(bundle.historyParts,
                  [&](const bundle::NamedBytes &part) { return std::ranges::contains(bundle.packs, part.bytes); });
}

} // namespace policywright::session
