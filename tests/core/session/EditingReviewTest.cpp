// SPDX-License-Identifier: Apache-2.0
//
// What is said in a review, as steps of an editing session: undone, saved and recovered like everything else.
#include "core/session/EditingSession.h"
#include "core/session/PolicyReview.h"

#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

class EditingReviewTest : public EditingDesk {
protected:
    std::vector<std::string> bodies(EditingSession &session)
    {
        std::vector<std::string> said;
        for (const annotate::Event &event : session.review().value()->events())
            said.push_back(event.body);
        return said;
    }
    std::vector<std::string> bodiesOnDisk(const std::string &path)
    {
        std::vector<std::string> said;
        const auto review = readReview(files, path);
        EXPECT_TRUE(review);
        for (const annotate::Event &event : review->events())
            said.push_back(event.body);
        return said;
    }
    using Bodies = std::vector<std::string>;
};

TEST_F(EditingReviewTest, IsSavedWithThePolicy)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(AddToReview{test::remarks("Whom?")}));
    EXPECT_EQ(bodies(session), Bodies{"Whom?"});
    EXPECT_TRUE(session.isModified());
    EXPECT_EQ(bodiesOnDisk(kPath), Bodies{});
    ASSERT_TRUE(session.save());
    EXPECT_EQ(bodiesOnDisk(kPath), Bodies{"Whom?"});
    EXPECT_EQ(*readReview(files, kPath), test::remarks("Whom?"));
}

TEST_F(EditingReviewTest, CanBeUndoneToTheByteAndDoneAgain)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(AddToReview{test::remarks("Whom?")}));
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(*session.review().value(), annotate::ReviewFile(session.policy().id));
    ASSERT_TRUE(session.saveCopy("/home/ada/copy.policy"));
    EXPECT_EQ(files.readFile("/home/ada/copy.policy", 1'000'000)->bytes, files.readFile(kPath, 1'000'000)->bytes);
    ASSERT_TRUE(session.redo());
    EXPECT_EQ(bodies(session), Bodies{"Whom?"});
}

TEST_F(EditingReviewTest, IsOneStepWithTheWordingThatCameWithIt)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(
        Several{{SetWording{ClauseId("rules.scope"), test::wording("Ours.")}, AddToReview{test::remarks("Taken.")}}}));
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(bodies(session), Bodies{});
    EXPECT_FALSE(session.policy().customWordings.contains(ClauseId("rules.scope")));
}

TEST_F(EditingReviewTest, ComesBackAfterACrash)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(AddToReview{test::remarks("Whom?")}));
        ASSERT_TRUE(session.flush());
    }
    Recovered back = recovered();
    EXPECT_EQ(back.changes, 1U);
    EXPECT_TRUE(back.session.isModified());
    EXPECT_EQ(bodies(back.session), Bodies{"Whom?"});
    ASSERT_TRUE(back.session.save());
    EXPECT_EQ(bodiesOnDisk(kPath), Bodies{"Whom?"});
}

TEST_F(EditingReviewTest, OfAnotherPolicyIsRefused)
{
    putPolicy();
    EditingSession session = opened();
    const auto done = session.perform(AddToReview{annotate::ReviewFile("00000000-0000-4000-8000-000000000001")});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::ReviewOfOtherPolicy);
    EXPECT_FALSE(session.isModified());
}

TEST_F(EditingReviewTest, DamagedAnnotationsStayAsTheyAreAndTakeNothing)
{
    PolicyFile file = test::policyFileWith(test::answeredPolicy());
    file.path = kPath;
    file.bundle.annotations = "{";
    ASSERT_TRUE(savePolicy(files, file));
    EditingSession session = opened();
    EXPECT_FALSE(session.review());
    EXPECT_FALSE(session.perform(AddToReview{test::remarks("Whom?")}));
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.save());
    EXPECT_EQ(opened().file().bundle.annotations, "{");
}

// The words stay in the journal, for a day on which the file can be read.
TEST_F(EditingReviewTest, IsNotRecoveredIntoDamagedAnnotations)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(AddToReview{test::remarks("Whom?")}));
        ASSERT_TRUE(session.flush());
    }
    PolicyFile damaged = test::policyFileWith(test::answeredPolicy());
    damaged.path = kPath;
    damaged.identity = *files.identity(kPath);
    damaged.bundle.annotations = "{";
    ASSERT_TRUE(savePolicy(files, damaged));
    const auto back = EditingSession::recover(onlyJournal(), surroundings, {.onOtherFile = OnOtherFile::ApplyAnyway});
    EXPECT_FALSE(back);
    EXPECT_EQ(journals(), 1U);
}

} // namespace
} // namespace policywright::session
