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

// Why a rule is made weaker than in the policy that this one extends: --reason, and who says so.
extern const OptionSpec kReasonOption;
struct GivenReason {
    std::string text = {}; // empty: none was given
    std::string author = {};
};
GivenReason reasonIn(const Arguments &arguments);

// A policy that was changed in the hands of a command: who makes a rule weaker than it is in the policy that this one
// extends has to say why, and what is said is kept with it. `before`: as it was. Errors: LooserWithoutReason, one for
// each; those of marksOf.
ResultWithErrors<> justify(session::PolicyFile &policy, const model::PolicyDocument &before, const GivenReason &reason,
                           Context &context);

// Does it, as a window would, and saves the policy. Errors: those of session::admitted, justify() and
// session::savePolicy.
ResultWithErrors<> change(session::PolicyFile &policy, const session::Change &change, Context &context,
                          const GivenReason &reason = {});

} // namespace policywright::cli
