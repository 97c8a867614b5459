// SPDX-License-Identifier: Apache-2.0
#include "core/session/RecoveryJournal.h"

#include "core/base/PosixFileSystem.h"

#include "tests/core/session/EveryChange.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::answer;

using policywright::testing::MemoryFileSystem;
using Accesses = std::vector<std::string>;

const std::string kFile = "/data/recovery/1.journal";
const JournalHeader kHeader{"/home/ada/small.policy", "id", BaseFile{"cafe", {.inode = 7}}};

Change typed(const std::string &text)
{
    return answer("org_name", text);
}

class RecoveryJournalTest : public ::testing::Test {
protected:
    // As a program does that starts after the journal's own is dead.
    std::vector<JournalEntry> found()
    {
        const auto back = RecoveryJournal::find(files, kFile);
        EXPECT_TRUE(back) << sentence(back.error());
        return back ? back->contents.entries : std::vector<JournalEntry>{};
    }
    // Without asking for the lock.
    std::vector<JournalEntry> written() const { return readJournal(*files.bytesOf(kFile), kFile)->entries; }
    // What was done to the files since the last call.
    Accesses accesses()
    {
        const Accesses all = files.accesses();
        const Accesses since(all.begin() + static_cast<std::ptrdiff_t>(m_seen), all.end());
        m_seen = all.size();
        return since;
    }

    MemoryFileSystem files;
    std::optional<RecoveryJournal> journal = RecoveryJournal(files, kFile, kHeader);

private:
    std::size_t m_seen = 0;
};

TEST_F(RecoveryJournalTest, WritesNothingBeforeThereIsSomethingToFlush)
{
    EXPECT_FALSE(journal->hasUnflushed());
    EXPECT_TRUE(journal->flush());
    journal->append(typed("A"));
    EXPECT_TRUE(journal->hasUnflushed());
    EXPECT_EQ(accesses(), Accesses{});
    EXPECT_TRUE(journal->drop());
    EXPECT_EQ(accesses(), Accesses{}) << "there is nothing to take away";
}

TEST_F(RecoveryJournalTest, IsMadeAsAWholeAndThenGrows)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(accesses(), (Accesses{"make /data/recovery", "grow " + kFile}));
    journal->append(typed("AB"));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(accesses(), (Accesses{"append " + kFile, "sync " + kFile}));
    EXPECT_FALSE(journal->hasUnflushed());
    EXPECT_TRUE(journal->flush());
    EXPECT_EQ(accesses(), Accesses{});
}

TEST_F(RecoveryJournalTest, GivesBackWhatWasFlushed)
{
    std::vector<JournalEntry> expected;
    for (const Change &change : test::everyChange()) {
        journal->append(change);
        expected.emplace_back(change);
        ASSERT_TRUE(journal->flush());
    }
    journal->append(SaveMark{"beef"});
    expected.emplace_back(SaveMark{"beef"});
    ASSERT_TRUE(journal->flush());
    journal->append(typed("not flushed"));
    files.cutPower();
    journal.reset();
    const auto back = RecoveryJournal::find(files, kFile);
    ASSERT_TRUE(back) << sentence(back.error());
    EXPECT_EQ(back->contents, (JournalContents{kHeader, "", expected, 0}));
}

TEST_F(RecoveryJournalTest, HoldsTheBundleOfAPolicyThatWasNeverSaved)
{
    journal.emplace(files, kFile, JournalHeader{"", "id"}, "bundle");
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    journal.reset();
    EXPECT_EQ(RecoveryJournal::find(files, kFile)->contents,
              (JournalContents{{"", "id"}, "bundle", {JournalEntry(typed("A"))}, 0}));
}

TEST_F(RecoveryJournalTest, WritesOneRecordForWhatIsTypedBetweenTwoFlushes)
{
    journal->append(answer("version", std::string("2")));
    for (const char *text : {"H", "Ha", "Har"})
        journal->append(typed(text));
    ASSERT_TRUE(journal->flush());
    for (const char *text : {"Harb", "Harbo"})
        journal->append(typed(text));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(written(),
              (std::vector<JournalEntry>{answer("version", std::string("2")), typed("Har"), typed("Harbo")}));
}

TEST_F(RecoveryJournalTest, NeverMergesOverTheMarkOfASave)
{
    journal->append(typed("A"));
    journal->append(SaveMark{"beef"});
    journal->append(typed("AB"));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(written(), (std::vector<JournalEntry>{typed("A"), SaveMark{"beef"}, typed("AB")}));
}

TEST_F(RecoveryJournalTest, KeepsTheWordsOfAFlushThatFailedForTheNextOne)
{
    journal->append(typed("A"));
    files.failAfter(0, ErrorCode::FolderNotMade);
    EXPECT_EQ(journal->flush().error(), (Error{ErrorCode::FolderNotMade, "/data/recovery", "the test wants it so"}));
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_EQ(journal->flush().error(), (Error{ErrorCode::FileNotWritable, kFile, "the test wants it so"}));
    EXPECT_TRUE(journal->hasUnflushed());
    files.failNoMore();
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(written(), (std::vector<JournalEntry>{typed("A")}));
}

