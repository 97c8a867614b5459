// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyFile.h"

#include "core/pack/PackJson.h"

#include "tests/support/MemoryFileSystem.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::policyFileWith;

using testing::MemoryFileSystem;

const std::string kPath = "small.policy";

class PolicyFileTest : public ::testing::Test {
protected:
    PolicyFile saved()
    {
        PolicyFile policy = policyFileWith(test::answeredPolicy());
        EXPECT_TRUE(savePolicy(files, policy));
        return policy;
    }

    PolicyFile opened()
    {
        auto policy = openPolicy(files, kPath, cache);
        EXPECT_TRUE(policy) << describe(policy.error().front());
        return std::move(policy).value();
    }

    MemoryFileSystem files;
    PackCache cache;
};

TEST_F(PolicyFileTest, OpensWhatWasSaved)
{
    const PolicyFile policy = saved();
    const PolicyFile back = opened();
    EXPECT_EQ(back.path, kPath);
    EXPECT_EQ(back.bundle, policy.bundle);
    EXPECT_EQ(back.identity, policy.identity);
    EXPECT_TRUE(back.packs->question(QuestionId("org_name")));
}

TEST_F(PolicyFileTest, StartsANewPolicyWithItsPacksPinned)
{
    testing::SequentialIdSource ids;
    auto policy = newPolicy(kPath, {test::smallPack()}, "en", ids);
    ASSERT_TRUE(policy) << describe(policy.error().front());
    EXPECT_EQ(policy->bundle.policy.id, "00000000-0000-4000-8000-000000000001");
    EXPECT_EQ(policy->bundle.policy.packs.front().id, PackId("small"));
    EXPECT_EQ(policy->identity, std::nullopt);
    ASSERT_TRUE(savePolicy(files, *policy));
    EXPECT_EQ(opened().bundle, policy->bundle);
}

TEST_F(PolicyFileTest, StartsNoPolicyInALanguageThatAPackDoesNotHave)
{
    testing::SequentialIdSource ids;
    const auto policy = newPolicy(kPath, {test::smallPack()}, "de", ids);
    ASSERT_FALSE(policy);
    EXPECT_EQ(sentence(policy.error().front()),
              "The pack \"small\" has no words in the language \"de\"; choose another language.");
}

TEST_F(PolicyFileTest, PinsTheWordsOfItsLanguageAlone)
{
    testing::SequentialIdSource ids;
    pack::Pack both = test::smallPack();
    both.languages.emplace_back("de");
    both.words["de"] = both.words["en"];
    const auto policy = newPolicy(kPath, {both}, "de", ids);
    ASSERT_TRUE(policy) << describe(policy.error().front());
    const auto pinned = pack::packFromText(policy->bundle.packs.front(), "pinned");
    EXPECT_EQ(pinned, pack::inOneLanguage(both, "de"));
}

TEST_F(PolicyFileTest, NeverPutsANewPolicyOverAFileThatIsThere)
{
    files.put(kPath, "somebody's");
    PolicyFile policy = policyFileWith(test::emptyPolicy());
    EXPECT_EQ(savePolicy(files, policy).error(), (Error{ErrorCode::FileAlreadyExists, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
}

TEST_F(PolicyFileTest, LeavesAFileAloneThatSomebodyElseChangedMeanwhile)
{
    PolicyFile policy = saved();
    files.put(kPath, "somebody's");
    policy.bundle.policy.answers[QuestionId("org_name")] = std::string("Ours");
    EXPECT_EQ(savePolicy(files, policy).error(), (Error{ErrorCode::FileChangedMeanwhile, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
}

TEST_F(PolicyFileTest, SavesTwiceInARowAndKeepsTheFileBefore)
{
    PolicyFile policy = saved();
    const std::string first = *files.bytesOf(kPath);
    policy.bundle.policy.answers[QuestionId("org_name")] = std::string("Second");
    ASSERT_TRUE(savePolicy(files, policy));
    policy.bundle.policy.answers[QuestionId("org_name")] = std::string("Third");
    ASSERT_TRUE(savePolicy(files, policy));
    EXPECT_NE(*files.bytesOf(kPath), first);
    EXPECT_EQ(opened().bundle, policy.bundle);
    EXPECT_NE(files.bytesOf(kPath + '~'), std::nullopt);
}

TEST_F(PolicyFileTest, SavesNothingWhereTheFileCannotBeWritten)
{
    PolicyFile policy = saved();
    const std::string before = *files.bytesOf(kPath);
    const auto identity = policy.identity;
    policy.bundle.policy.answers[QuestionId("org_name")] = std::string("New");
    files.failAfter(0, ErrorCode::FileNotWritable);
    EXPECT_EQ(savePolicy(files, policy).error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(*files.bytesOf(kPath), before);
    EXPECT_EQ(policy.identity, identity) << "the next try must still know what it replaces";
}

TEST_F(PolicyFileTest, ReplacesTheFileAgainThatTheDiskDidNotConfirm)
{
    PolicyFile policy = saved();
    policy.bundle.policy.answers[QuestionId("org_name")] = std::string("New");
    files.failOnceAfter(0, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(savePolicy(files, policy).error().code, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(policy.identity, files.identity(kPath).value());
    EXPECT_TRUE(savePolicy(files, policy));
}

TEST_F(PolicyFileTest, NeverTakesSomebodyElsesFileForTheOneThatTheDiskDidNotConfirm)
{
    PolicyFile policy = saved();
    policy.bundle.policy.answers[QuestionId("org_name")] = std::string("New");
    files.failOnceAfter(0, ErrorCode::FileNotConfirmed);
    files.putBehindReplace(kPath, "somebody's");
    EXPECT_EQ(savePolicy(files, policy).error().code, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(savePolicy(files, policy).error(), (Error{ErrorCode::FileChangedMeanwhile, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
}

TEST_F(PolicyFileTest, SaysWhichFileIsMissingOrNoPolicy)
{
    EXPECT_EQ(openPolicy(files, "gone.policy", cache).error(), (Errors{{ErrorCode::FileNotFound, "gone.policy"}}));
    files.put(kPath, "no zip at all");
    EXPECT_EQ(openPolicy(files, kPath, cache).error(), (Errors{{ErrorCode::ArchiveEndMissing, kPath}}));
}

TEST_F(PolicyFileTest, GivesTheSameBytesForTheSamePolicy)
{
    saved();
    const std::string first = *files.bytesOf(kPath);
    MemoryFileSystem others;
    PolicyFile again = policyFileWith(test::answeredPolicy());
    again.path = "other/name.policy";
    ASSERT_TRUE(savePolicy(others, again));
    EXPECT_EQ(*others.bytesOf("other/name.policy"), first);
}

} // namespace
} // namespace policywright::session
