// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Anchor.h"

#include "core/base/Digest.h"

#include <gtest/gtest.h>

namespace policywright::annotate {
namespace {

const ReviewedClause kClause{ClauseId("crisis.contacts"), "Kontakte\nMüller ruft an. Wir rufen zurück."};

TEST(Anchor, HoldsTheQuoteItsSurroundingsAndItsPositionInCodePoints)
{
    EXPECT_EQ(anchorAt(kClause, {9, 15}, "r"), (Anchor{.clause = ClauseId("crisis.contacts"),
                                                       .quote = "Müller",
                                                       .prefix = "Kontakte\n",
                                                       .suffix = " ruft an. Wir rufen zurück.",
                                                       .range = {9, 15},
                                                       .textDigest = sha256Hex(kClause.text),
                                                       .revision = "r"}));
}

TEST(Anchor, LeavesOutWhiteSpaceAtItsEnds)
{
    const auto anchor = anchorAt(kClause, {8, 16}, {});
    EXPECT_EQ(anchor->quote, "Müller");
    EXPECT_EQ(anchor->range, (TextRange{9, 15}));
}

TEST(Anchor, NeedsWords)
{
    EXPECT_EQ(anchorAt(kClause, {8, 9}, {}), fail(ErrorCode::QuoteEmpty, "crisis.contacts"));
    EXPECT_EQ(anchorAt(kClause, {3, 3}, {}), fail(ErrorCode::QuoteEmpty, "crisis.contacts"));
    EXPECT_EQ(sentence({ErrorCode::QuoteEmpty, "crisis.contacts"}),
              "No words of crisis.contacts are quoted; name some.");
}

TEST(Anchor, RefusesHalfABook)
{
    const ReviewedClause clause{ClauseId("a.b"), std::string(kMaxQuoteLength + 1, 'x')};
    const auto anchor = anchorAt(clause, {0, kMaxQuoteLength + 1}, {});
    ASSERT_FALSE(anchor);
    EXPECT_EQ(sentence(anchor.error()),
              "The quote from a.b is longer than 10000 characters; quote what the remark is about.");
}

TEST(RangeOfQuote, FindsWordsThatStandThereOnce)
{
    EXPECT_EQ(rangeOfQuote(kClause, "Müller"), (TextRange{9, 15}));
    EXPECT_EQ(rangeOfQuote(kClause, "Mu\u0308ller"), (TextRange{9, 15})) << "the same letters, composed otherwise";
}

TEST(RangeOfQuote, SaysWhatIsWrongWithOtherWords)
{
    EXPECT_EQ(sentence(rangeOfQuote(kClause, "Maier").error()),
              "\"Maier\" does not stand in crisis.contacts; quote its words as they are.");
    EXPECT_EQ(sentence(rangeOfQuote(kClause, "ruf").error()),
              "The quoted words stand in crisis.contacts 2 times; quote more of what stands around them.");
    EXPECT_EQ(rangeOfQuote(kClause, " ").error().code, ErrorCode::QuoteEmpty);
}

// The text "ab[cde]fg", edited.
TextRange after(TextRange replaced, std::uint32_t inserted)
{
    return movedBy({2, 5}, {replaced, inserted});
}

TEST(MovedBy, GoesAlongWithWhatIsInFront)
{
    EXPECT_EQ(after({0, 0}, 3), (TextRange{5, 8}));
    EXPECT_EQ(after({0, 2}, 0), (TextRange{0, 3}));
    EXPECT_EQ(after({5, 7}, 9), (TextRange{2, 5}));
}

TEST(MovedBy, LeavesWhatIsTypedAtItsEdgesOutside)
{
    EXPECT_EQ(after({2, 2}, 4), (TextRange{6, 9}));
    EXPECT_EQ(after({5, 5}, 4), (TextRange{2, 5}));
}

TEST(MovedBy, GrowsAndShrinksWithWhatHappensWithin)
{
    EXPECT_EQ(after({3, 3}, 4), (TextRange{2, 9}));
    EXPECT_EQ(after({3, 4}, 0), (TextRange{2, 4}));
    EXPECT_EQ(after({3, 4}, 2), (TextRange{2, 6}));
}

TEST(MovedBy, LosesWhatAnEditOverItsEdgeTookAway)
{
    EXPECT_EQ(after({1, 3}, 1), (TextRange{2, 4}));
    EXPECT_EQ(after({4, 6}, 1), (TextRange{2, 4}));
}

TEST(MovedBy, IsEmptyWhereNothingIsLeft)
{
    EXPECT_TRUE(after({2, 5}, 0).isEmpty());
    EXPECT_TRUE(after({2, 5}, 3).isEmpty());
    EXPECT_TRUE(after({0, 7}, 3).isEmpty());
}

} // namespace
} // namespace policywright::annotate
