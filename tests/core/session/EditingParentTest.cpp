// SPDX-License-Identifier: Apache-2.0
//
// A policy that extends another one, in an editing session.
#include "tests/core/session/EditingDesk.h"
#include "tests/core/session/ParentDesk.h"

namespace policywright::session {
namespace {

class EditingParentTest : public ParentDesk {
protected:
    EditingParentTest()
    {
        PolicyFile brand = child("/home/ada/brand.policy");
        EXPECT_TRUE(savePolicy(files, brand));
    }

    EditingSession opened()
    {
        auto session = EditingSession::open("/home/ada/brand.policy", surroundings);
        EXPECT_TRUE(session) << describe(session.error().front());
        return *std::move(session);
    }

    policywright::testing::MemoryFileSystem files;
    policywright::testing::FixedClock clock{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};
    PackCache packs;
    Surroundings surroundings{files, clock, ids, packs, "/data/recovery"};
};

TEST_F(EditingParentTest, FollowsTheParentInOneStepThatCanBeUndoneAndRecovered)
{
    word(parent, kScope, "Ask twice. Be kind. Stop then.");
    parent.bundle.policy.answers.insert_or_assign(kReview, std::string("3 months"));
    std::string journal;
    model::PolicyDocument after;
    {
        EditingSession session = opened();
        const model::PolicyDocument before = session.policy();
        const auto ready = prepared(session.file());
        ASSERT_TRUE(ready) << describe(ready.error().front());
        const auto effects = session.followParent(*ready, {.when = "2026-11-22T09:00:00Z"});
        ASSERT_TRUE(effects) << describe(effects.error());
        after = session.policy();
        EXPECT_EQ(after, ready->merge.policy);
        EXPECT_EQ(session.history().nextUndo(), (StepName{ChangeKind::SetAncestors, ""}));
        ASSERT_TRUE(session.undo());
        EXPECT_EQ(session.policy(), before);
        ASSERT_TRUE(session.redo());
        EXPECT_EQ(session.policy(), after);
        ASSERT_TRUE(session.flush());
    }
    const auto list = listJournals(files, "/data/recovery");
    ASSERT_TRUE(list);
    ASSERT_EQ(list->journals.size(), 1U);
    const auto recovered = EditingSession::recover(list->journals.front().file, surroundings);
    ASSERT_TRUE(recovered) << describe(recovered.error().front());
    EXPECT_EQ(recovered->session.policy(), after);
}

TEST_F(EditingParentTest, ClearsAnAnswerToTheInheritedOneAndDetachesInOneStep)
{
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(SetAnswer{kReview, std::string("1 month")}));
    ASSERT_TRUE(session.perform(ClearAnswer{kReview}));
    EXPECT_EQ(session.policy().answers.at(kReview), model::Answer(std::string("6 months")));
    const model::PolicyDocument before = session.policy();
    ASSERT_TRUE(session.perform(SetAncestors{}));
    EXPECT_TRUE(session.policy().ancestors.empty());
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(session.policy(), before);
}

} // namespace
} // namespace policywright::session
