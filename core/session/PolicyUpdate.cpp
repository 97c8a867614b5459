// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyUpdate.h"

#include "core/session/Revisions.h"

#include <QtAssert>

#include <algorithm>
#include <utility>

namespace policywright::session {
namespace {

Errors asErrors(const Error &error)
{
    return {error};
}

std::set<ClauseId> standingIn(const ViewTexts &texts)
{
    std::set<ClauseId> standing;
    for (const auto &[view, contents] : texts) {
        for (const assembly::SharedContent &content : contents)
            standing.insert(content->id);
    }
    return standing;
}

void putIn(bundle::PolicyBundle &bundle, PolicyUpdate &update)
{
    bundle.policy = std::move(update.changes->policy);
    bundle.policy.packs.clear();
    bundle.packs.clear();
    for (StoredPack &stored : update.packs.stored) {
        bundle.policy.packs.push_back(std::move(stored.pin));
        bundle.packs.push_back(std::move(stored.bytes));
    }
}

} // namespace

ResultWithErrors<PolicyUpdate> preparedUpdate(const PolicyFile &policy, const FileSystem &files,
                                              const std::string &folder, const compare::MergeDecisions &decisions,
                                              const std::string &choicesFile, const Date &today)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    auto versions = packVersions(files, folder, document, policy.path);
    if (!versions)
        return std::unexpected(versions.error());
    PolicyUpdate update{.versions = *std::move(versions)};
    if (std::ranges::none_of(update.versions, &PackVersion::isNewer))
        return update;
    auto packs = newerPacks(files, folder, update.versions, policy.bundle);
    if (!packs)
        return std::unexpected(packs.error());
    update.packs = *std::move(packs);
    auto before = assembly::Assembler::create(policy.packs, today);
    auto after = assembly::Assembler::create(update.packs.packs, today);
    if (!before || !after)
        return std::unexpected(asErrors(before ? after.error() : before.error()));
    const auto texts = viewTexts(document, *before);
    if (!texts)
        return std::unexpected(texts.error());
    const auto missing = check::missingAnswers(*before, document);
    if (!missing)
        return std::unexpected(asErrors(missing.error()));
    auto changes = update::updatedPolicy(document, *policy.packs, *update.packs.packs,
                                         {decisions, choicesFile, today.toIso(), standingIn(*texts)});
    if (!changes)
        return std::unexpected(asErrors(changes.error()));
    auto preview = previewOf(*changes, *texts, *missing, *after);
    if (!preview)
        return std::unexpected(preview.error());
    update.preview = *std::move(preview);
    update.state = changes->isDecided() ? PolicyUpdate::State::Ready : PolicyUpdate::State::Conflicts;
    update.changes = *std::move(changes);
    return update;
}

Result<> takeUpdate(PolicyFile &policy, PolicyUpdate update, history::RevisionNote note)
{
    Q_ASSERT(update.state == PolicyUpdate::State::Ready);
    PolicyFile updated = policy;
    const std::string reason = "Packs updated: " + newerVersions(update.versions);
    putIn(updated.bundle, update);
    updated.packs = update.packs.packs;
    auto kept = addBothStates(policy, updated, std::move(note), "As it was before an update of the packs", reason);
    if (!kept)
        return kept;
    policy = std::move(updated);
    return {};
}

} // namespace policywright::session
