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

TEST(MarkdownParser, LinksNothingWhoseSchemeBeginsWithNoLetter)
{
    EXPECT_EQ(parsed("at <12:30> *or* `x`").blocks[0].value, (Block{Paragraph{{{Text{"at <12:30> ", {0, 11}}},
                                                                               {Emphasis{{{Text{"or", {12, 14}}}}}},
                                                                               {Text{" ", {15, 16}}},
                                                                               {Code{"x", {17, 18}}}}}}
                                                                  .value));
    EXPECT_EQ(parsed("[a](<u>)< b:&>").blocks[0].value,
              (Block{Paragraph{{{Link{"u", "", {{Text{"a", {1, 2}}}}}}, {Text{"< b:&>", {8, 14}}}}}}.value));
    EXPECT_EQ(parsed("<\n3:4>").blocks[0].value,
              (Block{Paragraph{{{Text{"<", {0, 1}}}, {SoftBreak{}}, {Text{"3:4>", {2, 6}}}}}}.value));
    EXPECT_EQ(parsed("![<12:30>](u)").blocks[0].value, (Block{Paragraph{{{Image{"u", "<12:30>", "", {2, 9}}}}}}.value));
}

TEST(MarkdownParser, ShowsANulWhereASchemeWouldBeginAsTheReplacementCharacter)
{
    const Document expected{
        {{Paragraph{{{Text{"<", {0, 1}}}, {Text{"\uFFFD", {1, 2}}}, {Text{"a:>", {2, 5}}}}}, {0, 5}}}};
    EXPECT_EQ(parsed(std::string_view("<\0a:>", 5)), expected);
}

TEST(MarkdownParser, KeepsEmphasisApartFromTheAddressesOfLinks)
{
    Inlines sentence;
    sentence.push_back({Text{"see ", {1, 5}}});
    sentence.push_back({Link{"https://x/_layouts/1", "", {{Text{"a", {6, 7}}}}}});
    sentence.push_back({Text{" now", {30, 34}}});
    const Document emphasised{{{Paragraph{{{Emphasis{std::move(sentence)}}}}, {1, 34}}}};
    EXPECT_EQ(parsed("_see [a](https://x/_layouts/1) now_"), emphasised);

    const Document plain{
        {{Paragraph{{{Text{"*a ", {0, 3}}}, {Image{"u*", "x", "t* ", {5, 6}}}, {Text{" b", {17, 19}}}}}, {0, 19}}}};
    EXPECT_EQ(parsed("*a ![x](u* 't* ') b"), plain);

    const Document behind{{{Paragraph{{{Link{"*\xFF", "", {}}}, {Text{"*", {6, 7}}}}}, {6, 7}}}};
    EXPECT_EQ(parsed("[](*\xFF)*"), behind);
}

TEST(MarkdownParser, KeepsEmphasisApartFromTheLabelsOfLinks)
{
    Inlines content;
    content.push_back({Link{"/u", "", {{Text{"a", {1, 2}}}}}});
    content.push_back({Text{" b*", {7, 10}}});
    const Document expected{{{Paragraph{std::move(content)}, {1, 10}}}};
    EXPECT_EQ(parsed("[a][*r] b*\n\n[*r]: /u"), expected);
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

TEST(MarkdownParser, RefusesReferencesThatRepeatALongAddressTooOften)
{
    const std::string text = "[r]: /" + std::string(1'000, 'u') + "\n\n" + repeated("[r] ![r] ", 100'000);
    EXPECT_EQ(parse(text, {.bytes = 1'000'000}).error().code, ErrorCode::MarkdownTooManyAddresses);
    EXPECT_EQ(describe(parse(text, {.bytes = 1'000'000}).error()),
              "The links of a Markdown text have more than 1000000 bytes of addresses and titles, each use of a "
              "reference counted; shorten them.");
    EXPECT_TRUE(parse("[r](/" + std::string(1'000, 'u') + ")", {.bytes = 1'006}));
}

TEST(MarkdownParser, CopesWithNothing)
{
    EXPECT_EQ(parsed({}), Document{});
}

// Texts on which careless parsers take quadratic time; here only that they end, with little more than their own
// size.
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
