// SPDX-License-Identifier: Apache-2.0
#include "core/base/Clock.h"

#include "tests/support/FixedClock.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

using namespace std::chrono_literals;

TEST(Clock, WritesTimesInUtc)
{
    const UtcTime time = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + 9h + 5min + 7s;
    EXPECT_EQ(toIso8601(time), "2026-03-01T09:05:07Z");
}

TEST(Clock, TellsTheDayToItsLastSecond)
{
    policywright::testing::FixedClock clock(std::chrono::sys_days(std::chrono::year(2028) / 2 / 29) + 23h + 59min +
                                            59s);
    EXPECT_EQ(todayOf(clock).toIso(), "2028-02-29");
    clock.advance(1s);
    EXPECT_EQ(todayOf(clock).toIso(), "2028-03-01");
}

TEST(Clock, StandsStillInTestsUntilItIsMoved)
{
    policywright::testing::FixedClock clock(UtcTime(10s));
    EXPECT_EQ(clock.now(), UtcTime(10s));
    clock.advance(5s);
    EXPECT_EQ(clock.now(), UtcTime(15s));
}

TEST(Clock, ReadsTheSystemsTime)
{
    const auto before = std::chrono::system_clock::now();
    const UtcTime now = SystemClock().now();
    EXPECT_GE(now + 1s, before);
    EXPECT_LE(now, std::chrono::system_clock::now());
}

} // namespace
} // namespace policywright
