// SPDX-License-Identifier: Apache-2.0
//
// Days as lists from forms and spreadsheets write them. No guessing: 3/4/2027 is a day where its order is known alone.
#pragma once

#include "core/base/Date.h"

#include <optional>
#include <string_view>

namespace policywright::session {

enum class DateOrder { Unknown, DayMonth, MonthDay }; // of 3/4/2027

// 2027-03-01, 2027/03/01, 01.03.2027 and, in a known order, 1/3/2027; what stands behind a space, a comma or a T, a
// time of day, is ignored. Nothing where it is none.
std::optional<Date> listedDay(std::string_view text, DateOrder order);

// Whether it is a day only once its order is known.
bool isInDoubt(std::string_view text);

} // namespace policywright::session
