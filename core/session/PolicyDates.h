// SPDX-License-Identifier: Apache-2.0
//
// Everything of a policy that has its day: what the packs watch, their lists of sources, the published version, and the
// decisions that are asked for until a day. For the health page, `status --due` and calendars. Of a file, history and
// annotations are looked into only where there are any.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/dates/DueItem.h"
#include "core/export/Calendar.h"
#include "core/session/PolicyFile.h"

#include <string>
#include <vector>

namespace policywright::session {

struct PolicyDates {
    std::string policy;            // its id
    std::string organisation = {}; // empty: not answered
    std::string language = {};
    std::vector<dates::DueItem> items = {}; // the most urgent first
    bool hasWatchedDates = true;            // false: the packs are from before there were any
};

// `within`: how far ahead a thing counts as due soon. May run on a thread of its own. Errors: those of evaluating the
// packs' expressions, of revisionsIn and reviewIn; where decisions are asked for, those of assembly.
ResultWithErrors<PolicyDates> datesOf(const PolicyFile &policy, const Date &today, const Duration &within);

// The health page of these dates, in the policy's language and theme. Errors: those of Publisher::create.
Result<std::string> healthPageOf(const PolicyFile &policy, const PolicyDates &dates, const Date &today,
                                 const Duration &within);

// Errors: that of exporting::calendarOf.
Result<exporting::Calendar> calendarOf(const PolicyFile &policy, const PolicyDates &dates);

} // namespace policywright::session
