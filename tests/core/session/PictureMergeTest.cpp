// SPDX-License-Identifier: Apache-2.0
#include "core/session/PictureMerge.h"

#include "core/base/Digest.h"
#include "core/session/Logo.h"
#include "core/session/PolicyFileMerge.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::session {
namespace {

using compare::Take;
using State = PolicyFileMerge::State;

const std::string kLogo = "logo.png";
const Pictures kNone;

Pictures logo(std::string bytes)
{
    return {{kLogo, std::move(bytes)}};
}

PictureMerge merged(const Pictures &base, const Pictures &mine, const Pictures &theirs,
                    const MergeDecisions &decisions = {}, const std::string &named = {})
{
    return mergedPictures(base, mine, theirs, named, decisions, "choices.json").value();
}

std::string shown(const std::string &bytes)
{
    return std::to_string(bytes.size()) + " bytes, SHA-256 " + sha256Hex(bytes).substr(0, 12);
}

TEST(PictureMerge, TakesTheSideThatChanged)
{
    const Pictures base = logo("old");
    for (const Pictures &changed : {logo("new"), kNone, Pictures{{"a.png", "added"}, base.front()}}) {
        for (const PictureMerge &merge :
             {merged(base, changed, base), merged(base, base, changed), merged(base, changed, changed)}) {
            EXPECT_EQ(merge.pictures, changed);
            EXPECT_EQ(merge.conflicts, std::vector<MergeConflict>());
        }
    }
    const PictureMerge both = merged(base, {{"a.png", "1"}, base.front()}, {base.front(), {"z.png", "2"}});
    EXPECT_EQ(both.pictures, (Pictures{{"a.png", "1"}, base.front(), {"z.png", "2"}}));
    EXPECT_EQ(both.conflicts, std::vector<MergeConflict>());
}

TEST(PictureMerge, SaysWhatBothReplacedBySizeAndDigest)
{
    EXPECT_EQ(shown("abc"), "3 bytes, SHA-256 ba7816bf8f01") << "as FIPS 180-4 has it";
    const PictureMerge merge = merged(logo("abc"), logo("mine"), logo("theirs"));
    EXPECT_EQ(merge.conflicts, (std::vector<MergeConflict>{{.place = "picture:logo.png",
                                                            .base = "3 bytes, SHA-256 ba7816bf8f01",
                                                            .mine = shown("mine"),
                                                            .theirs = shown("theirs")}}));
    EXPECT_EQ(merge.pictures, logo("mine"));
    EXPECT_EQ(
        merged(kNone, logo("mine"), logo("theirs")).conflicts,
        (std::vector<MergeConflict>{{.place = "picture:logo.png", .mine = shown("mine"), .theirs = shown("theirs")}}));
}

TEST(PictureMerge, TakesWhatWasDecided)
{
    const auto decided = [](const MergeDecisions &decisions) {
        const PictureMerge merge = merged(logo("old"), logo("mine"), logo("theirs"), decisions);
        EXPECT_EQ(merge.conflicts.size(), 1U);
        EXPECT_TRUE(merge.conflicts.front().isDecided);
        return merge.pictures;
    };
    EXPECT_EQ(decided({.otherwise = Take::Mine}), logo("mine"));
    EXPECT_EQ(decided({.otherwise = Take::Theirs}), logo("theirs"));
    EXPECT_EQ(decided({.choices = {{"picture:logo.png", Take::Base}}, .otherwise = Take::Mine}), logo("old"));
    for (const compare::MergeChoice &choice : {compare::MergeChoice(Take::Both), compare::MergeChoice("words")}) {
        const auto refused = mergedPictures(logo("old"), logo("mine"), logo("theirs"), kLogo,
                                            {.choices = {{"picture:logo.png", choice}}}, "choices.json");
        EXPECT_EQ(refused.error(), (Error{ErrorCode::ChoiceNotPossible, "choices.json", "picture:logo.png"}));
    }
}

TEST(PictureMerge, OfWhatOneTookOutAndTheOtherReplacedIsAConflict)
{
    const auto gone = merged(logo("old"), kNone, logo("theirs"));
    EXPECT_EQ(gone.conflicts, (std::vector<MergeConflict>{
                                  {.place = "picture:logo.png", .base = shown("old"), .theirs = shown("theirs")}}));
    EXPECT_EQ(gone.pictures, kNone);
    EXPECT_EQ(merged(logo("old"), kNone, logo("theirs"), {.otherwise = Take::Theirs}).pictures, logo("theirs"));
    EXPECT_EQ(merged(logo("old"), logo("mine"), kNone, {.otherwise = Take::Mine}).pictures, logo("mine"));
    EXPECT_EQ(merged(logo("old"), logo("mine"), kNone, {.otherwise = Take::Theirs}).pictures, kNone);
}

TEST(PictureMerge, NeverTakesTheLogoOut)
{
    for (const auto &[mine, theirs] : {std::pair(kNone, logo("new")), std::pair(logo("new"), kNone)}) {
        for (const Take take : {Take::Base, Take::Mine, Take::Theirs}) {
            const PictureMerge merge = merged(logo("old"), mine, theirs, {.otherwise = take}, kLogo);
            EXPECT_EQ(merge.pictures, logo("new"));
            EXPECT_EQ(merge.conflicts, std::vector<MergeConflict>());
        }
    }
    EXPECT_EQ(merged(logo("old"), kNone, logo("old"), {}, kLogo).pictures, logo("old"));
    EXPECT_EQ(merged(logo("old"), kNone, kNone, {}, kLogo).pictures, logo("old"));
}

TEST(PictureMerge, HasNoTwoNamesThatAreOneInAFile)
{
    const Pictures mine = {{"logo.png", "mine"}, {"z.png", "more"}};
    const Pictures theirs = {{"Logo.png", "theirs"}};
    EXPECT_EQ(merged(kNone, mine, theirs, {}, "Logo.png").pictures, (Pictures{theirs.front(), mine.back()}));
    EXPECT_EQ(merged(kNone, mine, theirs, {}, "logo.png").pictures, mine);
    EXPECT_EQ(merged(kNone, mine, theirs).pictures, mine);
}

class PictureMergeOfFiles : public ::testing::Test {
protected:
    PictureMergeOfFiles()
    {
        m_base.bundle.assets = logo("old");
        m_base.bundle.policy.theme.logo = kLogo;
        EXPECT_TRUE(addRevision(m_base, m_note));
        m_mine = m_base;
        m_theirs = m_base;
    }

