// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Hours.h"

#include "core/drill/HoursText.h"

#include <gtest/gtest.h>

namespace policywright::drill {
namespace {

// 2026-11-27 is a Friday.
HoursSay at(const char *hours, const char *moment)
{
    return hoursAt(hours, *Moment::fromIso(moment));
}

TEST(Hours, ThatAreNotWrittenDownSayNothing)
{
    EXPECT_EQ(at("", "2026-11-27T03:00"), HoursSay::Nothing);
    EXPECT_EQ(at(" \n", "2026-11-27T03:00"), HoursSay::Nothing);
}

TEST(Hours, OfSomebodyWhoAlwaysAnswers)
{
    for (const char *hours :
         {"24/7", "At any hour", "at any time.", "Jederzeit", "Rund um die Uhr", "Around the clock"})
        EXPECT_EQ(at(hours, "2026-11-29T03:00"), HoursSay::Yes) << hours;
}

TEST(Hours, OfEachDay)
{
    for (const char *hours :
         {"8:00 to 21:00", "8:00\u201321:00", "8 - 21", "8 bis 21 Uhr", "8 a.m. to 9 p.m.", "8am-9pm",
          "von 8 Uhr bis 21 Uhr", "Daily, 8.00 to 21.00", "T\u00e4glich 8\u201321 Uhr"}) {
        EXPECT_EQ(at(hours, "2026-11-29T07:59"), HoursSay::No) << hours;
        EXPECT_EQ(at(hours, "2026-11-29T08:00"), HoursSay::Yes) << hours;
        EXPECT_EQ(at(hours, "2026-11-29T20:59"), HoursSay::Yes) << hours;
        EXPECT_EQ(at(hours, "2026-11-29T21:00"), HoursSay::No) << hours;
    }
    EXPECT_EQ(at("12 p.m. to 11 p.m.", "2026-11-27T12:00"), HoursSay::Yes);
    EXPECT_EQ(at("12 a.m. to 11 a.m.", "2026-11-27T00:00"), HoursSay::Yes);
    EXPECT_EQ(at("0:00 to 24:00", "2026-11-27T23:59"), HoursSay::Yes);
}

TEST(Hours, OfSomeDays)
{
    for (const char *hours : {"Mon\u2013Fri 9\u201317", "Monday to Friday, 9:00 to 17:00",
                              "Montag bis Freitag, 9 bis 17 Uhr", "Mo.-Fr. 9-17 Uhr", "weekdays 9 a.m. to 5 p.m."}) {
        EXPECT_EQ(at(hours, "2026-11-27T09:00"), HoursSay::Yes) << hours;
        EXPECT_EQ(at(hours, "2026-11-27T17:00"), HoursSay::No) << hours;
        EXPECT_EQ(at(hours, "2026-11-28T09:00"), HoursSay::No) << hours;
    }
    EXPECT_EQ(at("Sat - Mon 9-17", "2026-11-30T10:00"), HoursSay::Yes);
    EXPECT_EQ(at("Sat - Mon 9-17", "2026-11-27T10:00"), HoursSay::No);
    EXPECT_EQ(at("Sunday 9-17", "2026-11-29T10:00"), HoursSay::Yes);
    EXPECT_EQ(at("Weekends, 9-17", "2026-11-28T10:00"), HoursSay::Yes);
}

TEST(Hours, OfSeveralShifts)
{
    const char *hours = "Monday to Friday, 8:00 to 18:00; Saturday, 10:00 to 16:00";
    EXPECT_EQ(at(hours, "2026-11-28T10:00"), HoursSay::Yes);
    EXPECT_EQ(at(hours, "2026-11-28T09:00"), HoursSay::No);
    EXPECT_EQ(at(hours, "2026-11-27T09:00"), HoursSay::Yes);
}

TEST(Hours, OfANightGoOnIntoTheNextMorning)
{
    EXPECT_EQ(at("Friday 22:00 to 6:00", "2026-11-28T05:59"), HoursSay::Yes);
    EXPECT_EQ(at("Friday 22:00 to 6:00", "2026-11-28T06:00"), HoursSay::No);
    EXPECT_EQ(at("Friday 22:00 to 6:00", "2026-11-27T05:00"), HoursSay::No);
    EXPECT_EQ(at("10 p.m. to 6 a.m.", "2026-11-27T23:00"), HoursSay::Yes);
}

TEST(Hours, ThatCanBeReadInMoreThanOneWayAreForAPerson)
{
    for (const char *hours :
         {"9 to 5", "9 to 5 p.m.", "9:00 to 5:00", "office hours", "By weekend rota", "13:00 to 23:00 London time",
          "8:00 to 18:00, closed on public holidays", "Mon, Wed 9-17", "Monday to Friday", "8 to", "25 to 26", "9-9",
          "13 p.m. to 14 p.m.", "9:60 to 17:00", "9:5 to 17:00", "8:00 to 18:00;", "werktags 9-17", "900-1700"})
        EXPECT_EQ(at(hours, "2026-11-27T10:00"), HoursSay::Unclear) << hours;
}

TEST(HoursText, IsReadWordByWord)
{
    using Kind = HoursWord::Kind;
    EXPECT_EQ(plainHours("  Mon\u2013Fri,\u00a08.30  a.m. "), "mon-fri, 8.30 a.m.");
    EXPECT_EQ(plainHours("At any time."), "at any time");
    EXPECT_EQ(hoursWordsOf("mon-fri, 8.30 a.m. whenever"), (std::vector<HoursWord>{{Kind::Day, 1},
                                                                                   {Kind::To},
                                                                                   {Kind::Day, 5},
                                                                                   {Kind::Comma},
                                                                                   {Kind::Number, 8, 30},
                                                                                   {Kind::Meridiem, 0},
                                                                                   {Kind::Other}}));
}

} // namespace
} // namespace policywright::drill
