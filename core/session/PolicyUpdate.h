// SPDX-License-Identifier: Apache-2.0
//
// A policy's file brought to newer packs: prepared first, with everything that would change, and then taken. Where the
// policy has revisions, what was before and what came of it are two more, so that an update can be gone back on.
#pragma once

#include "core/base/Date.h"
#include "core/history/RevisionLog.h"
#include "core/session/Change.h"
#include "core/session/PackVersions.h"
#include "core/session/UpdatePreview.h"

#include <string>
#include <vector>

namespace policywright::session {

struct PolicyUpdate {
    enum class State {
        UpToDate,  // no pack in the folder is newer
        Ready,     // it can be taken
        Conflicts, // that are not decided
    };

    State state = State::UpToDate;
    std::vector<PackVersion> versions = {};
    // Of one that is not up to date:
    std::optional<update::PackUpdate> changes = {};
    UpdatePreview preview = {};
    NewerPacks packs = {};
};

// Changes nothing. `folder`: of packs, each in a folder of its name. Errors: those of packVersions, newerPacks,
// updatedPolicy and assembly.
ResultWithErrors<PolicyUpdate> preparedUpdate(const PolicyFile &policy, const FileSystem &files,
                                              const std::string &folder, const compare::MergeDecisions &decisions,
                                              const std::string &choicesFile, const Date &today);

// Of one that is Ready, prepared for this policy as it is. The policy is then to be saved. `note`: when and by whom;
// why is said here. Errors, and then nothing was taken: those of addBothStates.
Result<> takeUpdate(PolicyFile &policy, PolicyUpdate update, history::RevisionNote note);

// What leads from the one state of a policy to the other, which has the same packs, perhaps in other versions, and the
// same language.
Several changeBetween(const bundle::PolicyBundle &before, const bundle::PolicyBundle &after);
std::vector<const ReplacePacks *> packsIn(const Change &change);
// The bytes beside the pins; those that are given up stay in the file where revisions may have them.
void putPacks(const ReplacePacks &change, bundle::PolicyBundle &bundle);

} // namespace policywright::session