// A disk that is full takes a part of the bytes; after a failed sync the system may have thrown away what it said it
// had taken, and the next sync says nothing of it.
TEST_F(RecoveryJournalTest, IsWrittenAnewAfterAnErrorInsteadOfGoingOnBehindIt)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    for (const int failing : {0, 1}) {
        journal->append(answer("version", std::to_string(failing)));
        files.failAfter(failing, ErrorCode::FileNotWritable);
        EXPECT_EQ(journal->flush().error().code, ErrorCode::FileNotWritable);
        EXPECT_TRUE(journal->hasUnflushed());
        files.failNoMore();
        accesses();
        journal->append(typed("AB" + std::to_string(failing)));
        ASSERT_TRUE(journal->flush());
        EXPECT_EQ(accesses(), (Accesses{"make /data/recovery", "grow " + kFile}));
    }
    EXPECT_EQ(written(), (std::vector<JournalEntry>{answer("version", std::string("1")), typed("AB1")}));
    EXPECT_EQ(readJournal(*files.bytesOf(kFile), kFile)->ignoredBytes, 0U);
}

TEST_F(RecoveryJournalTest, LeavesWhatWasFlushedReadableWhenALaterFlushFails)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    journal->append(typed("AB"));
    files.failAfter(0, ErrorCode::FileNotWritable);
    ASSERT_FALSE(journal->flush());
    files.failNoMore();
    journal.reset();
    EXPECT_EQ(found(), (std::vector<JournalEntry>{typed("A")}));
}

TEST_F(RecoveryJournalTest, ComesBackWhenSomebodyRemovesIt)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    ASSERT_TRUE(files.removeFile(kFile));
    journal->append(typed("AB"));
    EXPECT_EQ(journal->flush().error(), (Error{ErrorCode::FileNotConfirmed, kFile, "somebody removed it"}));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(written(), (std::vector<JournalEntry>{typed("AB")}));
}

TEST_F(RecoveryJournalTest, StaysSmallHoweverMuchIsTypedIntoOnePlace)
{
    const std::string text(100'000, 'x');
    std::size_t largest = 0;
    for (int i = 0; i < 200; ++i) {
        journal->append(answer("principles", text + std::to_string(i)));
        ASSERT_TRUE(journal->flush());
        largest = std::max(largest, files.bytesOf(kFile)->size());
    }
    EXPECT_LT(largest, 5'000'000U);
    EXPECT_EQ(written().back(), JournalEntry(answer("principles", text + "199")));
}

TEST_F(RecoveryJournalTest, KeepsEveryPlaceAndEveryMarkWhenItIsMadeSmaller)
{
    const std::string text(100'000, 'x');
    journal->append(NewAsset{{"logo.png", "bytes"}});
    journal->append(typed("A"));
    journal->append(LeaveOut{ClauseId("rules.scope"), test::omission("x")});
    journal->append(NewAsset{{"other.png", "bytes"}});
    journal->append(typed("AB"));
    journal->append(SaveMark{"beef"});
    journal->append(typed("ABC"));
    journal->append(TakeBack{ClauseId("rules.scope")});
    for (int i = 0; i < 50; ++i) {
        journal->append(answer("principles", text + std::to_string(i)));
        ASSERT_TRUE(journal->flush());
    }
    const std::vector<JournalEntry> entries = written();
    ASSERT_GE(entries.size(), 8U);
    EXPECT_EQ((std::vector<JournalEntry>(entries.begin(), entries.begin() + 7)),
              (std::vector<JournalEntry>{NewAsset{{"logo.png", "bytes"}},
                                         LeaveOut{ClauseId("rules.scope"), test::omission("x")},
                                         NewAsset{{"other.png", "bytes"}}, typed("AB"), SaveMark{"beef"}, typed("ABC"),
                                         TakeBack{ClauseId("rules.scope")}}));
    EXPECT_LT(entries.size(), 20U);
}

TEST_F(RecoveryJournalTest, LosesNothingWhenItCannotBeMadeSmaller)
{
    const std::string text(100'000, 'x');
    for (int i = 0; i < 50; ++i) {
        journal->append(answer("principles", text + std::to_string(i)));
        if (i > 40)
            files.failAfter(0, ErrorCode::FileNotWritable);
        static_cast<void>(journal->flush());
        files.failNoMore();
    }
    EXPECT_TRUE(journal->hasUnflushed());
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(written().back(), JournalEntry(answer("principles", text + "49")));
}

TEST_F(RecoveryJournalTest, IsItsSessionsAloneForAsLongAsItLives)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(RecoveryJournal::find(files, kFile).error(), (Error{ErrorCode::FileInUse, kFile}));
    journal.reset();
    const auto first = RecoveryJournal::find(files, kFile);
    ASSERT_TRUE(first);
    EXPECT_EQ(RecoveryJournal::find(files, kFile).error(), (Error{ErrorCode::FileInUse, kFile}))
        << "somebody recovers it already";
}

TEST_F(RecoveryJournalTest, GoesOnWithADeadSessionsJournalUnderItsLock)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    journal.reset();
    auto dead = RecoveryJournal::find(files, kFile);
    ASSERT_TRUE(dead);
    journal.emplace(files, *std::move(dead));
    EXPECT_TRUE(journal->hasUnflushed()) << "it stands there in the dead session's form";
    EXPECT_EQ(RecoveryJournal::find(files, kFile).error().code, ErrorCode::FileInUse);
    journal->append(answer("version", std::string("2")));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(RecoveryJournal::find(files, kFile).error().code, ErrorCode::FileInUse);
    journal.reset();
    EXPECT_EQ(found(), (std::vector<JournalEntry>{typed("A"), answer("version", std::string("2"))}));
}

TEST_F(RecoveryJournalTest, IsTakenAway)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    ASSERT_TRUE(journal->drop());
    EXPECT_EQ(files.bytesOf(kFile), std::nullopt);
    EXPECT_TRUE(journal->drop());
    EXPECT_TRUE(journal->flush()) << "nothing is left to be written";
}

