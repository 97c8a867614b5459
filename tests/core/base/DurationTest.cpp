// SPDX-License-Identifier: Apache-2.0
#include "core/base/Duration.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(Duration, KeepsWhatWasSaid)
{
    EXPECT_EQ(*Duration::fromText("10 working days"), Duration(10, Duration::Unit::WorkingDays));
    EXPECT_EQ(Duration::fromText("1 day")->toText(), "1 day");
    EXPECT_EQ(Duration::fromText("12 months")->toText(), "12 months");
}

TEST(Duration, ComparesByHours)
{
    EXPECT_EQ(Duration::fromText("30 minutes")->hours(), 0.5);
    EXPECT_EQ(Duration::fromText("4 hours")->hours(), 4);
    EXPECT_EQ(Duration::fromText("2 weeks")->hours(), 336);
    EXPECT_EQ(Duration::fromText("1 month")->hours(), 720);
}

TEST(Duration, RefusesEverythingElse)
{
    for (const char *text :
         {"", "90", "days", "0 days", "-1 days", "10000 days", "1.5 days", "90  days", "90 fortnights", " 1 day"})
        EXPECT_EQ(Duration::fromText(text).error(), (Error{ErrorCode::NotADuration, text})) << text;
    EXPECT_EQ(sentence(Duration::fromText("soon").error()),
              "\"soon\" is not a length of time; write it like 90 days, 4 hours, 10 working days or 12 months.");
}

} // namespace
} // namespace policywright
