// SPDX-License-Identifier: Apache-2.0
#include "core/session/Revisions.h"

#include "core/base/Digest.h"
#include "core/session/Logo.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

const ClauseId kClause("rules.principles");

PolicyFile answered()
{
    return test::policyFileWith(test::answeredPolicy());
}

history::RevisionNote note(std::string why)
{
    return {.when = "2026-11-22T09:00:00Z", .by = "Anna", .why = std::move(why)};
}

std::string fileOf(const bundle::PolicyBundle &bundle)
{
    return bundle::writeBundle(bundle, "small.policy").value();
}

TEST(Revisions, BringAPolicyBackByteForByte)
{
    PolicyFile policy = answered();
    const std::string before = fileOf(policy.bundle);
    ASSERT_TRUE(addRevision(policy, note("first")));
    policy.bundle.policy.answers.clear();
    policy.bundle.policy.unknown.set("later", 1);
    ASSERT_TRUE(addRevision(policy, note("second")));
    policy.bundle = bundle::readBundle(fileOf(policy.bundle), policy.path).value();

    const auto log = revisionsIn(policy);
    ASSERT_TRUE(log);
    EXPECT_EQ(fileOf(policyAt(policy.bundle, *log, log->revisions()[0]).value()), before);
    EXPECT_EQ(policyAt(policy.bundle, *log, log->revisions()[1])->policy, policy.bundle.policy);
    EXPECT_EQ(verifiedRevisions(policy), 2U);
}

TEST(Revisions, KeepThePictureThatWasReplaced)
{
    PolicyFile policy = answered();
    const bundle::NamedBytes logo{"logo.png", "first"};
    putAsset(policy.bundle, logo);
    policy.bundle.policy.theme.logo = logo.name;
    ASSERT_TRUE(addRevision(policy, note("first")));
    putAsset(policy.bundle, {"logo.png", "second"});
    EXPECT_EQ(policy.bundle.historyParts, (std::vector<bundle::NamedBytes>{{sha256Hex("first"), "first"}}));
    policy.bundle = bundle::readBundle(fileOf(policy.bundle), policy.path).value();
    const auto log = revisionsIn(policy);
    EXPECT_EQ(policyAt(policy.bundle, *log, *log->head())->assets, std::vector{logo});
}

TEST(Revisions, SayWhichPackOrPictureIsMissing)
{
    PolicyFile policy = answered();
    putAsset(policy.bundle, {"logo.png", "first"});
    const auto added = addRevision(policy, note("first"));
    ASSERT_TRUE(added);
    const auto missing = [&](const std::string &what) {
        return Error{ErrorCode::HistoryDamaged, policy.path,
                     what + " of the revision " + added->id.substr(0, 12) + " is missing"};
    };
    policy.bundle.assets.clear();
    EXPECT_EQ(verifiedRevisions(policy).error(), missing("the picture logo.png"));
    policy.bundle.historyParts = {{sha256Hex("first"), "forged"}};
    EXPECT_EQ(verifiedRevisions(policy).error(), missing("the picture logo.png"));
    policy.bundle.packs.front() = "another";
    policy.bundle.policy.packs.front().digest = sha256Hex("another");
    EXPECT_EQ(verifiedRevisions(policy).error(), missing("the pack small"));
}

TEST(Revisions, OfAFileWithoutAnyAreNone)
{
    const PolicyFile policy = answered();
    EXPECT_EQ(verifiedRevisions(policy), 0U);
    EXPECT_EQ(policy.bundle.history, std::nullopt);
}

TEST(Revisions, DoNotKeepAPolicyFromOpeningWhereTheyAreDamaged)
{
    PolicyFile policy = answered();
    policy.bundle.history = "not even JSON";
    const auto again = bundle::readBundle(fileOf(policy.bundle), policy.path);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, policy.bundle);
    EXPECT_EQ(verifiedRevisions(policy).error(),
              (Error{ErrorCode::HistoryDamaged, policy.path, "it does not begin as one"}));
}

TEST(Revisions, GrowAFileByWhatChangedOnly)
{
    PolicyFile policy = answered();
    model::CustomWording wording{"", std::string(1500, 'p'), "1.0.0", "Anna", "2026-11-22"};
    for (int i = 0; i < 150; ++i)
        wording.text += "Sentence number " + std::to_string(i * 7919) + " stays.\n";
    policy.bundle.policy.customWordings[kClause] = wording;
    std::size_t last = 0;
    for (int i = 0; i < 200; ++i) {
        policy.bundle.policy.customWordings[kClause].text.insert(100, "Word " + std::to_string(i * 104729) + ". ");
        ASSERT_TRUE(addRevision(policy, note("Revision " + std::to_string(i))));
        if (i % 20 > 1)
            continue;
        const std::size_t size = fileOf(policy.bundle).size();
        EXPECT_TRUE(i % 20 == 0 || size <= last + 2048) << i;
        last = size;
    }
}

} // namespace
} // namespace policywright::session
