// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ProseMerge.h"

#include "tests/core/compare/RandomMerges.h"

#include <gtest/gtest.h>

namespace policywright::compare {
namespace {

using Kind = MergePiece::Kind;
using Choices = std::vector<MergeChoice>;

// Taken as it is but for conflicts: "<base|mine|theirs>".
std::string merged(std::string_view base, std::string_view mine, std::string_view theirs)
{
    std::string text;
    for (const MergePiece &piece : mergedProse(base, mine, theirs)) {
        if (piece.kind == Kind::Conflict)
            text += '<' + piece.base + '|' + piece.mine + '|' + piece.theirs + '>';
        else
            text += piece.kind == Kind::Theirs ? piece.theirs : piece.mine;
    }
    return text;
}

std::string both(std::string_view base, std::string_view mine, std::string_view theirs)
{
    const MergePieces pieces = mergedProse(base, mine, theirs);
    return resolved(pieces, Choices(conflictCount(pieces), Take::Both));
}

TEST(ProseMerge, TakesEachSentenceFromTheSideThatTouchedIt)
{
    EXPECT_EQ(merged("Ask the lead first. Post it then. Keep a copy of it.",
                     "Ask the head first. Post it then. Keep a copy of it.",
                     "Ask the lead first. Post it at once then. Keep a copy of it."),
              "Ask the head first. Post it at once then. Keep a copy of it.");
    EXPECT_EQ(merged("One stays here. Two goes out.", "One stays here.", "One stays right here. Two goes out."),
              "One stays right here.");
    EXPECT_EQ(merged("A b c d.\n\nE f g h.\n", "A b c d.\n\nNew words.\n\nE f g h.\n", "A b c d e.\n\nE f g h.\n"),
              "A b c d e.\n\nNew words.\n\nE f g h.\n");
}

TEST(ProseMerge, ShowsASentenceThatBothTouched)
{
    EXPECT_EQ(merged("We answer within 4 hours on working days. Ask.", "We answer within 2 hours on working days. Ask.",
                     "We answer within 4 hours on all days. Ask."),
              "<We answer within 4 hours on working days.|We answer within 2 hours on working days.|We answer within 4 "
              "hours on all days.> Ask.");
    EXPECT_EQ(merged("One two three four. End.", "End.", "One two three four five. End."),
              "<One two three four. ||One two three four five. >End.");
}

TEST(ProseMerge, TakesTheVerySameChangeOfBothWithoutAQuestion)
{
    const MergePieces pieces = mergedProse("A b c.\n", "A b c d.\n", "A b c d.\n");
    EXPECT_EQ(pieces, (MergePieces{{Kind::Both, "A b c.", "A b c d.", "A b c d."}, {Kind::Same, "\n", "\n", "\n"}}));
}

TEST(ProseMerge, KeepsASplitSentenceTogetherInItsConflict)
{
    EXPECT_EQ(merged("Staff post and answer and report at once. End.",
                     "Staff post and answer at once. They report. End.",
                     "Staff post and answer and report the same day. End."),
              "<Staff post and answer and report at once.|Staff post and answer at once. They report.|Staff post and "
              "answer and report the same day.> End.");
}

TEST(ProseMerge, MergesWhatStandsBetweenSentencesByItself)
{
    EXPECT_EQ(merged("One is here. Two is there.", "One is here.\n\nTwo is there.", "One is here. Two is over there."),
              "One is here.\n\nTwo is over there.");
    EXPECT_EQ(merged("1. One\n2. Two\n", "1. New\n2. One\n3. Two\n", "1. One\n2. Two two\n"),
              "1. New\n2. One\n3. Two two\n");
}

TEST(ProseMerge, ShowsWhatBothPutIntoTheSamePlace)
{
    EXPECT_EQ(merged("A.\n\n- One\n- Two\n", "A.\n\n- One\n- Mine\n- Two\n", "A.\n\n- One\n- Theirs\n- Two\n"),
              "A.\n\n- One<|\n- Mine|\n- Theirs>\n- Two\n");
}

TEST(ProseMerge, OfBothStandsTheOneBehindTheOtherInItsForm)
{
    EXPECT_EQ(both("Ask the lead now. X.", "Ask the head now. X.", "Ask the boss now. X."),
              "Ask the head now. Ask the boss now. X.");
    EXPECT_EQ(both("- Ask the lead now\n- X\n", "- Ask the head now\n- X\n", "- Ask the boss now\n- X\n"),
              "- Ask the head now\n- Ask the boss now\n- X\n");
    EXPECT_EQ(both("| a b c | d |\n", "| a b c | e |\n", "| a b c | f |\n"), "| a b c | e |\n| a b c | f |\n");
    EXPECT_EQ(both("- One\n", "- Mine\n- One\n", "- Theirs\n- One\n"), "- Mine\n- Theirs\n- One\n");
    EXPECT_EQ(both("1. One\n2. Two\n", "1. One\n2. Mine\n3. Two\n", "1. One\n2. Theirs\n3. Two\n"),
              "1. One\n2. Mine\n2. Theirs\n3. Two\n");
    EXPECT_EQ(both("A.\n", "A.\n- Mine", "A.\n- Theirs"), "A.\n- Mine\n- Theirs");
    EXPECT_EQ(both("One.", "One. Two.", "One. Three."), "One. Two. Three.");
}

TEST(ProseMerge, TakesWhatAPersonDecides)
{
    const MergePieces pieces = mergedProse("One two old. End. Four five old.", "One two new. End. Four five new.",
                                           "One two red. End. Four five red.");
    ASSERT_EQ(conflictCount(pieces), 2U);
    EXPECT_EQ(resolved(pieces, {Take::Mine, Take::Theirs}), "One two new. End. Four five red.");
    EXPECT_EQ(resolved(pieces, {Take::Base, "Quite another one."}), "One two old. End. Quite another one.");
}

TEST(ProseMerge, NeverCutsARowOrALineOfCode)
{
    EXPECT_EQ(merged("| a b c. D | e |\n|---|---|\n", "| a b c. M | e |\n|---|---|\n", "| a b t. D | e |\n|---|---|\n"),
              "<| a b c. D | e ||| a b c. M | e ||| a b t. D | e |>\n|---|---|\n");
}

TEST(ProseMerge, KeepsTheKindOfWhatWasTakenOutAndPutInAgain)
{
    const std::string problem = problemOf(randomMerge(22559), 22559); // found by the campaign
    EXPECT_EQ(problem, "");
}

TEST(ProseMerge, OfNothingIsNothing)
{
    EXPECT_EQ(mergedProse("", "", ""), MergePieces());
    EXPECT_EQ(merged("", "Mine.", ""), "Mine.");
    EXPECT_EQ(merged("", "Mine.", "Theirs."), "<|Mine.|Theirs.>");
    EXPECT_EQ(merged("Gone.", "", ""), "");
}

} // namespace
} // namespace policywright::compare
