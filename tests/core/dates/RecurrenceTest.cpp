// SPDX-License-Identifier: Apache-2.0
#include "core/dates/Recurrence.h"

#include <gtest/gtest.h>

#include <random>

namespace policywright::dates {
namespace {

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

std::string after(const char *iso, const char *length, std::int64_t times = 1)
{
    return later(day(iso), *Duration::fromText(length), times).toIso();
}

TEST(Recurrence, TakesTheLastDayOfAMonthThatIsShorter)
{
    EXPECT_EQ(after("2027-01-31", "1 month"), "2027-02-28");
    EXPECT_EQ(after("2028-01-31", "1 month"), "2028-02-29");
    EXPECT_EQ(after("2027-05-31", "1 month"), "2027-06-30");
    EXPECT_EQ(after("2027-12-15", "1 month"), "2028-01-15");
}

TEST(Recurrence, CountsSeveralMonthsAtOnceSoThatAShortOneBetweenChangesNothing)
{
    EXPECT_EQ(after("2027-01-31", "1 month", 2), "2027-03-31");
    EXPECT_EQ(after("2027-11-30", "3 months", 1), "2028-02-29");
    EXPECT_EQ(after("2027-11-30", "3 months", 2), "2028-05-30");
}

TEST(Recurrence, TakesThe28thForA29thOfFebruaryInAYearWithoutOne)
{
    EXPECT_EQ(after("2028-02-29", "1 year"), "2029-02-28");
    EXPECT_EQ(after("2028-02-29", "4 years"), "2032-02-29");
    EXPECT_EQ(after("2096-02-29", "4 years"), "2100-02-28");
}

TEST(Recurrence, CountsDaysAndWeeksAsTheyAre)
{
    EXPECT_EQ(after("2027-12-31", "1 day"), "2028-01-01");
    EXPECT_EQ(after("2027-03-01", "90 days"), "2027-05-30");
    EXPECT_EQ(after("2027-03-01", "2 weeks"), "2027-03-15");
}

TEST(Recurrence, LeavesOutWeekendsInWorkingDays)
{
    EXPECT_EQ(after("2027-03-05", "1 working day"), "2027-03-08"); // from a Friday
    EXPECT_EQ(after("2027-03-06", "1 working day"), "2027-03-08");
    EXPECT_EQ(after("2027-03-07", "1 working day"), "2027-03-08");
    EXPECT_EQ(after("2027-03-01", "4 working days"), "2027-03-05");
    EXPECT_EQ(after("2027-03-01", "10 working days"), "2027-03-15");
}

TEST(Recurrence, CountsHoursAndMinutesAsWholeDays)
{
    EXPECT_EQ(after("2027-03-01", "1 minute"), "2027-03-02");
    EXPECT_EQ(after("2027-03-01", "24 hours"), "2027-03-02");
    EXPECT_EQ(after("2027-03-01", "25 hours"), "2027-03-03");
}

TEST(Recurrence, EndsWithTheLastDayThatADateCanHave)
{
    for (const char *length : {"9999 years", "9999 months", "9999 weeks", "9999 working days", "9999 days"})
        EXPECT_EQ(after("9999-12-01", length), "9999-12-31") << length;
}

TEST(Recurrence, FindsTheNextOneFromTheDayOnWhichItIsAsked)
{
    const Duration every = *Duration::fromText("1 month");
    const auto next = [&](const char *start, const char *today) {
        return nextOccurrence(day(start), every, day(today)).toIso();
    };
    EXPECT_EQ(next("2027-01-31", "2026-01-01"), "2027-02-28"); // not the start itself
    EXPECT_EQ(next("2027-01-31", "2027-02-28"), "2027-02-28"); // today is not past
    EXPECT_EQ(next("2027-01-31", "2027-03-01"), "2027-03-31");
    EXPECT_EQ(next("1900-01-01", "9999-12-31"), "9999-12-31");
}

// -- laws, for random days and lengths

struct Drawn {
    Date start;
    Duration length;
    Date today;
};

class Draws {
public:
    explicit Draws(std::uint32_t seed) : m_random(seed) {}

