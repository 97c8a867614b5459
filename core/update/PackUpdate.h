// SPDX-License-Identifier: Apache-2.0
//
// A policy on newer versions of its packs: what its authors did is taken off the older packs' texts and put on the
// newer ones', as Copier does it with files, clause by clause and sentence by sentence (core/compare/ProseMerge.h).
// The packs say what was renamed, split, merged and withdrawn (core/pack/Changes.h).
//
// What holds, and is tested:
//   - with the same packs nothing changes, to the byte;
//   - what only one side changed is taken, and what both changed alike; what they changed differently is a conflict,
//     and nothing of it is taken without a decision; an author's text for a clause that the packs withdrew is one, too;
//   - each word of an author's is in the result, in a conflict that is shown, or set aside;
//   - a pinned clause reads as it did;
//   - doing it once more changes nothing.
//
// A pure function: it knows no files (core/session/PolicyUpdate.h) and assembles no document.
#pragma once

#include "core/compare/MergeDesk.h"
#include "core/model/PolicyDocument.h"
#include "core/update/AnswerUpdate.h"
#include "core/update/Successors.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace policywright::update {

struct ClauseUpdate {
    enum class Outcome {
        Taken,     // the packs' text counts: nobody worded it, or they wrote the same
        Unchanged, // the author's text counts as it did: the packs changed nothing of what it stands on
        Merged,    // the author's edits stand in the packs' new text
        Undecided, // both changed the same: `conflicts`
        Decided,   // they were decided on
        Pinned,    // the author's, or the packs' old, text counts as it did
        LeftOut,   // it stays left out
        New,
        Withdrawn, // nobody had worded it, or it was left out
        BecameOwn, // withdrawn by the packs; the author's text is a clause of their own now
        NoPlace,   // the author's text is kept and stands nowhere
    };

    std::vector<ClauseId> before = {}; // empty: new
    std::vector<ClauseId> after = {};  // one and another: renamed; several: split; none: withdrawn
    std::optional<ClauseId> own = {};  // what a withdrawn one became
    Outcome outcome = Outcome::Taken;
    std::string title = {};
    std::string original = {}; // the packs' text that the author's stands on; several are parted by empty lines
    std::string mine = {};     // what counted
    std::string pack = {};     // the packs' new text
    std::string result = {};   // what counts now; undecided: with mine
    std::vector<std::string> conflicts = {}; // their places
    std::vector<std::string> lostNames = {}; // that the result reads and the newer packs do not have: gaps
    bool isConditionChanged = false;         // when it is in the document

    bool isRenamed() const { return before.size() == 1 && after.size() == 1 && before != after; }
    bool isSplit() const { return after.size() > 1; }
    bool isMerged() const { return before.size() > 1; }
    bool operator==(const ClauseUpdate &) const = default;
};

struct PackUpdate {
    model::PolicyDocument policy; // on the newer packs, without their pins; of what is not decided, it has mine
    std::vector<NewRelease> releases = {};
    std::vector<ClauseUpdate> clauses = {}; // only those that there is something to be said of; in their order
    std::vector<QuestionUpdate> questions = {};
    std::vector<compare::MergeConflict> conflicts = {}; // "wording:<clause>:1"; theirs are the packs'

    bool isDecided() const;
};

struct UpdateOptions {
    compare::MergeDecisions decisions = {};
    std::string choicesFile = {}; // what messages call them
    std::string date = {};        // ISO: today
    // Clauses that are in a document now: the author's text for another one is not missed when the packs withdraw it,
    // so it is kept without a question. None: all of them are.
    std::optional<std::set<ClauseId>> standing = {};
};

// `before`: the packs that the policy has. Errors: ChoiceNotPossible, ChoiceForNoConflict, UpdateTextUnfit.
Result<PackUpdate> updatedPolicy(const model::PolicyDocument &policy, const pack::PackSet &before,
                                 const pack::PackSet &after, const UpdateOptions &options = {});

} // namespace policywright::update
