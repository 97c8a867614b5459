// SPDX-License-Identifier: Apache-2.0
//
// From the journal of a session that died to a session that has its words. A session dies here when it goes out of
// scope; what was not flushed before is what the power cut took.
#include "core/base/Digest.h"
#include "core/session/EditingSession.h"

#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

class RecoveryTest : public EditingDesk {
protected:
    // Does it in a session that then dies, and gives the policy as it was.
    model::PolicyDocument lost(const std::vector<Change> &changes)
    {
        EditingSession session = opened();
        for (const Change &change : changes) {
            EXPECT_TRUE(session.perform(change));
            EXPECT_TRUE(session.flush());
        }
        return session.policy();
    }
};

TEST_F(RecoveryTest, PutsBackEveryKindOfChange)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.pins.emplace(ClauseId("rules.review"), model::ClausePin{"Ada", "2026-11-22"}); // to be taken off
    policy.setAside = {{"answer:owner", Json("Ada"), "small 1.1.0", "2026-11-22"}};
    putPolicy(policy);
    std::vector<Change> changes = test::everyChange();
    std::erase_if(changes, [](const Change &change) {
        return targetsOf(change).front().id == "agrees" || std::holds_alternative<ReplacePacks>(change) ||
               std::holds_alternative<SetAncestors>(change); // see EditingParentTest.cpp
    });
    const model::PolicyDocument before = lost(changes);
    const Recovered back = recovered();
    EXPECT_EQ(back.session.policy(), before);
    EXPECT_EQ(back.session.file().path, kPath);
    EXPECT_EQ(back.ignoredBytes, 0U);
    EXPECT_TRUE(back.session.isModified());
}

TEST_F(RecoveryTest, LosesAtMostWhatWasDoneSinceTheLastFlush)
{
    putPolicy();
    std::optional<EditingSession> session = opened();
    ASSERT_TRUE(session->perform(named("flushed")));
    ASSERT_TRUE(session->flush());
    const model::PolicyDocument flushed = session->policy();
    ASSERT_TRUE(session->perform(named("not flushed")));
    files.failAfter(0, ErrorCode::FileNotWritable);
    session.reset();
    files.failNoMore();
    EXPECT_EQ(recovered().session.policy(), flushed);
}

TEST_F(RecoveryTest, CanUndoWhatWasPutBack)
{
    putPolicy();
    lost({named("A"), test::answer("version", std::string("2")), named("B")});
    Recovered back = recovered();
    EXPECT_EQ(back.changes, 3U);
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(back.session.undo());
    EXPECT_EQ(back.session.undo(), std::nullopt);
    EXPECT_EQ(back.session.policy(), onDisk(kPath));
    EXPECT_FALSE(back.session.isModified());
}

TEST_F(RecoveryTest, GoesOnWithTheJournalUntilTheNextSave)
{
    putPolicy();
    lost({named("A")});
    model::PolicyDocument before = test::emptyPolicy();
    {
        Recovered back = recovered();
        EXPECT_EQ(EditingSession::recover(onlyJournal(), surroundings).error().front().code, ErrorCode::FileInUse);
        ASSERT_TRUE(back.session.perform(test::answer("version", std::string("2"))));
        ASSERT_TRUE(back.session.flush());
        before = back.session.policy();
    }
    Recovered again = recovered();
    EXPECT_EQ(again.session.policy(), before);
    ASSERT_TRUE(again.session.save());
    EXPECT_EQ(onDisk(kPath), before);
    EXPECT_EQ(journals(), 0U);
}

TEST_F(RecoveryTest, PutsBackAPolicyThatWasNeverSaved)
{
    model::PolicyDocument before = test::emptyPolicy();
    {
        EditingSession session = created();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        before = session.policy();
    }
    Recovered back = recovered();
    EXPECT_EQ(back.session.policy(), before);
    EXPECT_EQ(back.session.file().path, "");
    EXPECT_EQ(back.changes, 1U);
    ASSERT_TRUE(back.session.saveAs(kPath));
    EXPECT_EQ(onDisk(kPath), before);
    EXPECT_EQ(journals(), 0U);
}

