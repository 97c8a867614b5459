// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

Document parsed(std::string_view text)
{
    auto document = parse(text);
    EXPECT_TRUE(document) << text;
    return document.value_or(Document{});
}

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    for (; count > 0; --count)
        text += piece;
    return text;
}

TEST(MarkdownParser, ReadsBlocksAndInlinesWithTheirPlaces)
{
    const Document document = parsed("# Use of *AI*\n\nSee [here](https://a.example \"t\").");
    const Document expected{{
        {Heading{1, {{Text{"Use of ", {2, 9}}}, {Emphasis{{{Text{"AI", {10, 12}}}}}}}}, {2, 12}},
        {Paragraph{{{Text{"See ", {15, 19}}},
                    {Link{"https://a.example", "t", {{Text{"here", {20, 24}}}}}},
                    {Text{".", {48, 49}}}}},
         {15, 49}},
    }};
    EXPECT_EQ(document, expected);
}

TEST(MarkdownParser, SplitsRunsAtEscapesAndReferences)
{
    const Document document = parsed("a\\*b &lt; &unknown; c");
    const Document expected{
        {{Paragraph{{{Text{"a", {0, 1}}}, {Text{"*b ", {2, 5}}}, {Text{"<", {5, 9}}}, {Text{" &unknown; c", {9, 21}}}}},
          {0, 21}}}};
    EXPECT_EQ(document, expected);
}

TEST(MarkdownParser, ShowsANulAsTheReplacementCharacter)
{
    const Document expected{
        {{Paragraph{{{Text{"a", {0, 1}}}, {Text{"\uFFFD", {1, 2}}}, {Text{"b", {2, 3}}}}}, {0, 3}}}};
    EXPECT_EQ(parsed(std::string_view("a\0b", 3)), expected);
}

TEST(MarkdownParser, ShowsANulInCodeAsTheReplacementCharacter)
{
    EXPECT_EQ(parsed(std::string_view("~~~\na\0b\n~~~\n", 12)).blocks[0].value,
              (Block{CodeBlock{"", "a\uFFFDb\n"}}.value));
    EXPECT_EQ(parsed(std::string_view("`a\0b`", 5)).blocks[0],
              (Block{Paragraph{{{Code{"a\uFFFDb", {1, 4}}}}}, {1, 4}}));
}

TEST(MarkdownParser, KnowsPlacesInTextWithWindowsLineEnds)
{
    const Document expected{{{Paragraph{{{Text{"a", {0, 1}}}, {SoftBreak{}}, {Text{"b", {3, 4}}}}}, {0, 4}}}};
    EXPECT_EQ(parsed("a\r\nb\r\n"), expected);
}

TEST(MarkdownParser, TakesRawHtmlForText)
{
    const Document expected{{{Paragraph{{{Text{"<script>x</script>", {0, 18}}}}}, {0, 18}}}};
    EXPECT_EQ(parsed("<script>x</script>"), expected);
}

TEST(MarkdownParser, LeavesBareAddressesAlone)
{
    const Document expected{{{Paragraph{{{Text{"https://a.example", {0, 17}}}}}, {0, 17}}}};
    EXPECT_EQ(parsed("https://a.example"), expected);
}

TEST(MarkdownParser, MakesNoLinksInLinks)
{
    EXPECT_EQ(parsed("[a <xy:b>](u)"),
              (Document{{{Paragraph{{{Link{"u", "", {{Text{"a ", {1, 3}}}, {Text{"xy:b", {4, 8}}}}}}}}, {1, 8}}}}));
}

TEST(MarkdownParser, GivesTheItemsOfTightListsParagraphs)
{
    const Document document = parsed("3. a\n4. b\n");
    const auto *list = std::get_if<OrderedList>(&document.blocks.at(0).value);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->start, 3u);
    EXPECT_TRUE(list->tight);
    ASSERT_EQ(list->items.size(), 2u);
    EXPECT_EQ(list->items[1].blocks, (Blocks{{Paragraph{{{Text{"b", {8, 9}}}}}, {8, 9}}}));
    EXPECT_EQ(document.blocks[0].source, (SourceRange{3, 9}));
}

