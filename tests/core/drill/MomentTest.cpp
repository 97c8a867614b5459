// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Moment.h"

#include <gtest/gtest.h>

namespace policywright::drill {
namespace {

TEST(Moment, IsADayAndATimeOfIt)
{
    const auto moment = Moment::fromIso("2026-11-29T03:05");
    ASSERT_TRUE(moment);
    EXPECT_EQ(*moment, (Moment{*Date::fromIso("2026-11-29"), 185}));
    EXPECT_EQ(moment->toIso(), "2026-11-29T03:05");
    EXPECT_EQ(moment->time(), "03:05");
    EXPECT_EQ(moment->weekday(), 7u);
    EXPECT_EQ(Moment::fromIso("2026-11-30T23:59")->weekday(), 1u);
}

TEST(Moment, IsNothingElse)
{
    for (const char *bad :
         {"", "2026-11-29", "2026-11-29 03:00", "2026-11-29T3:00", "2026-11-29T24:00", "2026-11-29T03:60",
          "2026-02-30T03:00", "2026-11-29T03:00Z", "2026-11-29T-1:00", "2026-11-29T03.00"})
        EXPECT_FALSE(Moment::fromIso(bad)) << bad;
}

} // namespace
} // namespace policywright::drill
