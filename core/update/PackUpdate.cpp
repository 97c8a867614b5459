// SPDX-License-Identifier: Apache-2.0
#include "core/update/PackUpdate.h"

#include "core/update/AncestorUpdate.h"
#include "core/update/ClauseMerging.h"

#include <algorithm>
#include <iterator>

namespace policywright::update {
namespace {

// "base 2.0.0, uk 1.1.0": those that are newer.
std::string newVersions(const pack::PackSet &before, const pack::PackSet &after)
{
    std::string versions;
    for (const pack::Pack &pack : after.packs()) {
        const auto earlier = std::ranges::find(before.packs(), pack.id, &pack::Pack::id);
        if (earlier != before.packs().end() && earlier->version == pack.version)
            continue;
        versions += (versions.empty() ? "" : ", ") + pack.id.toString() + ' ' + pack.version.toString();
    }
    return versions;
}

} // namespace

bool PackUpdate::isDecided() const
{
    return std::ranges::all_of(conflicts, &compare::MergeConflict::isDecided);
}

Result<PackUpdate> updatedPolicy(const model::PolicyDocument &policy, const pack::PackSet &before,
                                 const pack::PackSet &after, const UpdateOptions &options)
{
    PackUpdate update{.policy = policy, .releases = releasesBetween(before, after)};
    const Successors successors(update.releases);
    const NameChanges names = nameChanges(before, after, successors);
    const model::SetAside stamp{.place = {}, .value = {}, .packs = newVersions(before, after), .date = options.date};
    compare::MergeDesk desk(options.decisions, options.choicesFile);
    update.questions = updateAnswers(update.policy, before, after, successors, stamp);
    ClauseMerging merging(update.policy, {before, after, successors, names, options, stamp}, desk);
    std::vector<ClauseUpdate> own = merging.updateOwnClauses();
    for (const ClauseGroup &group : clauseGroups(before, after, successors)) {
        if (auto one = merging.merge(group))
            update.clauses.push_back(*std::move(one));
    }
    std::ranges::move(own, std::back_inserter(update.clauses));
    merging.updateOrders();
    updateAncestors(update.policy, before, after, successors, options.date);
    if (desk.error() || merging.error())
        return std::unexpected(desk.error() ? *desk.error() : *merging.error());
    update.conflicts = std::move(desk).conflicts();
    if (auto known = compare::checkChoices(options.decisions, update.conflicts, options.choicesFile); !known)
        return std::unexpected(known.error());
    return update;
}

} // namespace policywright::update
