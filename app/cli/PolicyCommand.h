// SPDX-License-Identifier: Apache-2.0
//
// What the commands that work on one policy share: opening it and finding questions in it.
#pragma once

#include "app/cli/Command.h"
#include "core/session/PolicyFile.h"

namespace policywright::cli {

ResultWithErrors<session::PolicyFile> openPolicy(const std::string &path, Context &context);

// Error: UnknownQuestion with the nearest name.
Result<const pack::CompiledQuestion *> questionNamed(const std::string &name, const pack::PackSet &packs);

// Error: UnknownClause with the nearest name.
Result<const pack::CompiledClause *> clauseNamed(const std::string &name, const pack::PackSet &packs);

} // namespace policywright::cli