TEST_F(RecoveryJournalTest, IsTakenAwayAlsoWhereNobodyConfirmedThatItIsThere)
{
    journal->append(typed("A"));
    files.put(kFile, "what a save left that could not be confirmed");
    files.failAfter(1, ErrorCode::FileNotConfirmed);
    ASSERT_FALSE(journal->flush());
    files.failNoMore();
    ASSERT_TRUE(journal->drop());
    EXPECT_EQ(files.bytesOf(kFile), std::nullopt);
}

TEST_F(RecoveryJournalTest, SaysThatItCannotBeTakenAway)
{
    journal->append(typed("A"));
    ASSERT_TRUE(journal->flush());
    files.failAfter(0, ErrorCode::FileNotRemoved);
    EXPECT_EQ(journal->drop().error(), (Error{ErrorCode::FileNotRemoved, kFile, "the test wants it so"}));
    files.failNoMore();
    EXPECT_EQ(RecoveryJournal::find(files, kFile).error(), (Error{ErrorCode::FileInUse, kFile})) << "it is still ours";
    EXPECT_TRUE(journal->drop());
    EXPECT_EQ(files.bytesOf(kFile), std::nullopt);
}

TEST_F(RecoveryJournalTest, BeginsAnewOnAnotherFileUnderTheSameName)
{
    for (const bool isTakenAway : {true, false}) {
        journal.emplace(files, kFile, JournalHeader{"", "id"}, "bundle");
        journal->append(typed("A"));
        ASSERT_TRUE(journal->flush());
        if (!isTakenAway)
            files.failOnceAfter(0, ErrorCode::FileNotRemoved);
        EXPECT_EQ(journal->drop().has_value(), isTakenAway);
        journal->standOn(kHeader);
        EXPECT_TRUE(journal->flush()) << "there is nothing to write";
        journal->append(typed("B"));
        ASSERT_TRUE(journal->flush());
        EXPECT_EQ(readJournal(*files.bytesOf(kFile), kFile),
                  (JournalContents{kHeader, "", {JournalEntry(typed("B"))}, 0}));
    }
}

TEST_F(RecoveryJournalTest, IsNotFoundWhereThereIsNone)
{
    EXPECT_EQ(RecoveryJournal::find(files, "none").error(), (Error{ErrorCode::FileNotFound, "none"}));
    files.put("notes", "no journal");
    EXPECT_EQ(RecoveryJournal::find(files, "notes").error(), (Error{ErrorCode::NotAJournal, "notes"}));
}

TEST(RecoveryJournalOnDisk, GrowsAndIsFoundAgain)
{
    const policywright::testing::TemporaryFolder folder;
    PosixFileSystem files;
    const std::string file = folder.path("data/recovery/1.journal");
    std::vector<JournalEntry> expected;
    {
        RecoveryJournal journal(files, file, kHeader);
        for (const Change &change : test::everyChange()) {
            journal.append(change);
            expected.emplace_back(change);
            ASSERT_TRUE(journal.flush());
        }
        EXPECT_EQ(RecoveryJournal::find(files, file).error().code, ErrorCode::FileInUse);
    }
    const auto back = RecoveryJournal::find(files, file);
    ASSERT_TRUE(back) << sentence(back.error());
    EXPECT_EQ(back->contents, (JournalContents{kHeader, "", expected, 0}));
    EXPECT_EQ(files.list(folder.path("data/recovery")), (std::vector<std::string>{"1.journal"}));
}

} // namespace
} // namespace policywright::session
