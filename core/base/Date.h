// SPDX-License-Identifier: Apache-2.0
//
// A day of the Gregorian calendar, as answers hold it. No time of day, no time zone.
#pragma once

#include "core/base/Error.h"

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

namespace policywright {

class Date {
public:
    // "2027-03-01": four, two and two digits; a day that exists, from year 1900 to 9999. Error: NotADate.
    static Result<Date> fromIso(std::string_view text);
    explicit Date(std::chrono::year_month_day day) : m_day(day) {}

    std::string toIso() const;
    int year() const { return int{m_day.year()}; }
    unsigned month() const { return unsigned{m_day.month()}; } // from 1
    unsigned day() const { return unsigned{m_day.day()}; }

    // Whole days from `earlier` to this day; negative where this day is the earlier one.
    int daysSince(const Date &earlier) const;

    std::chrono::sys_days sysDays() const { return m_day; }

    auto operator<=>(const Date &) const = default;

private:
    std::chrono::year_month_day m_day;
};

} // namespace policywright
