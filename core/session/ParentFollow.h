// SPDX-License-Identifier: Apache-2.0
//
// A policy brought to another state of the one that it extends, as it is brought to newer packs: prepared first, with
// everything that would change, and then taken. Three texts are at hand for each thing: what was inherited, what counts
// here, and what is handed down now. What only one side changed is taken; what both changed is a conflict, of which
// nothing is taken without a decision (PolicyMerge.h). Doing it once more changes nothing.
//
// Words of this policy's that a decision gives up are set aside, where they can be found again.
#pragma once

#include "core/history/RevisionLog.h"
#include "core/inherit/Marks.h"
#include "core/session/Change.h"
#include "core/session/ParentState.h"
#include "core/session/PolicyMerge.h"
#include "core/session/UpdatePreview.h"

#include <string>
#include <vector>

namespace policywright::session {

struct ParentFollow {
    enum class State {
        UpToDate,  // it follows that state already
        Ready,     // it can be taken
        Conflicts, // that are not decided
    };

    State state = State::UpToDate;
    model::Ancestor from = {}; // that is followed now
    model::Ancestor to = {};   // that would be
    // Of one that is not up to date:
    PolicyMerge merge = {};                 // its policy follows the other state
    std::vector<PlaceId> taken = {};        // what is other than before, in the order of Marks.h
    std::vector<inherit::Mark> weaker = {}; // then, without a reason, and not before
    UpdatePreview preview = {};
};

// Changes nothing. Errors: NoParent, ParentOtherPolicy; those of checkCanExtend, mergedPolicy and assembly;
// ChoiceForNoConflict.
ResultWithErrors<ParentFollow> preparedFollow(const PolicyFile &policy, const ParentState &parent,
                                              const MergeDecisions &decisions, const std::string &choicesFile,
                                              const Date &today);

// Of one that is Ready, prepared for this policy as it is. The policy is then to be saved. Where it has revisions, what
// was before and what came of it are two more. `note`: when and by whom; why is said here. Errors, and then nothing was
// taken: those of addBothStates.
Result<> takeFollow(PolicyFile &policy, const ParentFollow &follow, const history::RevisionNote &note);

// From now on the policy extends that one, in the place of any other: not a word of it changes, and what differs from
// the other is found by Marks.h. Errors, and then nothing was done: those of checkCanExtend.
Result<> attach(PolicyFile &policy, const ParentState &parent);

// What makes the place what it is in the policy that this one extends. Error: NotInherited: it is so already, or there
// is nothing of that name; a clause that was added here is removed by its author, and not by this.
Result<Change> asInherited(const model::PolicyDocument &policy, const PlaceId &place);

} // namespace policywright::session