    Drawn next()
    {
        const auto unit = static_cast<Duration::Unit>(between(0, 6));
        const int most = between(0, 9) == 0 ? 9999 : 40;
        return {anyDay(), Duration(between(1, most), unit), anyDay()};
    }

    int between(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }

private:
    Date anyDay()
    {
        const auto first = std::chrono::sys_days{std::chrono::year{1950} / 1 / 1};
        return Date(std::chrono::year_month_day{first + std::chrono::days{between(0, 60'000)}});
    }

    std::mt19937 m_random;
};

TEST(RecurrenceLaws, WhatIsDueIsBehindWhatWasDoneAndGrowsWithTheCount)
{
    Draws draws(20261123);
    for (int i = 0; i < 20'000; ++i) {
        const Drawn drawn = draws.next();
        const std::int64_t times = draws.between(1, 50);
        const Date once = later(drawn.start, drawn.length, times);
        const Date again = later(drawn.start, drawn.length, times + 1);
        const std::string said = drawn.start.toIso() + " + " + drawn.length.toText();
        EXPECT_GT(once, drawn.start) << said;
        EXPECT_TRUE(again > once || again.toIso() == "9999-12-31") << said;
        EXPECT_EQ(later(drawn.start, drawn.length, 0), drawn.start) << said;
        EXPECT_TRUE(Date::fromIso(once.toIso())) << said;
    }
}

TEST(RecurrenceLaws, MonthsAndYearsKeepTheDayOfTheMonthOrTakeItsLast)
{
    Draws draws(20261124);
    for (int i = 0; i < 20'000; ++i) {
        const Drawn drawn = draws.next();
        const Duration months(drawn.length.count() % 600 + 1, Duration::Unit::Months);
        const Date due = later(drawn.start, months);
        const auto counted = (due.year() - drawn.start.year()) * 12 + static_cast<int>(due.month()) -
                             static_cast<int>(drawn.start.month());
        EXPECT_EQ(counted, months.count()) << drawn.start.toIso();
        const bool isLast = Date(std::chrono::year_month_day{due.sysDays() + std::chrono::days{1}}).day() == 1;
        EXPECT_TRUE(due.day() == drawn.start.day() || (isLast && due.day() < drawn.start.day()))
            << drawn.start.toIso() << " + " << months.toText();
        if (months.count() % 12 == 0) {
            EXPECT_EQ(later(drawn.start, Duration(months.count() / 12, Duration::Unit::Years)), due);
        }
    }
}

TEST(RecurrenceLaws, TheNextOneIsNeverPastAndNoneIsLeftOut)
{
    Draws draws(20261125);
    for (int i = 0; i < 5'000; ++i) {
        const Drawn drawn = draws.next();
        const Date next = nextOccurrence(drawn.start, drawn.length, drawn.today);
        const std::string said =
            drawn.start.toIso() + " + " + drawn.length.toText() + " from " + drawn.today.toIso() + ": " + next.toIso();
        EXPECT_GE(next, drawn.today) << said;
        EXPECT_GT(next, drawn.start) << said;
        // The slow way: one after another.
        std::int64_t times = 1;
        while (later(drawn.start, drawn.length, times) < drawn.today)
            ++times;
        EXPECT_EQ(next, later(drawn.start, drawn.length, times)) << said;
    }
}

TEST(RecurrenceLaws, WorkingDaysAreNeverAtAWeekendAndAsManyAsWereAskedFor)
{
    Draws draws(20261126);
    for (int i = 0; i < 3'000; ++i) {
        const Drawn drawn = draws.next();
        const int count = draws.between(1, 60);
        const Date due = later(drawn.start, Duration(count, Duration::Unit::WorkingDays));
        int counted = 0;
        for (std::chrono::sys_days at = drawn.start.sysDays(); at < due.sysDays();) {
            at += std::chrono::days{1};
            counted += std::chrono::weekday{at}.iso_encoding() <= 5 ? 1 : 0;
        }
        EXPECT_EQ(counted, count) << drawn.start.toIso();
        EXPECT_LE(std::chrono::weekday{due.sysDays()}.iso_encoding(), 5u) << drawn.start.toIso();
    }
}

} // namespace
} // namespace policywright::dates
