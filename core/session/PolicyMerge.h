// SPDX-License-Identifier: Apache-2.0
//
// Two authors' work on one policy, merged by what both began with. What one of them changed is taken, and what both
// changed alike; what they changed differently is a conflict, of which nothing is taken without a choice. Texts are
// merged sentence by sentence (core/compare/ProseMerge.h), tables row by row by what their first column names and cell
// by cell. A text that would not be a template any more is a conflict as a whole.
//
// A pure function of three values. The packs are those of the merged policy, which who has the files puts there
// (PolicyFileMerge.h); pictures are merged behind it (PictureMerge.h).
#pragma once

#include "core/compare/MergeDesk.h"
#include "core/model/PolicyDocument.h"

#include <string>
#include <vector>

namespace policywright::session {

// Places of conflicts: "answer:org_name", "answer:contacts:Anna:phone", "wording:rules.scope:1" (its first sentence in
// conflict), "own:own.pets:title", "omission:…", "order:…", "pin:…", "theme:logo", "packs", "picture:logo.png", ….
using compare::MergeConflict;
using compare::MergeDecisions;

struct PolicyMerge {
    model::PolicyDocument policy;
    std::vector<MergeConflict> conflicts; // of one that is not decided, the policy has mine

    bool isDecided() const;
};

// Error: ChoiceNotPossible; its subject is `choicesFile`.
Result<PolicyMerge> mergedPolicy(const model::PolicyDocument &base, const model::PolicyDocument &mine,
                                 const model::PolicyDocument &theirs, const MergeDecisions &decisions = {},
                                 const std::string &choicesFile = {});

} // namespace policywright::session
