// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewedText.h"

#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

#include <array>

namespace policywright::annotate {
namespace {

assembly::ClauseContent clause(const std::string &markdown)
{
    assembly::ClauseContent content{.id = ClauseId("a.b"), .pack = PackId("p"), .title = "Title"};
    content.blocks = markdown::parse(markdown)->blocks;
    return content;
}

TEST(ReviewedText, IsTheTitleAndTheWordsWithoutFormatting)
{
    EXPECT_EQ(reviewedText(clause("Some **bold** [words](#x).\n\n- one\n- two\n")),
              "Title\nSome bold words.\n• one\n• two");
}

TEST(ReviewedText, HasNoTitleWhereTheDocumentShowsNone)
{
    assembly::ClauseContent cover = clause("Words.\n");
    cover.place = pack::Place::Cover;
    EXPECT_EQ(reviewedText(cover), "Words.");
}

TEST(ReviewedText, IsInNormalisationFormC)
{
    EXPECT_EQ(normalized("Mu\u0308ller"), "Müller");
    EXPECT_EQ(normalized("Müller"), "Müller");
    EXPECT_EQ(normalized("\u212B"), "Å") << "a sign that is another one in form C";
}

TEST(PartOf, CountsCodePoints)
{
    EXPECT_EQ(partOf("aüé€x", {1, 4}), "üé€");
    EXPECT_EQ(partOf("aü", {1, 9}), "ü");
    EXPECT_EQ(partOf("aü", {7, 9}), "");
    EXPECT_EQ(partOf("aü", {2, 1}), "");
}

// Counted a code point at a time.
std::string partCounted(const std::vector<std::string> &codePoints, TextRange range)
{
    std::string part;
    for (std::size_t i = range.begin; i < range.end && i < codePoints.size(); ++i)
        part += codePoints[i];
    return part;
}

TEST(PartOf, IsTheSameWhereverTheLettersFallInALongText)
{
    constexpr std::array kLetters{"a", "ü", "€", "😀"}; // of one to four bytes
    std::vector<std::string> codePoints;
    std::string text;
    for (std::size_t i = 0; i < 150; ++i) {
        codePoints.emplace_back(kLetters[(i * i / 3) % kLetters.size()]);
        text += codePoints.back();
    }
    for (std::uint32_t begin = 0; begin < 152; ++begin) {
        for (std::uint32_t end = begin; end < 152; ++end)
            ASSERT_EQ(partOf(text, {begin, end}), partCounted(codePoints, {begin, end})) << begin << ' ' << end;
    }
}

} // namespace
} // namespace policywright::annotate
