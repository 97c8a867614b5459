// SPDX-License-Identifier: Apache-2.0
//
// Revisions and other copies of the policy, as steps of an editing session.
#include "core/session/EditingSession.h"
#include "core/session/PolicyConfirmations.h"
#include "core/session/Revisions.h"

#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

const history::RevisionNote kNote{.when = "2026-11-23T09:00:00Z", .by = "Ada"};
const QuestionId kOrganisation("organisation"); // that the packs do not have
const QuestionId kName("org_name");

class EditingMergeTest : public EditingDesk {
protected:
    EditingSession put()
    {
        putPolicy();
        return opened();
    }

    EditingSession session = put();
};

TEST_F(EditingMergeTest, ARevisionIsSavedAtOnce)
{
    ASSERT_TRUE(session.saveRevision(kNote));
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(revisionsIn(opened().file())->revisions().size(), 1U);
    EXPECT_EQ(revisionsIn(session.file())->head()->note, kNote);
}

TEST_F(EditingMergeTest, WhatIsNotedInTheHistoryIsSavedWithThePolicy)
{
    ASSERT_TRUE(session.perform(SetAnswer{kName, std::string("Quay Trust")}));
    ASSERT_TRUE(session.saveWithHistory([](PolicyFile &policy) -> ResultWithErrors<> {
        return addRevision(policy, kNote) ? ResultWithErrors<>() : std::unexpected(Errors{});
    }));
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(opened().policy().answers.at(kName), model::Answer("Quay Trust"));
    EXPECT_EQ(revisionsIn(opened().file())->head()->note, kNote);
    EXPECT_EQ(revisionsIn(session.file())->head()->note, kNote);
}

TEST_F(EditingMergeTest, WhatCannotBeNotedChangesNothing)
{
    ASSERT_TRUE(session.perform(SetAnswer{kName, std::string("Quay Trust")}));
    const auto saved = session.saveWithHistory([](PolicyFile &policy) -> ResultWithErrors<> {
        EXPECT_TRUE(addRevision(policy, kNote));
        return std::unexpected(Errors{{ErrorCode::NothingToCompare, "a"}, {ErrorCode::NothingToCompare, "b"}});
    });
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error(), (Errors{{ErrorCode::NothingToCompare, "a"}, {ErrorCode::NothingToCompare, "b"}}));
    EXPECT_TRUE(session.isModified());
    EXPECT_EQ(revisionsIn(session.file())->head(), nullptr);
    EXPECT_EQ(revisionsIn(opened().file())->head(), nullptr);
}

TEST_F(EditingMergeTest, ACopyIsOneStepWhoseRevisionsStay)
{
    ASSERT_TRUE(session.saveRevision(kNote));
    bundle::PolicyBundle theirs = session.file().bundle;
    const model::PolicyDocument before = session.policy();
    theirs.policy.answers.insert_or_assign(kOrganisation, model::Answer("Quay Trust"));
    const auto merged = session.mergeCopy(theirs, "copy.policy", {}, kNote);
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->state, PolicyFileMerge::State::Merged);
    EXPECT_EQ(session.policy().answers.at(kOrganisation), model::Answer("Quay Trust"));
    EXPECT_TRUE(session.isModified());
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(session.policy(), before);
    EXPECT_GT(revisionsIn(session.file())->revisions().size(), 1U);
    ASSERT_TRUE(session.redo());
    EXPECT_EQ(session.policy().answers.at(kOrganisation), model::Answer("Quay Trust"));
}

TEST_F(EditingMergeTest, ACopyBringsItsConfirmationsAndAReviewersCopyHasNone)
{
    history::RevisionNote published = kNote;
    published.state = history::State::Published;
    published.version = "1.0";
    ASSERT_TRUE(session.saveRevision(published));
    const history::Revision version = *revisionsIn(session.file())->head();
    const Date day = *Date::fromIso("2026-11-24");
    model::Confirmations confirmations;
    confirmations.take(
        {.name = "Ada", .revision = version.id, .content = version.content, .first = {day, "a.csv", day}});
    bundle::PolicyBundle theirs = session.file().bundle;
    theirs.confirmations = confirmations.toText();
    theirs.policy.answers.insert_or_assign(kOrganisation, model::Answer("Quay Trust"));
    ASSERT_TRUE(session.mergeCopy(theirs, "copy.policy", {}, kNote));
    EXPECT_EQ(confirmationsOf(session.file()), confirmations);
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(confirmationsOf(session.file()), confirmations) << "they are no change of the policy";

    ASSERT_TRUE(session.saveCopy("ours.policy"));
    ASSERT_TRUE(session.saveCopy("counsel.policy", IfThere::Refuse, CopyFor::Reviewer));
    EXPECT_EQ(bundle::readBundle(*files.bytesOf("ours.policy"), "ours.policy")->confirmations, confirmations.toText());
    EXPECT_EQ(bundle::readBundle(*files.bytesOf("counsel.policy"), "counsel.policy")->confirmations, std::nullopt);
    ASSERT_TRUE(session.redo());
    ASSERT_TRUE(session.save());
    EXPECT_EQ(confirmationsOf(opened().file()), confirmations);
}

TEST_F(EditingMergeTest, ACopyInAnotherLanguageIsRefusedAndChangesNothing)
{
    ASSERT_TRUE(session.saveRevision(kNote));
    bundle::PolicyBundle theirs = session.file().bundle;
    theirs.policy.language = "de";
    const auto merged = session.mergeCopy(theirs, "copy.policy", {}, kNote);
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error(), (Error{ErrorCode::MergeOfOtherPacks, "copy.policy"}));
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(revisionsIn(session.file())->revisions().size(), 1U);
}

} // namespace
} // namespace policywright::session
