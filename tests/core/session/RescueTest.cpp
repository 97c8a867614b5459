// SPDX-License-Identifier: Apache-2.0
#include "core/session/Rescue.h"

#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"
#include "core/base/PosixFileSystem.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::session {
namespace {

const std::string kPath = "templates/examples/charity.policy";

class RescueTest : public ::testing::Test {
protected:
    ResultWithErrors<RescuedPolicy> rescue(std::string_view bytes)
    {
        return rescuePolicy(files, bytes, "charity.policy", "templates", cache);
    }

    PosixFileSystem files;
    PackCache cache;
    std::string whole = testing::readBytes(kPath);
    PolicyFile policy = openPolicy(files, kPath, cache).value();
};

TEST_F(RescueTest, GivesAPolicyThatHasNoFileYet)
{
    const auto rescued = rescue(whole);
    ASSERT_TRUE(rescued) << describe(rescued.error().front());
    EXPECT_EQ(rescued->policy.bundle, policy.bundle);
    EXPECT_EQ(rescued->policy.path, "");
    EXPECT_EQ(rescued->policy.identity, std::nullopt);
    EXPECT_EQ(rescued->packsOfProgram, std::vector<model::PackPin>{});
    EXPECT_EQ(rescued->otherLost, std::vector<std::string>{});
    EXPECT_FALSE(rescued->mayLackMore);
}

TEST_F(RescueTest, TakesTheProgramsPacksForLostOnes)
{
    auto entries = *archive::readArchive(whole, kPath);
    entries.resize(4); // the first pack is the last one that is there
    const auto rescued = rescue(*archive::writeArchive(entries, kPath));
    ASSERT_TRUE(rescued) << describe(rescued.error().front());
    EXPECT_EQ(rescued->policy.bundle.policy.answers, policy.bundle.policy.answers);
    const auto &pins = policy.bundle.policy.packs;
    EXPECT_EQ(rescued->packsOfProgram, std::vector(pins.begin() + 1, pins.end()));
    EXPECT_NE(rescued->policy.packs->question(QuestionId("org_name")), nullptr);
}

TEST_F(RescueTest, LosesALogoThatIsLost)
{
    model::Theme &theme = policy.bundle.policy.theme;
    theme.logo = "logo.png";
    const auto rescued = rescue(*bundle::writeBundle(policy.bundle, kPath));
    ASSERT_TRUE(rescued) << describe(rescued.error().front());
    EXPECT_TRUE(rescued->isLogoLost);
    EXPECT_EQ(rescued->policy.bundle.policy.theme.logo, "");
}

TEST_F(RescueTest, SaysWhereNothingIsLeft)
{
    EXPECT_FALSE(canRescue("", "charity.policy"));
    EXPECT_TRUE(canRescue(whole, "charity.policy"));
    EXPECT_EQ(rescue("").error(), (Errors{{ErrorCode::NotAPolicyFile, "charity.policy"}}));
}

TEST(IsDamage, IsWhatAnotherCopyMayNotHave)
{
    EXPECT_TRUE(isDamage(ErrorCode::ArchiveEndMissing));
    EXPECT_TRUE(isDamage(ErrorCode::EntryChanged));
    EXPECT_FALSE(isDamage(ErrorCode::FileNotFound));
    EXPECT_FALSE(isDamage(ErrorCode::NewerContainer));
}

} // namespace
} // namespace policywright::session