    PolicyFileMerge merge(const MergeDecisions &decisions = {})
    {
        return mergePolicyFile(m_mine, m_theirs.bundle, "theirs.policy", decisions, "choices.json", m_note).value();
    }

    // Of all revisions, in their order. Each has them in the file that is written.
    std::vector<Pictures> keptPictures()
    {
        m_mine.bundle = bundle::readBundle(bundle::writeBundle(m_mine.bundle, "a").value(), "a").value();
        const auto log = revisionsIn(m_mine).value();
        std::vector<Pictures> kept;
        for (const history::Revision &revision : log.revisions())
            kept.push_back(policyAt(m_mine.bundle, log, revision).value().assets);
        return kept;
    }

    history::RevisionNote m_note{.when = "2026-11-23T09:00:00Z", .by = "Anna"};
    PolicyFile m_base = test::policyFileWith(test::answeredPolicy());
    PolicyFile m_mine;
    PolicyFile m_theirs;
};

TEST_F(PictureMergeOfFiles, TakesNothingWhileAPictureIsNotDecided)
{
    putAsset(m_mine.bundle, {kLogo, "mine"});
    putAsset(m_theirs.bundle, {kLogo, "theirs"});
    m_theirs.bundle.policy.answers.erase(QuestionId("org_name"));
    const bundle::PolicyBundle before = m_mine.bundle;
    const PolicyFileMerge open = merge();
    EXPECT_EQ(open.state, State::Conflicts);
    EXPECT_EQ(
        open.conflicts,
        (std::vector<MergeConflict>{
            {.place = "picture:logo.png", .base = shown("old"), .mine = shown("mine"), .theirs = shown("theirs")}}));
    EXPECT_EQ(m_mine.bundle, before);

    const PolicyFile again = m_mine;
    EXPECT_EQ(merge({.otherwise = Take::Mine}).taken, 1U) << "the answer";
    EXPECT_EQ(keptPictures(), (std::vector{logo("old"), logo("mine"), logo("theirs"), logo("mine")}));
    m_mine = again;
    EXPECT_EQ(merge({.otherwise = Take::Theirs}).taken, 2U);
    EXPECT_EQ(keptPictures(), (std::vector{logo("old"), logo("mine"), logo("theirs"), logo("theirs")}));
    EXPECT_EQ(m_mine.bundle.policy, m_theirs.bundle.policy);
}

TEST_F(PictureMergeOfFiles, CountsThePicturesThatAreOtherThanBefore)
{
    putAsset(m_theirs.bundle, {kLogo, "theirs"});
    putAsset(m_theirs.bundle, {"more.png", "more"});
    const PolicyFileMerge done = merge();
    EXPECT_EQ(done.state, State::Merged);
    EXPECT_EQ(done.taken, 2U);
    EXPECT_EQ(done.conflicts, std::vector<MergeConflict>());
    EXPECT_EQ(m_mine.bundle.assets, m_theirs.bundle.assets);
    EXPECT_EQ(verifiedRevisions(m_mine), 3U);
}

TEST_F(PictureMergeOfFiles, CanBeSavedWhereNamesDifferInTheirCapitalsAlone)
{
    const Pictures capitals{{"More.png", "theirs"}, m_base.bundle.assets.front()};
    putAsset(m_mine.bundle, {"more.png", "mine"});
    m_theirs.bundle.assets = capitals;
    m_theirs.bundle.policy.theme.logo = "More.png";
    EXPECT_EQ(merge().state, State::Merged);
    const Pictures mine{m_base.bundle.assets.front(), {"more.png", "mine"}};
    EXPECT_EQ(keptPictures(), (std::vector{logo("old"), mine, capitals, capitals}));
}

TEST_F(PictureMergeOfFiles, TakesAPictureOutWithItsLogo)
{
    m_theirs.bundle.assets.clear();
    m_theirs.bundle.policy.theme.logo.clear();
    keepPart(m_theirs.bundle, "old");
    EXPECT_EQ(merge().taken, 2U);
    EXPECT_EQ(m_mine.bundle.assets, kNone);
    EXPECT_EQ(keptPictures(), (std::vector{logo("old"), kNone, kNone}));
}

} // namespace
} // namespace policywright::session
