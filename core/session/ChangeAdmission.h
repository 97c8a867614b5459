// SPDX-License-Identifier: Apache-2.0
//
// Which changes a policy takes: asked where a change is made, by a window or a program, and not where one is read back
// from a journal, whose words must never be refused.
#pragma once

#include "core/base/Date.h"
#include "core/pack/PackSet.h"
#include "core/session/Change.h"

namespace policywright::session {

// The change as it is to be made: an answer in the form that pack::answerFromJson gives it. What the policy holds can
// always be cleared or taken back, whether the packs still know it or not. Of several changes the first that is refused
// refuses them all. Errors: UnknownQuestion and UnknownClause, with the nearest name; those of pack::answerFromJson;
// NotUtf8; NotAColour; those of OwnClauseAdmission.h.
Result<Change> admitted(const Change &change, const model::PolicyDocument &policy, const pack::PackSet &packs);

// An author's text of a clause: of one of their own, which keeps what else it is, or their wording of a pack's with
// what it stands on: the pack's text as it is now, or, where the clause is already worded by an author, the pack's text
// that their wording replaced. Error: UnknownClause.
Result<Change> rewording(const model::PolicyDocument &policy, const pack::PackSet &packs, const ClauseId &clause,
                         std::string text, std::string author, const Date &date);

} // namespace policywright::session
