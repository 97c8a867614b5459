// SPDX-License-Identifier: Apache-2.0
#include "core/session/ListedDay.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::Unknown)
{
    const auto day = listedDay(text, order);
    return day ? day->toIso() : "(none)";
}

TEST(ListedDay, ReadsWhatFormsAndSpreadsheetsWrite)
{
    EXPECT_EQ(read("2027-03-01"), "2027-03-01");
    EXPECT_EQ(read("2027-03-01T14:05:11Z"), "2027-03-01");
    EXPECT_EQ(read("2027-03-01 14:05"), "2027-03-01");
    EXPECT_EQ(read("2027/03/01 2:05:11 PM GMT+1"), "2027-03-01");
    EXPECT_EQ(read("01.03.2027"), "2027-03-01");
    EXPECT_EQ(read("1.3.2027, 14:05"), "2027-03-01");
    EXPECT_EQ(read("3/4/2027 14:05:11", DateOrder::DayMonth), "2027-04-03");
    EXPECT_EQ(read("3/4/2027", DateOrder::MonthDay), "2027-03-04");
}

TEST(ListedDay, GuessesNothing)
{
    for (const char *text : {"", "soon", "2027", "2027-13-01", "30.02.2027", "1.3.27", "1.3", "1.3.2027.1", "-1.3.2027",
                             "1..2027", "44621", "01.03.1027", "99999999999.1.2027"})
        EXPECT_EQ(read(text, DateOrder::DayMonth), "(none)") << text;
    EXPECT_EQ(read("3/4/2027"), "(none)");
    EXPECT_EQ(read("13/12/2027", DateOrder::MonthDay), "(none)");
}

TEST(ListedDay, KnowsWhatIsInDoubt)
{
    EXPECT_TRUE(isInDoubt("3/4/2027"));
    EXPECT_TRUE(isInDoubt("13/4/2027"));
    EXPECT_FALSE(isInDoubt("2027/03/04"));
    EXPECT_FALSE(isInDoubt("03.04.2027"));
    EXPECT_FALSE(isInDoubt("soon"));
    EXPECT_FALSE(isInDoubt("40/40/2027"));
}

} // namespace
} // namespace policywright::session
