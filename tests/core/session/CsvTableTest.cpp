// SPDX-License-Identifier: Apache-2.0
#include "core/session/CsvTable.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using Rows = std::vector<CsvRow>;

TEST(CsvTable, ReadsWhatSpreadsheetsWrite)
{
    EXPECT_EQ(csvRows("\xEF\xBB\xBFName;Day\r\n\"Berg; Anna\";\"say \"\"hi\"\"\"\r\n\r\nBo;\n", "a.csv", ';'),
              (Rows{{1, {"Name", "Day"}}, {2, {"Berg; Anna", "say \"hi\""}}, {4, {"Bo", ""}}}));
    EXPECT_EQ(csvRows("a\tb\rc\td", "a.csv", '\t'), (Rows{{1, {"a", "b"}}, {2, {"c", "d"}}}));
    EXPECT_EQ(csvRows("", "a.csv"), Rows{});
}

TEST(CsvTable, CountsTheLinesInsideOfCells)
{
    EXPECT_EQ(csvRows("a\n\"one\r\ntwo\nthree\"\nb\n", "a.csv"),
              (Rows{{1, {"a"}}, {2, {"one\r\ntwo\nthree"}}, {5, {"b"}}}));
}

TEST(CsvTable, SaysWhereACellDoesNotEnd)
{
    const auto problem = csvRows("a\n\"b", "a.csv");
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.error().code, ErrorCode::CsvSyntax);
    EXPECT_EQ(problem.error().where->line, 2);
    EXPECT_EQ(csvRows("\"a\"b\n", "a.csv").error().code, ErrorCode::CsvSyntax);
}

TEST(CsvTable, FindsTheSeparatorInTheFirstLine)
{
    EXPECT_EQ(csvSeparator("Name,Day\nBerg; Anna; X,2"), ',');
    EXPECT_EQ(csvSeparator("\"Name, all of it\";Day\n"), ';');
    EXPECT_EQ(csvSeparator("Name\tDay"), '\t');
    EXPECT_EQ(csvSeparator("Name"), ',');
}

TEST(CsvTable, MakesFormulasHarmlessAndTakesOnlyItsOwnApostrophesOff)
{
    std::string csv;
    appendCsvRow(csv, {"=1+1", "+4", "-1", "@x", "'t Hooft", "a,b", "plain"});
    EXPECT_EQ(csv, "'=1+1,'+4,'-1,'@x,''t Hooft,\"a,b\",plain\r\n");
    EXPECT_EQ(csvRows(csv, "a.csv"), (Rows{{1, {"=1+1", "+4", "-1", "@x", "'t Hooft", "a,b", "plain"}}}));
    EXPECT_EQ(csvRows("'t Hooft\n", "a.csv"), (Rows{{1, {"'t Hooft"}}})) << "a name that begins so";
}

} // namespace
} // namespace policywright::session
