// SPDX-License-Identifier: Apache-2.0
//
// Saving what is edited: the file, the journal beside it, and other programs in between.
#include "core/session/EditingSession.h"

#include "tests/core/session/EditingDesk.h"

namespace policywright::session {
namespace {

using Accesses = std::vector<std::string>;

class EditingSessionFilesTest : public EditingDesk {};

TEST_F(EditingSessionFilesTest, SavesWhatWasDoneAndEndsTheJournal)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    EXPECT_EQ(journals(), 1U);
    ASSERT_TRUE(session.save());
    EXPECT_EQ(onDisk(kPath), session.policy());
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(journals(), 0U);
}

TEST_F(EditingSessionFilesTest, NotesASaveInTheJournalBeforeItTouchesTheFile)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    const std::size_t before = files.accesses().size();
    ASSERT_TRUE(session.save());
    const std::string journal = kJournals + "/00000000-0000-4000-8000-000000000001.journal";
    EXPECT_EQ((Accesses(files.accesses().begin() + static_cast<std::ptrdiff_t>(before), files.accesses().end())),
              (Accesses{"identity " + kPath, "append " + journal, "sync " + journal, "replace " + kPath,
                        "remove " + journal}));
}

TEST_F(EditingSessionFilesTest, SavesTheFirstTimeAndAgain)
{
    EditingSession session = created(kPath);
    for (const char *name : {"First", "Second"}) {
        ASSERT_TRUE(session.perform(named(name)));
        ASSERT_TRUE(session.save());
        EXPECT_EQ(onDisk(kPath), session.policy());
    }
}

TEST_F(EditingSessionFilesTest, WritesNothingWhereNothingWasChanged)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.save());
    EXPECT_EQ(files.bytesOf(kPath + '~'), std::nullopt) << "the backup stays what it is";
    files.put(kPath, "somebody's");
    EXPECT_EQ(session.save().error(), (Error{ErrorCode::FileChangedMeanwhile, kPath}));
}

TEST_F(EditingSessionFilesTest, AsksForANameWhereThePolicyHasNone)
{
    EditingSession session = created();
    ASSERT_TRUE(session.perform(named("Harbour")));
    const auto saved = session.save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(sentence(saved.error()), "The policy has no file yet; choose a name for it.");
    EXPECT_TRUE(session.isModified());
}

TEST_F(EditingSessionFilesTest, UndoesOverASave)
{
    putPolicy();
    EditingSession session = opened();
    const model::PolicyDocument before = session.policy();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.save());
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(session.policy(), before);
    EXPECT_TRUE(session.isModified());
    ASSERT_TRUE(session.save());
    EXPECT_EQ(onDisk(kPath), before);
}

TEST_F(EditingSessionFilesTest, LeavesAFileAloneThatSomebodyElseChanged)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    files.put(kPath, "somebody's");
    EXPECT_EQ(session.save().error(), (Error{ErrorCode::FileChangedMeanwhile, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
    EXPECT_TRUE(session.isModified());
    EXPECT_EQ(journals(), 1U);
}

TEST_F(EditingSessionFilesTest, KnowsItsFileAgainThatWasCopiedBack)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    files.put(kPath, *files.bytesOf(kPath)); // another identity, the same contents
    ASSERT_TRUE(session.save());
    EXPECT_EQ(onDisk(kPath), session.policy());
}

TEST_F(EditingSessionFilesTest, NeverPutsANewPolicyOverAFileThatIsThere)
{
    EditingSession session = created(kPath);
    ASSERT_TRUE(session.perform(named("Harbour")));
    files.put(kPath, "somebody's");
    EXPECT_EQ(session.save().error(), (Error{ErrorCode::FileAlreadyExists, kPath}));
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
}

TEST_F(EditingSessionFilesTest, KeepsTheJournalWhereTheFileCannotBeWritten)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    files.failAfter(3, ErrorCode::FileNotWritable); // identity, append, sync, replace
    EXPECT_EQ(session.save().error().code, ErrorCode::FileNotWritable);
    files.failNoMore();
    EXPECT_TRUE(session.isModified());
    EXPECT_EQ(journals(), 1U);
    ASSERT_TRUE(session.save()) << "the next try still knows what it replaces";
    EXPECT_EQ(onDisk(kPath), session.policy());
    EXPECT_EQ(journals(), 0U);
}

TEST_F(EditingSessionFilesTest, SavesAgainWhatTheDiskDidNotConfirm)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    files.failOnceAfter(3, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(session.save().error().code, ErrorCode::FileNotConfirmed);
    EXPECT_TRUE(session.isModified()) << "it may be gone after a power cut";
    EXPECT_EQ(journals(), 1U);
    ASSERT_TRUE(session.save());
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(journals(), 0U);
}

