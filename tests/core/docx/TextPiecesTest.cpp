// SPDX-License-Identifier: Apache-2.0
#include "core/docx/TextPieces.h"

#include <gtest/gtest.h>

namespace policywright::docx {
namespace {

using Kind = TextPiece::Kind;

// Reviewed "Title\n• See it", shown "Title\nSee section 2 it".
const TextPieces kPieces{{Kind::Both, "Title\n"},
                         {Kind::TextOnly, "• "},
                         {Kind::Both, "See "},
                         {Kind::ShownOnly, "section 2 "},
                         {Kind::Both, "it"}};

TEST(TextPieces, AreBothTexts)
{
    EXPECT_EQ(reviewedText(kPieces), "Title\n• See it");
    EXPECT_EQ(shownText(kPieces), "Title\nSee section 2 it");
}

TEST(TextPieces, LeadFromOneTextToTheOther)
{
    EXPECT_EQ(textRange(kPieces, {6, 9}), (ByteRange{10, 13}));   // See
    EXPECT_EQ(textRange(kPieces, {6, 22}), (ByteRange{10, 16}));  // See section 2 it
    EXPECT_EQ(textRange(kPieces, {10, 17}), (ByteRange{14, 14})); // section, which the text does not have
    EXPECT_EQ(shownRange(kPieces, {6, 13}), (ByteRange{6, 9}));   // • See
    EXPECT_EQ(shownRange(kPieces, {0, 16}), (ByteRange{0, 22}));
}

TEST(TextPieces, AreFoundByComparing)
{
    const TextPieces pieces = comparedPieces("a b c", "a x c");
    EXPECT_EQ(reviewedText(pieces), "a b c");
    EXPECT_EQ(shownText(pieces), "a x c");
}

} // namespace
} // namespace policywright::docx
