// SPDX-License-Identifier: Apache-2.0
//
// The revisions in a policy's file. A revision holds what documents are made of: the policy, its packs and its assets;
// no annotations. What unchanged parts of them are is stored once; packs and assets that the policy does not have any
// more are kept beside the history.
#pragma once

#include "core/history/RevisionLog.h"
#include "core/session/PolicyFile.h"

#include <string>

namespace policywright::session {

// Empty where there are none. Errors: those of RevisionLog::fromText.
Result<history::RevisionLog> revisionsIn(const PolicyFile &policy);

// What of the policy a revision keeps.
Json revisionContent(const bundle::PolicyBundle &bundle);

// The policy as it is, as a new revision behind the last one; it is then to be saved. Errors: those of revisionsIn and
// of RevisionLog::add.
Result<history::Revision> addRevision(PolicyFile &policy, history::RevisionNote note);

// Where a policy has revisions and became another one in one step (an update, following another policy): what it was,
// unless its last revision has that, and what it is now are two more, with everything that they need. `note`: when and
// by whom. Errors, and then `after` is as it was: those of revisionsIn and of RevisionLog::add.
Result<> addBothStates(const PolicyFile &before, PolicyFile &after, history::RevisionNote note,
                       const std::string &whyBefore, const std::string &whyAfter);

// Puts the log into the policy, which is then to be saved.
void keepRevisions(PolicyFile &policy, const history::RevisionLog &log);

// Keeps a pack or an asset that revisions may have, before the policy gives it up.
void keepPart(bundle::PolicyBundle &bundle, const std::string &bytes);

// The policy as it was, without annotations and history. Errors: that of RevisionLog::contentOf; HistoryDamaged where a
// pack or asset is not in the file; those of policyFromJson.
Result<bundle::PolicyBundle> policyAt(const bundle::PolicyBundle &bundle, const history::RevisionLog &log,
                                      const history::Revision &revision);

// Each revision can be brought back as it was kept, is of this policy, and has states that could follow one another.
// How many there are, or the first error: HistoryDamaged, HistoryOfOtherPolicy.
Result<std::size_t> verifiedRevisions(const PolicyFile &policy);

} // namespace policywright::session
