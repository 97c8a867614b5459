// SPDX-License-Identifier: Apache-2.0
//
// Every file in tests/data/reviews/forged is what somebody without the keys made of tests/data/reviews/signed.jsonld;
// the text beside it is everything that is said about it: that it cannot be read, or the doubts about it, what comes of
// merging it into the true review, and which decisions count there then, by whom and with which key. The reader trusts
// Ben's key.
#include "core/annotate/EventWords.h"
#include "core/annotate/Review.h"
#include "core/annotate/Verification.h"

#include <gtest/gtest.h>

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

TrustedKeys trusted()
{
    return {{signing::SecretKey(signing::Seed{2}).publicKey(), std::nullopt}};
}

ReviewFile signedReview()
{
    return reviewFromText(contents(kFolder + "signed.jsonld"), "signed.jsonld").value();
}

std::string countingIn(const ReviewFile &file)
{
    const KeyRing keys(file, trusted());
    std::string counting;
    const Review review = reviewOf(file.events());
    for (const SignOff &decision : review.decisions) {
        if (!decision.counts())
            continue;
        const KeyState key = keys.stateOf(decision.event);
        counting += "counts: " + decision.event.author.name + ' ' + wordOf(decision.event.decision->verdict) +
                    (key == KeyState::None ? ", claimed" : std::string(", signed, ") + wordOf(key)) + '\n';
    }
    for (const Statement &request : review.requests)
        counting += request.counts() ? "asks: " + request.event.author.name + '\n' : "";
    return counting;
}

std::string saidOf(const fs::path &path)
{
    const auto forged = reviewFromText(contents(path), path.filename());
    if (!forged)
        return "refused: " + describe(forged.error()) + '\n';
    std::string said;
    for (const Doubt &doubt : doubtsAbout(*forged, trusted()))
        said +=
            doubt.event.substr(doubt.event.size() - 1) + " by " + doubt.author + ": " + sentenceOf(doubt.kind) + '\n';
    ReviewFile merged = signedReview();
    if (forged->policy() != merged.policy())
        return said + "refused: it belongs to another policy\n";
    const MergeCounts counts = merged.merge(*forged);
    return said + "merged: " + std::to_string(counts.added) + " new, " + std::to_string(counts.known) + " known, " +
           std::to_string(counts.tampered) + " tampered with\n" + countingIn(merged);
}

TEST(SignedReview, IsBeyondDoubt)
{
    EXPECT_EQ(doubtsAbout(signedReview(), trusted()), std::vector<Doubt>{});
    EXPECT_EQ(countingIn(signedReview()), "counts: Cara approve, claimed\ncounts: Anna decline, signed, trusted\n"
                                          "asks: Ben\n");
}

TEST(ForgedReviews, AreShownForWhatTheyAre)
{
    std::size_t kinds = 0;
    for (const auto &entry : fs::directory_iterator(kFolder + "forged")) {
        if (entry.path().extension() != ".jsonld")
            continue;
        ++kinds;
        const fs::path expected = fs::path(entry.path()).replace_extension(".txt");
        EXPECT_EQ(saidOf(entry.path()), contents(expected)) << entry.path();
    }
    EXPECT_GE(kinds, 36U);
}

// Whoever has no key of Anna's cannot make her approve, with a key that the reader trusts.
TEST(ForgedReviews, ApproveInNobodysName)
{
    for (const auto &entry : fs::directory_iterator(kFolder + "forged")) {
        if (entry.path().extension() == ".txt") {
            EXPECT_FALSE(contents(entry.path()).contains("Anna approve, signed, trusted")) << entry.path();
        }
    }
}

} // namespace
} // namespace policywright::annotate
