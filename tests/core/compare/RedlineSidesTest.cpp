// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineSides.h"

#include "tests/core/compare/RedlineTesting.h"

#include <gtest/gtest.h>

namespace policywright::compare {
namespace {

// The blocks of all clauses, one side of them.
RedlineBlocks sideOf(const Redline &redline, Side side)
{
    RedlineBlocks all;
    for (const RedlineSection &section : redline.sections) {
        for (const RedlineClause &clause : section.clauses) {
            for (RedlineBlock &block : oneSide(clause.blocks, side))
                all.push_back(std::move(block));
        }
    }
    return all;
}

RedlineBlocks unmarked(RedlineBlocks blocks)
{
    for (RedlineBlock &block : blocks) {
        block = marked(std::move(block), Mark::Same);
        block.move.reset();
        block.children = unmarked(std::move(block.children));
        block.runs = {{.text = wordsIn({.runs = block.runs})}};
    }
    return blocks;
}

// What was, in the redline and in the one from the newer text back to the older, is the same.
void expectSidesChangePlaces(std::string_view one, std::string_view other)
{
    const Redline forth = redlineOfTexts(one, other);
    const Redline back = redlineOfTexts(other, one);
    EXPECT_EQ(unmarked(sideOf(forth, Side::Before)), unmarked(sideOf(back, Side::After))) << one << other;
    EXPECT_EQ(unmarked(sideOf(forth, Side::After)), unmarked(sideOf(back, Side::Before))) << one << other;
}

TEST(RedlineSides, KeepsTheWordsOfOneSideWithTheirMarks)
{
    const RedlineRuns runs{{.text = "Ask "},
                           {.mark = Mark::Removed, .text = "the lead"},
                           {.mark = Mark::Added, .text = "whoever is there"},
                           {.text = " first."}};
    EXPECT_EQ(shown(oneSide(runs, Side::Before)), "Ask [-the lead-] first.");
    EXPECT_EQ(shown(oneSide(runs, Side::After)), "Ask {+whoever is there+} first.");
}

TEST(RedlineSides, AreTheTwoTextsInListsTablesAndParagraphs)
{
    const std::string head = "# P\n\n## 1. A\n\n";
    expectSidesChangePlaces(head + "One two three.\n\nGone for good.\n", head + "One three four.\n");
    expectSidesChangePlaces(head + "- one\n- two\n- three\n", head + "- one\n- three\n- four\n");
    expectSidesChangePlaces(head + "| Who | When |\n|---|---|\n| Ann | 1 day |\n| Bo | 2 days |\n",
                            head + "| Who | When |\n|---|---|\n| Ann | 3 days |\n| Cy | |\n");
}

TEST(RedlineSides, ShowWhatMovedWhereItStoodAndWhereItStands)
{
    const std::string text = "Whoever finds a false claim about us tells the press office first.";
    const Redline redline = redlineOfTexts("# P\n\n## 1. A\n\nOne.\n\n" + text + "\n\n## 2. B\n\nTwo.\n",
                                           "# P\n\n## 1. A\n\nOne.\n\n## 2. B\n\nTwo.\n\n" + text + "\n");
    const auto moved = [&](Side side) {
        std::size_t count = 0;
        for (const RedlineBlock &block : sideOf(redline, side))
            count += block.move ? 1 : 0;
        return count;
    };
    EXPECT_EQ(moved(Side::Before), 1U);
    EXPECT_EQ(moved(Side::After), 1U);
}

} // namespace
} // namespace policywright::compare
