// SPDX-License-Identifier: Apache-2.0
//
// What the commands that work on one policy share: opening it and finding questions in it.
#pragma once

#include "app/cli/Command.h"
#include "core/session/Change.h"
#include "core/session/PolicyFile.h"

namespace policywright::cli {

ResultWithErrors<session::PolicyFile> openPolicy(const std::string &path, Context &context);

// Error: UnknownQuestion with the nearest name.
Result<const pack::CompiledQuestion *> questionNamed(const std::string &name, const pack::PackSet &packs);

// Of the packs. Error: UnknownClause with the nearest name, be it of the packs or of the author's own.
Result<const pack::CompiledClause *> clauseNamed(const std::string &name, const session::PolicyFile &policy);

// Does it, as a window would, and saves the policy. Errors: those of session::admitted and session::savePolicy.
Result<> change(session::PolicyFile &policy, const session::Change &change, Context &context);

} // namespace policywright::cli
