// SPDX-License-Identifier: Apache-2.0
#include "core/session/ConfirmationList.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

const Date kToday = day("2026-12-31");

const std::vector<PublishedAs> kVersions{{"r1", "c1", "1.0", day("2026-03-01")},
                                         {"r2", "c2", "1.1", day("2026-06-01"), true}};

ConfirmationList list(std::string_view csv, std::optional<std::string> version = {},
                      DateOrder order = DateOrder::Unknown)
{
    return {.path = "hr/staff.csv", .csv = csv, .version = std::move(version), .order = order};
}

std::vector<std::string> sentences(const Errors &errors)
{
    std::vector<std::string> all;
    for (const Error &error : errors)
        all.push_back(sentence(error));
    return all;
}

std::string refusal(const ConfirmationList &list)
{
    const auto read = confirmationsIn(list, kVersions, kToday);
    return read ? "(none)" : sentence(read.error());
}

// "Ada <ada@x> r1 2026-05-01", a line each; then what is wrong.
std::vector<std::string> read(const ConfirmationList &list)
{
    const auto listed = confirmationsIn(list, kVersions, kToday);
    if (!listed)
        return {sentence(listed.error())};
    std::vector<std::string> all;
    for (const model::Confirmation &each : listed->good)
        all.push_back(each.name + " <" + each.email + "> " + each.revision + ' ' + each.first.day.toIso());
    for (const std::string &each : sentences(listed->bad))
        all.push_back(each);
    return all;
}

using Lines = std::vector<std::string>;

TEST(ConfirmationList, ReadsTheColumnsByTheirHeadsInBothLanguagesAndAnyOrder)
{
    const Lines expected{"Ada Marsh <ada@x.example> r1 2026-05-01"};
    EXPECT_EQ(read(list("Name,E-mail,Date,Version\nAda Marsh,ada@x.example,2026-05-01,1.0\n")), expected);
    EXPECT_EQ(read(list("\xEF\xBB\xBFversion;datum;e-mail-adresse;nachname;vorname\r\n"
                        "v1.0;1.5.2026;ada@x.example;Marsh;Ada\r\n")),
              expected);
    EXPECT_EQ(read(list("Name\tVorname\tE-Mail\tZeitstempel\nMarsh\tAda\tada@x.example\t2026-05-01 10:00\n", "1.0")),
              expected)
        << "beside \"Vorname\", \"Name\" is the family's";
    EXPECT_EQ(read(list("Completion time,Email,\"Full name\"\n5/1/2026 10:02:11,ada@x.example,\"  Ada   Marsh \"\n",
                        "1.0", DateOrder::MonthDay)),
              expected);
    EXPECT_EQ(read(list("Name,Date,Version\n\n , ,\nAda Marsh,2026-05-01,Version 1.0\n")),
              (Lines{"Ada Marsh <> r1 2026-05-01"}))
        << "empty lines are none";
}

TEST(ConfirmationList, KeepsHowEachCameAndSaysWhichColumnsItDidNotRead)
{
    const auto listed =
        confirmationsIn(list("Team,Name,Date,Version,Note\nHarbour,Bo,2026-06-02,1.1,x\n"), kVersions, kToday);
    ASSERT_TRUE(listed);
    EXPECT_EQ(
        listed->good,
        (std::vector<model::Confirmation>{
            {.name = "Bo", .revision = "r2", .content = "c2", .first = {day("2026-06-02"), "staff.csv", kToday}}}));
    EXPECT_EQ(listed->ignored, (Lines{"Team", "Note"}));
    EXPECT_TRUE(listed->bad.empty());
}

TEST(ConfirmationList, TakesTheVersionOfTheColumnBeforeTheOneThatWasNamed)
{
    EXPECT_EQ(read(list("Name,Date,Version\nAda,2026-06-02,1.0\nBo,2026-06-02,\n", "1.1")),
              (Lines{"Ada <> r1 2026-06-02", "Bo <> r2 2026-06-02"}));
}

TEST(ConfirmationList, ListsEveryLineThatIsNotGood)
{
    EXPECT_EQ(read(list("Name,Date,Version\n"
                        ",2026-05-01,1.0\n"
                        "Ada,soon,1.0\n"
                        "Ada,,1.0\n"
                        "Ada,2026-02-28,1.0\n"
                        "Ada,2027-01-01,1.0\n"
                        "Ada,2026-05-01,3.0\n"
                        "Ada,2026-05-01,1.0,more\n"
                        "Bo,2026-03-01,1.0\n"
                        "Cy,2026-12-31,1.0\n")),
              (Lines{"Bo <> r1 2026-03-01", "Cy <> r1 2026-12-31",
                     "Line 2 of hr/staff.csv names nobody; write the name of the person into it.",
                     "Line 3: \"soon\" is not a date; write it like 2027-03-01 or 01.03.2027.",
                     "Line 4: \"\" is not a date; write it like 2027-03-01 or 01.03.2027.",
                     "Line 5: the day is before 2026-03-01, on which the version was published.",
                     "Line 6: the day 2027-01-01 has not come yet.", "Line 7: no version \"3.0\" was ever published.",
                     "Line 8 of the table has more cells than the 3 columns that its first line names."}));
}

