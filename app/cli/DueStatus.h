// SPDX-License-Identifier: Apache-2.0
//
// `status --due`: what falls due in policies, of one in full, of many in a line each.
#pragma once

#include "app/cli/Command.h"
#include "core/base/Duration.h"

#include <optional>

namespace policywright::cli {

// The policies are the operands.
ExitCode runDueStatus(const Arguments &arguments, Context &context);

// What is wrong where --due is not there: its options, or more policies than one.
std::optional<Error> onlyWithDue(const Arguments &arguments);

// "30d", "6w", "3m", "1y", or as in answers, "30 days". Error: OptionValueUnknown.
Result<Duration> periodFrom(const std::string &text);

} // namespace policywright::cli