TEST_F(RecoveryTest, LeavesAFileAloneThatCameUnderTheNameOfAPolicyThatWasNeverSaved)
{
    {
        EditingSession session = created(kPath);
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
    }
    files.put(kPath, "somebody's");
    Recovered back = recovered();
    EXPECT_EQ(back.changes, 1U);
    EXPECT_EQ(back.session.save().error(), (Error{ErrorCode::FileAlreadyExists, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
}

TEST_F(RecoveryTest, RefusesAFileInAnotherStateNamesBothAndKeepsTheJournal)
{
    putPolicy();
    const std::string earlier = sha256Hex(*files.bytesOf(kPath));
    lost({named("Harbour")});
    ASSERT_TRUE(files.removeFile(kPath));
    putPolicy(test::emptyPolicy());
    const std::string now = sha256Hex(*files.bytesOf(kPath));
    const auto refused = EditingSession::recover(onlyJournal(), surroundings);
    ASSERT_FALSE(refused);
    EXPECT_EQ(sentence(refused.error().front()),
              "The file " + kPath + " is not in the state that the unsaved changes were made to: its SHA-256 is " +
                  now + ", that of the earlier state " + earlier +
                  ". The changes are kept; bring that state back, or apply them to the file as it is now.");
    EXPECT_EQ(journals(), 1U);
}

TEST_F(RecoveryTest, AppliesTheChangesToAFileInAnotherStateWhereTheAuthorWantsIt)
{
    putPolicy();
    lost({named("Harbour"), ClearAnswer{QuestionId("places")}});
    ASSERT_TRUE(files.removeFile(kPath));
    model::PolicyDocument theirs = test::answeredPolicy();
    theirs.answers.insert_or_assign(QuestionId("principles"), std::string("Theirs."));
    putPolicy(theirs);
    model::PolicyDocument expected = onDisk(kPath);
    expected.answers.insert_or_assign(QuestionId("org_name"), std::string("Harbour"));
    expected.answers.erase(QuestionId("places"));
    {
        Recovered back = recovered({.onOtherFile = OnOtherFile::ApplyAnyway});
        EXPECT_EQ(back.session.policy(), expected);
        ASSERT_TRUE(back.session.flush());
    }
    Recovered again = recovered();
    EXPECT_EQ(again.session.policy(), expected) << "the journal stands on the new state now";
    ASSERT_TRUE(again.session.save());
    EXPECT_EQ(onDisk(kPath), expected);
}

TEST_F(RecoveryTest, FindsAFileThatWasMovedWhereTheAuthorSaysItIs)
{
    putPolicy();
    const model::PolicyDocument before = lost({named("Harbour")});
    files.put("/home/ada/moved.policy", *files.bytesOf(kPath));
    ASSERT_TRUE(files.removeFile(kPath));
    EXPECT_EQ(EditingSession::recover(onlyJournal(), surroundings).error(), (Errors{{ErrorCode::FileNotFound, kPath}}));
    Recovered back = recovered({.policyPath = "/home/ada/moved.policy"});
    EXPECT_EQ(back.session.policy(), before);
    ASSERT_TRUE(back.session.save());
    EXPECT_EQ(onDisk("/home/ada/moved.policy"), before);
}

TEST_F(RecoveryTest, PutsBackALogoWithTheThemeThatNamesIt)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.addLogo(logo("logo.png")));
        ASSERT_TRUE(session.addLogo(logo("logo.png"))) << "it is there already";
        ASSERT_TRUE(session.perform(SetTheme{{"#112233", "logo.png"}}));
        ASSERT_TRUE(session.flush());
    }
    for (int times = 0; times < 2; ++times) {
        Recovered back = recovered();
        EXPECT_EQ(back.session.policy().theme, (model::Theme{"#112233", "logo.png"}));
        EXPECT_EQ(back.session.file().bundle.assets, (std::vector{logo("logo.png")}));
        EXPECT_EQ(back.changes, 1U);
        ASSERT_TRUE(back.session.flush());
    }
    Recovered back = recovered();
    ASSERT_TRUE(back.session.save());
    PackCache cache;
    EXPECT_EQ(orFail(openPolicy(files, kPath, cache)).bundle, back.session.file().bundle);
}

TEST_F(RecoveryTest, IgnoresATornTail)
{
    putPolicy();
    const model::PolicyDocument before = lost({named("Harbour")});
    const std::string journal = onlyJournal();
    files.put(journal, *files.bytesOf(journal) + "half a record");
    const Recovered back = recovered();
    EXPECT_EQ(back.session.policy(), before);
    EXPECT_EQ(back.ignoredBytes, 13U);
}

TEST_F(RecoveryTest, PutsBackWordsThatThePacksDoNotKnow)
{
    putPolicy();
    lost({named("Harbour")});
    const std::string file = onlyJournal();
    JournalContents contents = *readJournal(*files.bytesOf(file), file);
    contents.entries.emplace_back(test::answer("of_another_pack", std::string("x")));
    files.put(file, journalStart(contents.header, "") + journalRecords(contents.header, contents.entries, 0));
    EXPECT_EQ(recovered().session.policy().answers.at(QuestionId("of_another_pack")), model::Answer(std::string("x")));
}

// The save was stopped behind the rename and in front of the journal's removal.
TEST_F(RecoveryTest, DoesNothingTwiceThatASaveHasDone)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        files.failAfter(4, ErrorCode::FileNotRemoved); // identity, append, sync, replace, remove
        ASSERT_TRUE(session.save());
    }
    files.failNoMore();
    EXPECT_EQ(journals(), 1U);
    const model::PolicyDocument saved = onDisk(kPath);
    {
        const Recovered back = recovered();
        EXPECT_EQ(back.changes, 0U);
        EXPECT_EQ(back.session.policy(), saved);
        EXPECT_FALSE(back.session.isModified());
        EXPECT_EQ(back.session.history().nextUndo(), std::nullopt);
    }
    EXPECT_EQ(journals(), 0U) << "there is nothing left in it";
}

