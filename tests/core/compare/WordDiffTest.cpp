// SPDX-License-Identifier: Apache-2.0
#include "core/compare/WordDiff.h"

#include <gtest/gtest.h>

namespace policywright::compare {
namespace {

// "A [-new-]{+other+} text"
std::string marked(std::string_view before, std::string_view after)
{
    std::string text;
    for (const Piece &piece : wordDiff(before, after)) {
        if (piece.kind == Piece::Kind::Removed)
            text += "[-" + piece.text + "-]";
        else if (piece.kind == Piece::Kind::Added)
            text += "{+" + piece.text + "+}";
        else
            text += piece.text;
    }
    return text;
}

TEST(WordDiff, MarksTheWordsThatWereTakenOutAndPutIn)
{
    EXPECT_EQ(marked("Ask the lead first.", "Ask the director first."), "Ask the [-lead-]{+director+} first.");
    EXPECT_EQ(marked("Ask the lead.", "Ask the lead, always."), "Ask the lead{+, always+}.");
    EXPECT_EQ(marked("Ask the lead now.", "Ask the lead."), "Ask the lead[- now-].");
    EXPECT_EQ(marked("Same.", "Same."), "Same.");
}

TEST(WordDiff, OfATextThatIsNewOrGoneIsAllOfIt)
{
    EXPECT_EQ(marked("", "All new."), "{+All new.+}");
    EXPECT_EQ(marked("All gone.", ""), "[-All gone.-]");
    EXPECT_EQ(wordDiff("", ""), std::vector<Piece>());
}

TEST(WordDiff, TakesReplacedWordsBesideOneAnotherAsOneReplacement)
{
    EXPECT_EQ(marked("Tell two colleagues now.", "Tell the director now."),
              "Tell [-two colleagues-]{+the director+} now.");
    EXPECT_EQ(marked("one two three\nfour", "one 2 3\n4"), "one [-two three-]{+2 3+}\n[-four-]{+4+}");
}

TEST(WordDiff, LeavesSpaceAloneBesideWordsThatAreOnlyGone)
{
    EXPECT_EQ(marked("a b c d", "a d"), "a [-b c -]d");
}

TEST(WordDiff, ComparesWordsOfOtherLanguagesAsWhole)
{
    EXPECT_EQ(marked("Die Maßnahme gilt.", "Die Maßnahmen gelten."), "Die [-Maßnahme gilt-]{+Maßnahmen gelten+}.");
    EXPECT_EQ(marked("„Nein“, sagt sie.", "„Ja“, sagt sie."), "„[-Nein-]{+Ja+}“, sagt sie.");
}

TEST(WordDiff, GivesBothTextsBackToTheByte)
{
    const std::string before = "One\ttwo  three\n\n• four's e-mail: a@b.org\u00A0!\n";
    const std::string after = "One two three\n• fours' e-mails: c@b.org !\nend";
    std::string old;
    std::string now;
    for (const Piece &piece : wordDiff(before, after)) {
        if (piece.kind != Piece::Kind::Added)
            old += piece.text;
        if (piece.kind != Piece::Kind::Removed)
            now += piece.text;
    }
    EXPECT_EQ(old, before);
    EXPECT_EQ(now, after);
}

TEST(WordDiff, CutsATextIntoWordsSpacesAndMarks)
{
    EXPECT_EQ(wordsOf("The team's e-mail –  “ja”, 2’s-\n"),
              (std::vector<std::string_view>{"The", " ", "team's", " ", "e-mail", " ", "–", "  ", "“", "ja", "”", ",",
                                             " ", "2’s", "-", "\n"}));
}

} // namespace
} // namespace policywright::compare
