// SPDX-License-Identifier: Apache-2.0
//
// Every file in tests/data/reviews/tampered is a defect, made of tests/data/reviews/true.jsonld; the text beside it is
// everything that is said about it: that it cannot be read, or the doubts about it, and what comes of merging it into
// the true review.
#include "core/annotate/Verification.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace policywright::annotate {
namespace {

namespace fs = std::filesystem;

const std::string kFolder = "tests/data/reviews/";

std::string contents(const fs::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

ReviewFile trueReview()
{
    return reviewFromText(contents(kFolder + "true.jsonld"), "true.jsonld").value();
}

std::string saidOf(const fs::path &path)
{
    const auto forged = reviewFromText(contents(path), path.filename());
    if (!forged)
        return "refused: " + describe(forged.error()) + '\n';
    ReviewFile merged = trueReview();
    if (forged->policy() != merged.policy())
        return "refused: it belongs to another policy\n";
    std::string said;
    for (const Doubt &doubt : doubtsAbout(*forged))
        said +=
            doubt.event.substr(doubt.event.size() - 1) + " by " + doubt.author + ": " + sentenceOf(doubt.kind) + '\n';
    const MergeCounts counts = merged.merge(*forged);
    return said + "merged: " + std::to_string(counts.added) + " new, " + std::to_string(counts.known) + " known, " +
           std::to_string(counts.tampered) + " tampered with\n";
}

TEST(TrueReview, IsBeyondDoubt)
{
    EXPECT_EQ(doubtsAbout(trueReview()), std::vector<Doubt>{});
    EXPECT_EQ(trueReview().events().size(), 5U);
}

TEST(TamperedReviews, AreShownForWhatTheyAre)
{
    std::size_t kinds = 0;
    for (const auto &entry : fs::directory_iterator(kFolder + "tampered")) {
        if (entry.path().extension() != ".jsonld")
            continue;
        ++kinds;
        const fs::path expected = fs::path(entry.path()).replace_extension(".txt");
        EXPECT_EQ(saidOf(entry.path()), contents(expected)) << entry.path();
    }
    EXPECT_GE(kinds, 40U);
}

// Whatever is merged in, and in whichever order, what was written stays.
TEST(TamperedReviews, TakeNothingFromTheTrueOne)
{
    const ReviewFile before = trueReview();
    ReviewFile all = before;
    for (const auto &entry : fs::directory_iterator(kFolder + "tampered")) {
        if (entry.path().extension() != ".jsonld")
            continue;
        const auto forged = reviewFromText(contents(entry.path()), "x");
        if (forged && forged->policy() == before.policy())
            all.merge(*forged);
    }
    for (const Event &event : before.events())
        EXPECT_TRUE(std::ranges::contains(all.events(), event)) << event.id;
}

TEST(Doubt, HasANameForPrograms)
{
    EXPECT_STREQ(nameOf(Doubt::Kind::Changed), "changed");
    EXPECT_STREQ(nameOf(Doubt::Kind::QuoteElsewhere), "quote-elsewhere");
}

} // namespace
} // namespace policywright::annotate
