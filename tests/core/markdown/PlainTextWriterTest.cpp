// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/PlainTextWriter.h"

#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

std::string plain(std::string_view text)
{
    return toPlainText(parse(text).value());
}

TEST(PlainTextWriter, UnderlinesHeadingsAndIndentsLists)
{
    EXPECT_EQ(plain("# Über *uns*\n\n## Ziel\n### Mehr\n- a\n  b\n- c\n  1. d\n\n> q\n\n```\nx\n\ty\n```\n***\n"),
              "Über uns\n========\n\nZiel\n----\n\nMehr\n\n- a b\n- c\n  1. d\n\n> q\n\n    x\n        y\n\n* * *\n");
}

TEST(PlainTextWriter, WrapsAtSeventyEightCodePoints)
{
    const std::string word(38, 'w');
    const std::string umlauts = "ä" + word;
    EXPECT_EQ(plain("- " + word + " " + word + "\n"), "- " + word + "\n  " + word + "\n");
    EXPECT_EQ(plain(umlauts + " " + word + "\n"), umlauts + " " + word + "\n");
    EXPECT_EQ(plain("a\\\nb"), "a\nb\n");
}

TEST(PlainTextWriter, ShowsAddressesOnce)
{
    EXPECT_EQ(plain("[form](https://a.example), <https://a.example>, <a@b.example>, [there](#x), ![chart](c.png)"),
              "form (https://a.example), https://a.example, a@b.example, there, chart\n");
}

TEST(PlainTextWriter, SetsTablesInColumns)
{
    EXPECT_EQ(plain("|Who|Within|\n|-|-:|\n|Communications lead|1 h|\n|Legal|12 h|\n"),
              "Who                  Within\n-------------------  ------\nCommunications lead     1 h\nLegal            "
              "      12 h\n");
}

TEST(PlainTextWriter, WrapsTheCellsOfWideTables)
{
    const std::string text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
    EXPECT_EQ(plain("|Who|What|\n|-|-|\n|Legal|" + text + "|\n"),
              "Who    What\n"
              "-----  -----------------------------------------------------------------------\n"
              "Legal  one two three four five six seven eight nine ten eleven twelve thirteen\n"
              "       fourteen fifteen\n");
}

TEST(PlainTextWriter, ListsTheCellsOfTablesWithManyColumns)
{
    const std::string cell = "something long";
    std::string head, rule, row, expected;
    for (char c = 'a'; c < 'i'; ++c) {
        head += std::string("|") + c;
        rule += "|-";
        row += "|" + cell;
        expected += std::string(1, c) + ": " + cell + "\n";
    }
    EXPECT_EQ(plain(head + "|\n" + rule + "|\n" + row + "|\n"), expected);
}

} // namespace
} // namespace policywright::markdown
