// SPDX-License-Identifier: Apache-2.0
//
// When something that was done on a day is due again. Pure arithmetic of the calendar, without time zones or holidays.
#pragma once

#include "core/base/Date.h"
#include "core/base/Duration.h"

#include <cstdint>

namespace policywright::dates {

// The day, `times` lengths after `day`. Months and years keep the day of the month, or take the month's last one where
// it is shorter (31 January and a month: 28 or 29 February); several months are counted at once, so 31 January and two
// months are 31 March. Working days go from Monday to Friday. Hours and minutes count as whole days, at least one.
// Never behind 31 December 9999. `times` from 0.
Date later(const Date &day, const Duration &length, std::int64_t times = 1);

// The first of the days start + every, start + 2 × every, … that is not before `today`.
Date nextOccurrence(const Date &start, const Duration &every, const Date &today);

} // namespace policywright::dates
