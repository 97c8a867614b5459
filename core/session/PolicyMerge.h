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

#include "core/compare/ProseMerge.h"
#include "core/model/PolicyDocument.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct MergeConflict {
    std::string place; // "answer:org_name", "answer:contacts:Anna:phone", "wording:rules.scope:1" (its first sentence
                       // in conflict), "own:own.pets:title", "omission:…", "order:…", "theme:logo", "packs",
                       // "picture:logo.png", …
    std::optional<std::string> base = {}; // as people read it; none: not there
    std::optional<std::string> mine = {};
    std::optional<std::string> theirs = {};
    bool isProse = false; // both, or a text of one's own, can be taken
    bool isDecided = false;

    bool operator==(const MergeConflict &) const = default;
};

struct MergeDecisions {
    std::map<std::string, compare::MergeChoice> choices = {}; // by place
    std::optional<compare::Take> otherwise = {};
};

struct PolicyMerge {
    model::PolicyDocument policy;
    std::vector<MergeConflict> conflicts; // of one that is not decided, the policy has mine

    bool isDecided() const;
};

// Error: ChoiceNotPossible; its subject is `choicesFile`.
Result<PolicyMerge> mergedPolicy(const model::PolicyDocument &base, const model::PolicyDocument &mine,
                                 const model::PolicyDocument &theirs, const MergeDecisions &decisions = {},
                                 const std::string &choicesFile = {});

// Each choice is about a conflict of the merges that were made with it. Error: ChoiceForNoConflict.
Result<> checkChoices(const MergeDecisions &decisions, const std::vector<MergeConflict> &conflicts,
                      const std::string &choicesFile);

// {"decisions": {place: "base" | "mine" | "theirs" | "both" | {"text": "…"}}}. Errors: those of parseJson;
// ChoicesDamaged.
Result<MergeDecisions> mergeDecisionsFrom(std::string_view json, const std::string &file);

} // namespace policywright::session
