// SPDX-License-Identifier: Apache-2.0
//
// How decisions are printed.
#pragma once

#include "core/session/ReviewDecisions.h"

#include <iosfwd>
#include <vector>

namespace policywright::cli {

void print(const std::vector<session::JudgedDecision> &decisions, std::ostream &out);
Json json(const std::vector<session::JudgedDecision> &decisions);

} // namespace policywright::cli