TEST_F(EditingSessionFilesTest, SavesWhereTheJournalCannotBeWritten)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    files.failOnceAfter(1, ErrorCode::FileNotWritable); // identity, append
    ASSERT_TRUE(session.save());
    EXPECT_EQ(onDisk(kPath), session.policy());
    EXPECT_EQ(journals(), 0U);
}

TEST_F(EditingSessionFilesTest, GoesOnUnderTheNameThatItWasSavedAs)
{
    putPolicy();
    const model::PolicyDocument before = onDisk(kPath);
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    ASSERT_TRUE(session.saveAs("/home/ada/other.policy"));
    EXPECT_EQ(session.file().path, "/home/ada/other.policy");
    EXPECT_FALSE(session.isModified());
    EXPECT_EQ(journals(), 0U);
    ASSERT_TRUE(session.perform(named("Harbour Trust")));
    ASSERT_TRUE(session.save());
    EXPECT_EQ(onDisk("/home/ada/other.policy"), session.policy());
    EXPECT_EQ(onDisk(kPath), before);
}

TEST_F(EditingSessionFilesTest, ReplacesAFileThatTheAuthorWasAskedAboutAndNoOther)
{
    EditingSession session = created();
    ASSERT_TRUE(session.perform(named("Harbour")));
    files.put(kPath, "somebody's");
    EXPECT_EQ(session.saveAs(kPath).error(), (Error{ErrorCode::FileAlreadyExists, kPath}));
    EXPECT_EQ(session.file().path, "");
    EXPECT_EQ(files.bytesOf(kPath), "somebody's");
    ASSERT_TRUE(session.saveAs(kPath, IfThere::Replace));
    EXPECT_EQ(onDisk(kPath), session.policy());
    EXPECT_EQ(files.bytesOf(kPath + '~'), "somebody's");
}

TEST_F(EditingSessionFilesTest, SavesUnderItsOwnNameAgainAfterTheFileWasRemovedOrChanged)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(files.removeFile(kPath));
    EXPECT_EQ(session.save().error(), (Error{ErrorCode::FileChangedMeanwhile, kPath}));
    ASSERT_TRUE(session.saveAs(kPath));
    EXPECT_EQ(onDisk(kPath), session.policy());
    ASSERT_TRUE(session.perform(named("Harbour Trust")));
    files.put(kPath, "somebody's");
    EXPECT_EQ(session.saveAs(kPath).error(), (Error{ErrorCode::FileAlreadyExists, kPath}));
    ASSERT_TRUE(session.saveAs(kPath, IfThere::Replace));
    EXPECT_EQ(onDisk(kPath), session.policy());
}

TEST_F(EditingSessionFilesTest, StaysWhereItIsWhenAnotherNameCannotBeWritten)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    files.failOnceAfter(2, ErrorCode::FileNotConfirmed); // make and grow the journal, replace
    EXPECT_EQ(session.saveAs("/home/ada/other.policy").error().code, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(session.file().path, kPath);
    EXPECT_TRUE(session.isModified());
    files.put(kPath, *files.bytesOf(kPath));
    ASSERT_TRUE(session.save()) << "it still knows its own file";
    EXPECT_EQ(onDisk(kPath), session.policy());
}

TEST_F(EditingSessionFilesTest, SavesACopyAndStaysWhereItIs)
{
    putPolicy();
    EditingSession session = opened();
    ASSERT_TRUE(session.perform(named("Harbour")));
    ASSERT_TRUE(session.flush());
    ASSERT_TRUE(session.saveCopy("/home/ada/copy.policy"));
    EXPECT_EQ(onDisk("/home/ada/copy.policy"), session.policy());
    EXPECT_EQ(session.file().path, kPath);
    EXPECT_TRUE(session.isModified());
    EXPECT_EQ(journals(), 1U);
    EXPECT_EQ(session.saveCopy("/home/ada/copy.policy").error(),
              (Error{ErrorCode::FileAlreadyExists, "/home/ada/copy.policy"}));
    EXPECT_TRUE(session.saveCopy("/home/ada/copy.policy", IfThere::Replace));
    EXPECT_EQ(session.saveCopy(kPath, IfThere::Replace).error(), (Error{ErrorCode::FileAlreadyExists, kPath}))
        << "it would no longer know its own file";
}

TEST_F(EditingSessionFilesTest, GivesUpWhatTheAuthorDoesNotWant)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        ASSERT_TRUE(session.discard());
    }
    EXPECT_EQ(journals(), 0U);
}

TEST_F(EditingSessionFilesTest, KeepsWhatIsNotSavedWhenItGoes)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
    }
    EXPECT_EQ(journals(), 1U);
}

TEST_F(EditingSessionFilesTest, LeavesNoJournalWhereEverythingWasUndone)
{
    putPolicy();
    {
        EditingSession session = opened();
        ASSERT_TRUE(session.perform(named("Harbour")));
        ASSERT_TRUE(session.flush());
        session.undo();
    }
    EXPECT_EQ(journals(), 0U);
}

} // namespace
} // namespace policywright::session
