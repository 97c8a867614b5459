// SPDX-License-Identifier: Apache-2.0
#include "core/dates/Recurrence.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace policywright::dates {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kMonthsOfAYear = 12;
constexpr int kDaysOfAWeek = 7;
constexpr int kWorkingDaysOfAWeek = 5;
constexpr double kHoursOfADay = 24;
constexpr sys_days kLastDay = std::chrono::year{9999} / 12 / 31;

Date daysLater(const Date &day, std::int64_t days)
{
    const std::int64_t left = (kLastDay - day.sysDays()).count();
    return Date(year_month_day(day.sysDays() + std::chrono::days{std::min(days, left)}));
}

Date monthsLater(const Date &day, std::int64_t months)
{
    const std::int64_t month = std::int64_t{day.year()} * kMonthsOfAYear + day.month() - 1 + months;
    const std::int64_t year = month / kMonthsOfAYear;
    if (year > 9999)
        return Date(year_month_day(kLastDay));
    const std::chrono::year_month_day_last last{
        std::chrono::year{static_cast<int>(year)},
        std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month % kMonthsOfAYear) + 1}}};
    return Date(year_month_day{last.year(), last.month(), std::min(std::chrono::day{day.day()}, last.day())});
}

Date workingDaysLater(const Date &day, std::int64_t count)
{
    if (count == 0)
        return day;
    const auto weekday = static_cast<int>(std::chrono::weekday{day.sysDays()}.iso_encoding()); // Monday: 1
    const std::int64_t sinceMonday = std::min(weekday, kWorkingDaysOfAWeek) - 1 + count; // a weekend is as its Friday
    return daysLater(day, sinceMonday / kWorkingDaysOfAWeek * kDaysOfAWeek + sinceMonday % kWorkingDaysOfAWeek + 1 -
                              weekday);
}

std::int64_t wholeDays(const Duration &length)
{
    return std::max<std::int64_t>(static_cast<std::int64_t>(std::ceil(length.hours() / kHoursOfADay)), 1);
}

} // namespace

Date later(const Date &day, const Duration &length, std::int64_t times)
{
    const std::int64_t count = length.count() * times;
    switch (length.unit()) {
    case Duration::Unit::Minutes:
    case Duration::Unit::Hours: return daysLater(day, wholeDays(length) * times);
    case Duration::Unit::WorkingDays: return workingDaysLater(day, count);
    case Duration::Unit::Days: return daysLater(day, count);
    case Duration::Unit::Weeks: return daysLater(day, count * kDaysOfAWeek);
    case Duration::Unit::Months: return monthsLater(day, count);
    case Duration::Unit::Years: return monthsLater(day, count * kMonthsOfAYear);
    }
    return day;
}

Date nextOccurrence(const Date &start, const Duration &every, const Date &today)
{
    // Each takes a day at least, so there are no more of them than days between.
    const auto counts = std::views::iota(std::int64_t{1}, std::max<std::int64_t>(today.daysSince(start), 0) + 2);
    const auto found =
        std::ranges::partition_point(counts, [&](std::int64_t times) { return later(start, every, times) < today; });
    return later(start, every, *found);
}

} // namespace policywright::dates
