// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Writer.h"

#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

#include <utility>

namespace policywright::markdown {
namespace {

std::string canonical(std::string_view text)
{
    return toMarkdown(parse(text).value());
}

TEST(MarkdownWriter, WritesOneCanonicalForm)
{
    EXPECT_EQ(canonical("Title\n=====\n+ a\n+ b\n\n\n***\n    code\n"),
              "# Title\n\n- a\n- b\n\n___\n\n```\ncode\n```\n");
    EXPECT_EQ(canonical("1) a\n\n   b\n2) c\n\n> q\nlazy"), "1. a\n\n   b\n\n2. c\n\n> q\n> lazy\n");
}

TEST(MarkdownWriter, EscapesNoMoreThanItsPlaceAsks)
{
    const std::string text = "# 1. Purpose (C#)\n\nHello! It's 5 > 3 - or +1; a_b, R&D: https://a.example. #5\n";
    EXPECT_EQ(canonical(text), text);
}

TEST(MarkdownWriter, AlignsTablesThatAreNarrow)
{
    EXPECT_EQ(canonical("|Who|When|\n|-|:-:|\n|Comms|1 h|\n|x|"),
              "| Who   | When |\n| ----- | :--: |\n| Comms | 1 h  |\n| x     |      |\n");
}

TEST(MarkdownWriter, WritesWideTablesCompactly)
{
    const std::string wide(100, 'w');
    EXPECT_EQ(canonical("|a|b|\n|-|-|\n|" + wide + "|c|"), "| a | b |\n| --- | --- |\n| " + wide + " | c |\n");
}

TEST(MarkdownWriter, KeepsNeighbouringListsApart)
{
    EXPECT_EQ(canonical("- a\n\n* b\n\n1. c\n\n1) d"), "- a\n\n* b\n\n1. c\n\n1) d\n");
}

TEST(MarkdownWriter, WritesEmphasisInsideWords)
{
    EXPECT_EQ(canonical("un*frigging*believable"), "un*frigging*believable\n");
    const Document document{{{Paragraph{{{Text{"a"}}, {Strong{{{Text{"(b)"}}}}}, {Text{"c"}}}}}}};
    EXPECT_EQ(toMarkdown(document), "&#97;**(b)**&#99;\n");
}

TEST(MarkdownWriter, WritesEmphasisBehindASingleLetterOfEmphasis)
{
    const Document document{{{Paragraph{{{Text{"x"}}, {Strong{{{Text{"b"}}, {Emphasis{{{Text{"c"}}}}}}}}}}}}};
    EXPECT_EQ(toMarkdown(document), "&#120;**&#98;_c_**\n");
}

TEST(MarkdownWriter, OpensNoEmphasisInFrontOfALineBreak)
{
    Inlines line;
    line.push_back({Strong{{{Text{"a"}}, {Emphasis{{{Text{"b"}}}}}}}});
    line.push_back({Emphasis{{{SoftBreak{}}, {Text{"c"}}}}});
    const Document document{{{Paragraph{std::move(line)}}}};
    EXPECT_EQ(toMarkdown(document), "**&#97;_b_**\n_c_\n");
}

TEST(MarkdownWriter, MergesEmphasisThatTouches)
{
    const Document document{{{Paragraph{{{Emphasis{{{Text{"a"}}}}}, {Emphasis{{{Strong{{{Text{"b"}}}}}}}}}}}}};
    EXPECT_EQ(toMarkdown(document), "_a**b**_\n");
}

TEST(MarkdownWriter, FencesCodeWithTheShortestRunThatTheCodeDoesNotHold)
{
    EXPECT_EQ(canonical("``a`b``"), "``a`b``\n");
    EXPECT_EQ(canonical("```a``b```"), "`a``b`\n");
    EXPECT_EQ(canonical("```` ` a``b``` ````"), "```` ` a``b``` ````\n");
}

TEST(MarkdownWriter, FencesCodeWithNoMoreBackticksThanTheParserTakes)
{
    const std::string code = "a" + std::string(32, '`') + "b";
    EXPECT_EQ(canonical("`" + code + "`"), "`" + code + "`\n");
    const Document expected{{{Paragraph{{{Code{code}}}}}}};
    EXPECT_TRUE(sameContent(parse(canonical("`" + code + "`")).value(), expected));
}

TEST(MarkdownWriter, WritesNothingForNothing)
{
    EXPECT_EQ(toMarkdown({}), "");
}

} // namespace
} // namespace policywright::markdown
