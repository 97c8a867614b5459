// SPDX-License-Identifier: Apache-2.0
//
// Another copy of a policy, with what its authors did there, merged into this one by the newest revision that both
// have. The merged state is a revision behind both; what either copy had that no revision has becomes one before that,
// so a merge loses nothing and can be gone back on.
#pragma once

#include "core/session/PolicyMerge.h"
#include "core/session/Revisions.h"

#include <string>

namespace policywright::session {

struct PolicyFileMerge {
    enum class State {
        NothingNew,
        Merged,
        Conflicts,  // that are not decided: nothing was taken
        NoRevision, // that both have: nothing was taken
    };

    State state = State::NothingNew;
    std::size_t taken = 0; // answers, wordings, pictures and so on that are other than before
    std::vector<MergeConflict> conflicts = {};
    std::string revision = {}; // that is new
};

// `theirs` is of the same policy. `note`: when and by whom; why is said here. On Merged the policy is then to be saved.
// Errors: those of revisionsIn, for either copy, of policyAt, mergedPolicy and mergedPictures. Nothing was taken then.
Result<PolicyFileMerge> mergePolicyFile(PolicyFile &mine, const bundle::PolicyBundle &theirs,
                                        const std::string &theirPath, const MergeDecisions &decisions,
                                        const std::string &choicesFile, const history::RevisionNote &note);

} // namespace policywright::session
