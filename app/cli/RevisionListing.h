// SPDX-License-Identifier: Apache-2.0
//
// Revisions on the command line: how they are shown, and what a person says of one.
#pragma once

#include "app/cli/Command.h"
#include "core/history/RevisionLog.h"

#include <iosfwd>
#include <string>

namespace policywright::cli {

// "published", or "superseded".
std::string stateOf(const history::RevisionLog &log, const history::Revision &revision);
Json json(const history::RevisionLog &log, const history::Revision &revision);
// Who and why come from the file: marks that would steer a terminal do not reach it.
void print(const history::RevisionLog &log, const history::Revision &revision, std::ostream &out);

// Of --why, --by, --name, --effective and --review-by. Errors: OptionMissing, UnknownRevisionState, NotADate.
Result<history::RevisionNote> revisionNote(const Arguments &arguments, const std::string &state,
                                           const Context &context);

} // namespace policywright::cli
