// SPDX-License-Identifier: Apache-2.0
//
// A policy as another one extends it: the version that is followed, read from its file, and a new policy that begins
// as nothing but that. Nothing of the file is needed afterwards: what is inherited goes into the policy that extends it
// (model::Ancestor).
#pragma once

#include "core/base/Date.h"
#include "core/session/PolicyFile.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct ParentState {
    std::vector<model::Ancestor> line; // itself, then what it extends
    PolicyFile policy;                 // as it was then; its packs, its look and its pictures
};

// `version`: of its history, by any name that RevisionLog::named knows; none: the newest that is published and not
// retired, or, where there is none, the policy as it is. Errors: those of RevisionLog and of policyFileAt.
ResultWithErrors<ParentState> parentState(const PolicyFile &parent, const std::optional<std::string> &version,
                                          const Date &today);

// Whether that policy can extend this state. Errors: ParentIsItself, ParentExtendsChild, ParentLineTooLong,
// ParentOtherLanguage, ParentOtherPacks; of each the subject is the parent's path.
Result<> checkCanExtend(const model::PolicyDocument &policy, const ParentState &parent);

// A new policy that says nothing of its own: with the parent's packs and those that are to stand on them, its look and
// its logo. Errors: those of checkCanExtend and of composing the packs.
ResultWithErrors<PolicyFile> childOf(const ParentState &parent, const std::string &path,
                                     const std::vector<pack::Pack> &more, IdSource &ids);

} // namespace policywright::session
