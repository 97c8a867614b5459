// SPDX-License-Identifier: Apache-2.0
#include "core/editing/EditableText.h"

#include "tests/core/editing/Shapes.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::editing {
namespace {

using Contents = std::vector<Content>;

std::string edited(std::string_view body, const std::function<void(Contents &)> &edit)
{
    const auto text = editableText(body);
    EXPECT_TRUE(text) << body;
    Contents contents = contentsOf(*text);
    edit(contents);
    return bodyOf(reworded(*text, contents));
}

Line lineOf(LineKind kind, std::string words)
{
    return {kind, 0, 1, {{RunKind::Text, std::move(words)}}};
}

std::string typed(std::string words)
{
    return edited("", [&](Contents &contents) { contents = {lineOf(LineKind::Paragraph, words)}; });
}

TEST(Rewording, WritesOnlyTheParagraphThatWasEdited)
{
    EXPECT_EQ(edited("*  odd   item\n*  other\n\n\nA __bold__ word\nover two lines.\n\n\nLast_one.\n",
                     [](Contents &contents) { std::get<Line>(contents[1]).runs = {{RunKind::Text, "new"}}; }),
              "*  odd   item\n*  new\n\n\nA __bold__ word\nover two lines.\n\n\nLast_one.\n");
}

TEST(Rewording, PutsNewPartsWhereTheyStandAndClosesTheGapOfThoseThatWent)
{
    EXPECT_EQ(
        edited("- a\n- b\n\nEnd.\n",
               [](Contents &contents) { contents.insert(contents.begin() + 1, lineOf(LineKind::Bullet, "new")); }),
        "- a\n- new\n- b\n\nEnd.\n");
    EXPECT_EQ(edited("- a\n- b\n- c\n\nEnd.\n", [](Contents &contents) { contents.erase(contents.begin() + 1); }),
              "- a\n- c\n\nEnd.\n");
    EXPECT_EQ(
        edited("A.\n\n{% if x %}\nB.\n{% endif %}\n",
               [](Contents &contents) { contents.insert(contents.begin() + 2, lineOf(LineKind::Paragraph, "New.")); }),
        "A.\n\n{% if x %}\nNew.\n\nB.\n{% endif %}\n");
    EXPECT_EQ(edited("A.\n\nB.\n",
                     [](Contents &contents) {
                         contents.push_back(lineOf(LineKind::Number, "one"));
                         contents.push_back(lineOf(LineKind::Number, "two"));
                     }),
              "A.\n\nB.\n\n1. one\n2. two\n");
}

TEST(Rewording, TurnsAParagraphIntoAnItem)
{
    EXPECT_EQ(
        edited("- a\n\nB.\n\nC.\n", [](Contents &contents) { std::get<Line>(contents[1]).kind = LineKind::Bullet; }),
        "- a\n- B.\n\nC.\n");
}

TEST(Rewording, WritesATableRowByRow)
{
    EXPECT_EQ(edited("|A|B|\n|:--|---|\n| a  | b |\n|c|{{ d|cell }}|\n",
                     [](Contents &contents) {
                         auto &table = std::get<Table>(contents[0]);
                         table.rows[1][1] = {{RunKind::Text, "x|y"}, {RunKind::Chip, "{{ z }}"}};
                     }),
              "|A|B|\n|:--|---|\n| a | x\\|y{{ z }} |\n|c|{{ d|cell }}|\n");
}

TEST(Rewording, KeepsAParagraphApartThatNowEndsInATag)
{
    EXPECT_EQ(edited("A {% if x %}b{% endif %} c\n\nD\n",
                     [](Contents &contents) { std::get<Line>(contents[0]).runs.pop_back(); }),
              "A {% if x %}b{% endif %}\n\n\nD\n");
}

TEST(Rewording, TakesWhatIsTypedForText)
{
    EXPECT_EQ(typed("{{ a }} {% if %} {# x #}"), "{\\{ a }} {\\% if %} {\\# x #}");
    EXPECT_EQ(typed("* a <b> _c_ 1. [d](e)"), "\\* a \\<b> \\_c\\_ 1. \\[d\\](e)");
    for (const std::string words :
         {"{{ a }}", "{%", "{#", "{{{", "<b>", "- x", "&#983040;", "{\\%", "# h", "1) x", "{"}) {
        const std::string body = typed(words);
        const auto text = editableText(body);
        ASSERT_TRUE(text) << body;
        EXPECT_EQ(contentsOf(*text), (Contents{lineOf(LineKind::Paragraph, words)})) << body;
    }
}

TEST(Rewording, KeepsBracesApartFromAChip)
{
    const Line line{
        LineKind::Paragraph, 0, 1, {{RunKind::Text, "{"}, {RunKind::Chip, "{{ a }}"}, {RunKind::Text, "}"}}};
    const std::string body = edited("", [&](Contents &contents) { contents = {line}; });
    EXPECT_EQ(body, "&#123;{{ a }}}");
    EXPECT_EQ(contentsOf(*editableText(body)), (Contents{line}));
}

TEST(Rewording, EndsEmphasisWhereAConditionBegins)
{
    editing::Run bold{RunKind::Text, "a "};
    bold.strong = true;
    editing::Run boldMark{RunKind::Mark, "{% if x %}"};
    boldMark.strong = true;
    const Line line{LineKind::Paragraph, 0, 1, {bold, boldMark, {RunKind::Text, "b"}, {RunKind::Mark, "{% endif %}"}}};
    EXPECT_EQ(edited("", [&](Contents &contents) { contents = {line}; }), "**a&#32;**{% if x %}b{% endif %}");
}

TEST(Rewording, LeavesOutEmptyLines)
{
    EXPECT_EQ(edited("A\n\nB\n", [](Contents &contents) { contents.insert(contents.begin() + 1, Line{}); }),
              "A\n\nB\n");
}

} // namespace
} // namespace policywright::editing