TEST(MarkdownParser, ReadsTablesWithAlignments)
{
    const Document expected{{{Table{{Alignment::Left, Alignment::Right},
                                    {{{{Text{"a", {2, 3}}}}}, {{{Text{"b", {6, 7}}}}}},
                                    {{{{{Code{"x|y", {25, 29}}}}}, {}}}},
                              {2, 29}}}};
    EXPECT_EQ(parsed("| a | b |\n|:--|--:|\n|   `x\\|y` |\n"), expected);
}

TEST(MarkdownParser, KeepsTheFirstWordBehindAFence)
{
    EXPECT_EQ(parsed("```c++ x\n    int i;\n```\n").blocks[0].value, (Block{CodeBlock{"c++", "    int i;\n"}}.value));
    EXPECT_EQ(parsed("~~~c++ x\n\n~~~\n").blocks[0].value, (Block{CodeBlock{"c++", "\n"}}.value));
}

TEST(MarkdownParser, KeepsWhatFollowsABlankLineInItsItemWhateverTheOffsets)
{
    for (std::size_t offset = 0; offset < 256; ++offset) {
        const std::string before = std::string(offset, 'x') + "\n\n";
        for (const std::string_view item :
             {"- # h\n\n  b\n", "- ___\n\n  b\n", "1)  a\n\n\n    b\n", "- a\n  - ___\n\n    b\n",
              "- ```\n  c\n  ```\n\n  b\n", "- h\n  ===\n\n  b\n", "> - # h\n>\n>   b\n"})
            EXPECT_EQ(parsed(before + std::string(item)).blocks.size(), offset == 0 ? 1u : 2u) << offset << '\n'
                                                                                               << item;
    }
}

TEST(MarkdownParser, RefusesTextThatIsTooLong)
{
    EXPECT_EQ(parse("12345", {.bytes = 4}).error(), (Error{ErrorCode::MarkdownTooLong, {}, "4"}));
    EXPECT_TRUE(parse("1234", {.bytes = 4}));
}

TEST(MarkdownParser, RefusesBlocksThatAreNestedTooDeep)
{
    EXPECT_TRUE(parse(repeated("> ", 64) + "x"));
    EXPECT_EQ(parse(repeated("> ", 65) + "x").error(), (Error{ErrorCode::MarkdownTooDeep, {}, "64"}));
    EXPECT_EQ(parse(repeated("- ", 100'000) + "x").error(), (Error{ErrorCode::MarkdownTooDeep, {}, "64"}));
}

TEST(MarkdownParser, RefusesEmphasisThatIsNestedTooDeep)
{
    EXPECT_TRUE(parse(repeated("*a ", 64) + repeated(" b*", 64)));
    EXPECT_EQ(parse(repeated("*a ", 65) + repeated("b*", 65)).error(), (Error{ErrorCode::MarkdownTooDeep, {}, "64"}));
}

TEST(MarkdownParser, RefusesTextThatAsksForTooManyParts)
{
    const std::string wide = repeated("|a", 100) + "\n" + repeated("|-", 100) + "\n" + repeated("|\n", 1'000);
    EXPECT_EQ(parse(wide, {.nodes = 10'000}).error(), (Error{ErrorCode::MarkdownTooManyParts, {}, "10000"}));
}

TEST(MarkdownParser, CopesWithNothing)
{
    EXPECT_EQ(parsed({}), Document{});
}

// Texts on which careless parsers take quadratic time; here only that they end, with little more than their own size.
TEST(MarkdownParser, EndsOnTextsMadeToExhaustIt)
{
    for (const std::string_view piece :
         {"*a **b ", "[", "[a](",      "![",   "`a ``b ", "<",     "a_b__",  "&", "[a][b]", "> ",
          "\\",      "|", "[a]: /u\n", "*a_ ", "<!--",    "~~~\n", "a\n-\n", "(", "]",      "[a](<b"}) {
        const auto document = parse(repeated(piece, 20'000));
        if (!document) {
            EXPECT_EQ(document.error().code, ErrorCode::MarkdownTooDeep) << piece;
        }
    }
}

} // namespace
} // namespace policywright::markdown
