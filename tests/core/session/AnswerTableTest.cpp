// SPDX-License-Identifier: Apache-2.0
#include "core/session/AnswerTable.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using model::Answer;
using model::Person;
using model::Records;

// Contacts with a yes-or-no column beside the small pack's own.
pack::Question contacts()
{
    pack::Question question = test::smallPack().sections[1].questions[4];
    question.columns.push_back({.id = "on_call", .type = pack::AnswerType::Boolean});
    return question;
}

Records oneRow(const std::string &phone)
{
    return {{{{"phone", phone}}}};
}

std::string problem(const std::string &csv)
{
    const auto answer = tableFromCsv(contacts(), csv, "contacts.csv");
    return answer ? "(none)" : describe(answer.error());
}

TEST(AnswerTable, WritesALineForEachRow)
{
    const Records records{{{{"who", Person{"Ada", "Director", "a@x.example", "1"}},
                            {"phone", std::string("020")},
                            {"role", std::string("lead")},
                            {"on_call", true}},
                           {{"phone", std::string("030")}, {"on_call", false}},
                           {{"who", Person{}}}}};
    EXPECT_EQ(tableToCsv(contacts(), records), "who,phone,role,on_call\r\n"
                                               "Ada; Director; a@x.example; 1,020,lead,yes\r\n"
                                               ",030,,no\r\n"
                                               ",,,\r\n");
}

TEST(AnswerTable, QuotesWhatCsvWouldMistake)
{
    EXPECT_EQ(tableToCsv(contacts(), oneRow("a, \"b\"\nc")), "who,phone,role,on_call\r\n,\"a, \"\"b\"\"\nc\",,\r\n");
}

TEST(AnswerTable, DisarmsWhatASpreadsheetWouldRun)
{
    for (const char *formula : {"=1+1", "+44 20", "-1", "@SUM(A1)", "\tx", "'quoted"}) {
        const std::string csv = tableToCsv(contacts(), oneRow(formula));
        EXPECT_EQ(csv, "who,phone,role,on_call\r\n,'" + std::string(formula) + ",,\r\n");
    }
    EXPECT_EQ(tableToCsv(contacts(), oneRow("=HYPERLINK(\"x\")")),
              "who,phone,role,on_call\r\n,\"'=HYPERLINK(\"\"x\"\")\",,\r\n");
    EXPECT_EQ(tableToCsv(contacts(), {{{{"who", Person{.name = "=1"}}}}}),
              "who,phone,role,on_call\r\n'=1; ; ; ,,,\r\n");
}

TEST(AnswerTable, ComesBackAsItWas)
{
    const Records records{{{{"who", Person{"Ada", "Director", "a@x.example", "1"}},
                            {"phone", std::string("=1, \"2\"")},
                            {"role", std::string("lead")},
                            {"on_call", true}},
                           {{"phone", std::string("''x")}, {"on_call", false}}}};
    const auto back = tableFromCsv(contacts(), tableToCsv(contacts(), records), "contacts.csv");
    ASSERT_TRUE(back) << describe(back.error());
    EXPECT_EQ(*back, Answer(records));
}

TEST(AnswerTable, ReadsWhatSpreadsheetsWrite)
{
    const Answer expected(Records{{{{"phone", std::string("1")}, {"on_call", true}}, {{"phone", std::string("2")}}}});
    for (const char *csv : {"phone,on_call\r\n1,yes\r\n2,\r\n", "phone,on_call\n1,true\n2", "phone,on_call\r1,yes\r2\r",
                            "\xEF\xBB\xBFphone,on_call\r\n\r\n\"1\",\"yes\"\r\n2\r\n"}) {
        const auto answer = tableFromCsv(contacts(), csv, "contacts.csv");
        ASSERT_TRUE(answer) << describe(answer.error());
        EXPECT_EQ(*answer, expected) << csv;
    }
}

TEST(AnswerTable, ReadsATableWithoutRows)
{
    EXPECT_EQ(tableFromCsv(contacts(), "phone\r\n", "contacts.csv").value(), Answer(Records{}));
}

TEST(AnswerTable, SaysWhereCsvIsBroken)
{
    EXPECT_EQ(
        problem("phone\n\"1\n2\n"),
        "contacts.csv:2:1: contacts.csv is not a table in CSV: a quoted cell does not end, or something stands behind "
        "it.\n    \"1\n    ^");
    EXPECT_EQ(
        problem("phone\n\"1\"x\n"),
        "contacts.csv:2:4: contacts.csv is not a table in CSV: a quoted cell does not end, or something stands behind "
        "it.\n    \"1\"x\n       ^");
    EXPECT_EQ(problem(""),
              "contacts.csv is not a table in CSV: a quoted cell does not end, or something stands behind it.");
}

TEST(AnswerTable, RefusesARowThatIsLongerThanTheHeading)
{
    EXPECT_EQ(problem("phone\n1\n2,3\n"),
              "Line 3 of the table has more cells than the 1 columns that its first line names.");
}

TEST(AnswerTable, RefusesColumnsAndValuesThatDoNotFit)
{
    EXPECT_EQ(problem("fone\n1\n"), "contacts[1]: fone is not a column; there are who, phone, role, on_call.");
    EXPECT_EQ(problem("role\nboss\n"), "contacts[1].role: boss is not one of the options; there are lead, deputy.");
    EXPECT_EQ(problem("on_call\nperhaps\n"), "contacts[1].on_call must be yes or no (in JSON, true or false).");
}

} // namespace
} // namespace policywright::session