TEST(ConfirmationList, TellsProgramsWhatIsWrongWithEachLine)
{
    const auto listed = confirmationsIn(list("Name,Date,Version\n,2026-05-01,1.0\nAda,soon,1.0\nAda,2026-02-28,1.0\n"
                                             "Ada,2027-01-01,1.0\nAda,2026-05-01,3.0\n"),
                                        kVersions, kToday);
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->bad, (Errors{{ErrorCode::ConfirmationUnnamed, "2", "hr/staff.csv"},
                                   {ErrorCode::ConfirmationDay, "3", "soon"},
                                   {ErrorCode::ConfirmationTooEarly, "4", "2026-03-01"},
                                   {ErrorCode::ConfirmationInFuture, "5", "2027-01-01"},
                                   {ErrorCode::ConfirmationVersionUnknown, "6", "3.0"}}));
    const auto codeOf = [](const ConfirmationList &refused) {
        return confirmationsIn(refused, kVersions, kToday).error().code;
    };
    EXPECT_EQ(codeOf(list("Name\nAda\n", "1.0")), ErrorCode::ConfirmationListColumn);
    EXPECT_EQ(codeOf(list("Name,Date\nAda,2026-05-01\n")), ErrorCode::ConfirmationListVersion);
    EXPECT_EQ(codeOf(list("Name,Date\nAda,3/4/2026\n", "1.0")), ErrorCode::ConfirmationListDates);
}

TEST(ConfirmationList, RefusesAListThatDoesNotSayEnough)
{
    EXPECT_EQ(refusal(list("Team,Date\nx,2026-05-01\n", "1.0")),
              "hr/staff.csv has no column for Name. The first line of the list names the columns, such as Name, "
              "E-mail, Date and Version; their order is free.");
    EXPECT_EQ(refusal(list("Name,Team\nAda,x\n", "1.0")),
              "hr/staff.csv has no column for Date. The first line of the list names the columns, such as Name, "
              "E-mail, Date and Version; their order is free.");
    EXPECT_EQ(refusal(list("Name,Date\nAda,2026-05-01\n")),
              "Nothing says which version the people in hr/staff.csv confirmed; add a column Version, or name one with "
              "--version. Published are: 1.0, 1.1.");
    EXPECT_EQ(refusal(list("Name,Date\nAda,2026-05-01\n", "2.0")),
              "The revision 2.0 was never published, so nobody can have received it.");
    EXPECT_EQ(refusal(list("Name,Date\nAda,3/4/2026\n", "1.0")),
              "The days in hr/staff.csv can be read in two ways, as in \"3/4/2026\"; say which with --date-order "
              "day-month or --date-order month-day.");
    EXPECT_EQ(refusal(list("Name,Date\nB\xF6,2026-05-01\n", "1.0")),
              "hr/staff.csv is not valid UTF-8 text; save it as UTF-8.");
    EXPECT_EQ(refusal(list("", "1.0")),
              "hr/staff.csv has no column for Name. The first line of the list names the columns, such as Name, "
              "E-mail, Date and Version; their order is free.");
    EXPECT_EQ(confirmationsIn(list("Name,Date\n\"Ada", "1.0"), kVersions, kToday).error().code, ErrorCode::CsvSyntax);
}

TEST(ConfirmationList, ReadsTheStaffEachPersonOnce)
{
    EXPECT_EQ(staffIn("Team;Name;E-Mail\nx;Ada;ada@x.example\nx;A. Marsh;ADA@x.example\nx;Bo;\n;;\n", "staff.csv"),
              (std::vector<StaffMember>{{"Ada", "ada@x.example"}, {"Bo"}}));
    EXPECT_EQ(sentences(staffIn("E-mail\na@x.example\n", "staff.csv").error()),
              (Lines{"staff.csv has no column for Name. The first line of the list names the columns, such as Name, "
                     "E-mail, Date and Version; their order is free."}));
    EXPECT_EQ(sentences(staffIn("Name,E-mail\n,a@x.example\nBo,,x\n", "staff.csv").error()),
              (Lines{"Line 2 of staff.csv names nobody; write the name of the person into it.",
                     "Line 3 of the table has more cells than the 2 columns that its first line names."}));
}

TEST(ConfirmationList, WritesWhatItReadsWithFormulasMadeHarmless)
{
    model::Confirmations confirmations;
    for (const char *on : {"2026-05-01", "2026-07-01"})
        confirmations.take({.name = "=cmd()",
                            .email = "@evil.example",
                            .revision = "r1",
                            .content = "c1",
                            .first = {day(on), "-list.csv", kToday}});
    const std::string csv = confirmationsCsv(confirmations, kVersions);
    EXPECT_EQ(csv, "Name,E-mail,Version,Date,List,Taken on\r\n"
                   "'=cmd(),'@evil.example,1.0,2026-05-01,'-list.csv,2026-12-31\r\n"
                   "'=cmd(),'@evil.example,1.0,2026-07-01,'-list.csv,2026-12-31\r\n");
    const auto again = confirmationsIn(list(csv), kVersions, kToday);
    ASSERT_TRUE(again);
    for (const model::Confirmation &each : again->good)
        EXPECT_EQ(confirmations.take(each), model::Confirmations::Taken::Known);
    EXPECT_EQ(again->good.size(), 2U);
}

} // namespace
} // namespace policywright::session
