// SPDX-License-Identifier: Apache-2.0
#include "core/base/Date.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(Date, ReadsAndWritesIso)
{
    const auto date = Date::fromIso("2028-02-29");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->toIso(), "2028-02-29");
    EXPECT_EQ(date->year(), 2028);
    EXPECT_EQ(date->month(), 2u);
    EXPECT_EQ(date->day(), 29u);
}

TEST(Date, RefusesDaysThatDoNotExistAndOtherForms)
{
    for (const char *text : {"", "2027-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "2027-1-1", "01.03.2027",
                             "2027-03-01T00:00", "1899-12-31", "-027-01-01", "2027/03/01"})
        EXPECT_EQ(Date::fromIso(text).error(), (Error{ErrorCode::NotADate, text})) << text;
    EXPECT_EQ(sentence(Date::fromIso("1.3.27").error()), "\"1.3.27\" is not a date; write it like 2027-03-01.");
}

TEST(Date, CountsDays)
{
    EXPECT_EQ(Date::fromIso("2027-03-01")->daysSince(*Date::fromIso("2026-03-01")), 365);
    EXPECT_EQ(Date::fromIso("2027-02-28")->daysSince(*Date::fromIso("2027-03-01")), -1);
}

} // namespace
} // namespace policywright
