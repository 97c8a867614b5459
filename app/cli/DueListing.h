// SPDX-License-Identifier: Apache-2.0
//
// How what falls due is printed.
#pragma once

#include "core/base/Json.h"
#include "core/session/PolicyDates.h"

#include <iosfwd>
#include <string>

namespace policywright::cli {

// All of one policy. `within`: as it was asked.
void print(const session::PolicyDates &dates, const Duration &within, std::ostream &out);

// "2 overdue, 1 due within 30 days, 3 never done, 9 up to date, next on 2027-01-03"
std::string lineOf(const dates::DueCounts &counts, const Duration &within);

Json json(const dates::DueCounts &counts);
Json json(const session::PolicyDates &dates); // with the counts

} // namespace policywright::cli