// The save was stopped in front of the rename.
TEST_F(RecoveryTest, PutsBackWhatASaveWasAboutToWrite)
{
    putPolicy();
    model::PolicyDocument before = test::emptyPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        files.failAfter(3, ErrorCode::FileNotWritable);
        ASSERT_FALSE(session.save());
        files.failNoMore();
        ASSERT_TRUE(session.perform(test::answer("version", std::string("2"))));
        ASSERT_TRUE(session.flush());
        before = session.policy();
    }
    const Recovered back = recovered();
    EXPECT_EQ(back.session.policy(), before);
    EXPECT_EQ(back.changes, 2U);
}

// The disk did not confirm the save; a power cut may or may not have taken it.
TEST_F(RecoveryTest, PutsBackWhatFollowedASaveThatWasNotConfirmedWhicheverFileIsThere)
{
    putPolicy();
    const std::string old = *files.bytesOf(kPath);
    model::PolicyDocument before = test::emptyPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        files.failOnceAfter(3, ErrorCode::FileNotConfirmed);
        ASSERT_FALSE(session.save());
        ASSERT_TRUE(session.perform(test::answer("version", std::string("2"))));
        ASSERT_TRUE(session.flush());
        before = session.policy();
    }
    {
        const Recovered onTheNew = recovered();
        EXPECT_EQ(onTheNew.session.policy(), before);
        EXPECT_EQ(onTheNew.changes, 1U);
        files.failAfter(0, ErrorCode::FileNotWritable); // it dies without writing its journal
    }
    files.failNoMore();
    files.put(kPath, old);
    const Recovered onTheOld = recovered();
    EXPECT_EQ(onTheOld.session.policy(), before);
    EXPECT_EQ(onTheOld.changes, 2U);
}

TEST_F(RecoveryTest, FindsTheFirstSaveOfANewPolicy)
{
    {
        EditingSession session = created(kPath);
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        files.failAfter(4, ErrorCode::FileNotRemoved); // identity, append, sync, replace, remove
        ASSERT_TRUE(session.save());
    }
    files.failNoMore();
    Recovered back = recovered();
    EXPECT_EQ(back.changes, 0U);
    EXPECT_EQ(back.session.policy(), onDisk(kPath));
    ASSERT_TRUE(back.session.perform(named("Harbour Trust")));
    EXPECT_TRUE(back.session.save()) << "the file is known to be the policy's own";
}

TEST_F(RecoveryTest, StandsOnTheFileThatWasSavedLast)
{
    putPolicy();
    model::PolicyDocument before = test::emptyPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.save());
        ASSERT_TRUE(session.perform(test::answer("version", std::string("2"))));
        ASSERT_TRUE(session.saveAs("/home/ada/other.policy"));
        ASSERT_TRUE(session.perform(named("Harbour Trust")));
        ASSERT_TRUE(session.flush());
        before = session.policy();
    }
    const Recovered back = recovered();
    EXPECT_EQ(back.session.policy(), before);
    EXPECT_EQ(back.session.file().path, "/home/ada/other.policy");
    EXPECT_EQ(back.changes, 1U);
}

TEST_F(RecoveryTest, EndsAJournalWhoseChangesCancelOut)
{
    putPolicy();
    lost({named("Harbour"), test::answer("version", std::string("2")),
          test::answer("org_name", test::answeredPolicy().answers.at(QuestionId("org_name"))),
          ClearAnswer{QuestionId("version")}});
    const Recovered back = recovered();
    EXPECT_EQ(back.changes, 0U);
    EXPECT_FALSE(back.session.isModified());
    EXPECT_EQ(back.session.history().nextUndo(), std::nullopt);
    EXPECT_EQ(journals(), 0U);
}

TEST_F(RecoveryTest, KeepsTwoSessionsOnOnePolicyApart)
{
    putPolicy();
    EditingSession first = opened();
    EditingSession second = opened();
    ASSERT_TRUE(first.perform(named("First")));
    ASSERT_TRUE(second.perform(named("Second")));
    ASSERT_TRUE(first.flush());
    ASSERT_TRUE(second.flush());
    EXPECT_EQ(journals(), 2U);
    const auto list = listJournals(files, kJournals);
    for (const JournalSummary &summary : list->journals) {
        EXPECT_EQ(summary.state, JournalState::InUse);
        EXPECT_EQ(EditingSession::recover(summary.file, surroundings).error(),
                  (Errors{{ErrorCode::FileInUse, summary.file}}));
    }
    ASSERT_TRUE(first.save());
    EXPECT_EQ(second.save().error(), (Error{ErrorCode::FileChangedMeanwhile, kPath}));
    EXPECT_EQ(journals(), 1U) << "the second one's words are still unsaved";
}

TEST_F(RecoveryTest, SaysThatAJournalIsNone)
{
    files.put("notes", "x");
    EXPECT_EQ(EditingSession::recover("notes", surroundings).error(), (Errors{{ErrorCode::NotAJournal, "notes"}}));
}

} // namespace
} // namespace policywright::session
