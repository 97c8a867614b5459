// SPDX-License-Identifier: Apache-2.0
#include "core/session/JournalFolder.h"

#include "core/base/PosixFileSystem.h"

#include "tests/core/session/EveryChange.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::answer;

using policywright::testing::MemoryFileSystem;

const std::string kFolder = "/data/recovery";

// The memory's clock ticks once a file that is made.
UtcTime tick(int number)
{
    return UtcTime(std::chrono::seconds(number));
}

class JournalFolderTest : public ::testing::Test {
protected:
    // A session's journal with so many changes, flushed.
    RecoveryJournal journal(const char *name, JournalHeader header, int changes)
    {
        RecoveryJournal made(files, kFolder + '/' + name, std::move(header), "bundle");
        for (int i = 0; i < changes; ++i)
            made.append(answer(("q" + std::to_string(i)).c_str(), true));
        EXPECT_TRUE(made.flush());
        return made;
    }
    JournalHeader headerOn(const char *path)
    {
        return {path, "id", BaseFile{"cafe", files.identity(path).value_or(FileIdentity{})}};
    }
    JournalList listed()
    {
        const auto list = listJournals(files, kFolder);
        EXPECT_TRUE(list) << sentence(list.error());
        return list.value_or(JournalList{});
    }

    MemoryFileSystem files;
};

TEST_F(JournalFolderTest, IsEmptyWhereThereIsNoFolder)
{
    EXPECT_EQ(listed(), JournalList{});
}

TEST_F(JournalFolderTest, SaysWhyItCannotBeRead)
{
    files.put(kFolder, "a file");
    EXPECT_EQ(listJournals(files, kFolder).error().code, ErrorCode::FolderNotReadable);
}

TEST_F(JournalFolderTest, ListsWhoseJournalsThereAreTheLastWrittenFirst)
{
    files.put("/home/a.policy", "a"); // tick 1
    files.put("/home/b.policy", "b");
    files.put("/home/gone.policy", "g");
    static_cast<void>(journal("1.journal", headerOn("/home/a.policy"), 1)); // tick 4
    static_cast<void>(journal("2.journal", headerOn("/home/b.policy"), 2));
    static_cast<void>(journal("3.journal", headerOn("/home/gone.policy"), 3));
    const RecoveryJournal living = journal("4.journal", JournalHeader{"", "new"}, 4);
    files.put("/home/b.policy", "changed by another program");
    ASSERT_TRUE(files.removeFile("/home/gone.policy"));
    const auto summary = [&](const char *name, const char *path, const char *id, int written, std::size_t changes,
                             JournalState state, BaseState base) {
        return JournalSummary{kFolder + '/' + name, path, id, tick(written), changes, state, base};
    };
    EXPECT_EQ(listed().journals,
              (std::vector<JournalSummary>{
                  summary("4.journal", "", "new", 7, 4, JournalState::InUse, BaseState::NeverSaved),
                  summary("3.journal", "/home/gone.policy", "id", 6, 3, JournalState::Waiting, BaseState::Gone),
                  summary("2.journal", "/home/b.policy", "id", 5, 2, JournalState::Waiting, BaseState::Touched),
                  summary("1.journal", "/home/a.policy", "id", 4, 1, JournalState::Waiting, BaseState::Untouched)}));
    EXPECT_EQ(listed().unreadable, Errors{});
}

TEST_F(JournalFolderTest, LeavesEveryJournalToBeRecovered)
{
    static_cast<void>(journal("1.journal", JournalHeader{"", "new"}, 1));
    const auto before = files.bytesOf(kFolder + "/1.journal");
    listed();
    EXPECT_EQ(files.bytesOf(kFolder + "/1.journal"), before);
    EXPECT_TRUE(RecoveryJournal::find(files, kFolder + "/1.journal"));
}

TEST_F(JournalFolderTest, CountsNoSaves)
{
    RecoveryJournal made(files, kFolder + "/1.journal", JournalHeader{"", "new"}, "bundle");
    made.append(answer("q", true));
    made.append(SaveMark{"cafe"});
    ASSERT_TRUE(made.flush());
    EXPECT_EQ(listed().journals.front().changes, 1U);
}

TEST_F(JournalFolderTest, NamesWhatCannotBeReadAndLeavesOutWhatIsNone)
{
    files.put(kFolder + "/broken.journal", "nothing");
    files.put(kFolder + "/.policywright-0123456789abcdef.tmp", "half");
    EXPECT_EQ(listed(), (JournalList{{}, {{ErrorCode::NotAJournal, kFolder + "/broken.journal"}}}));
}

TEST_F(JournalFolderTest, GivesEveryJournalANameOfItsOwn)
{
    policywright::testing::SequentialIdSource ids;
    EXPECT_EQ(newJournalFile(kFolder, ids), "/data/recovery/00000000-0000-4000-8000-000000000001.journal");
    EXPECT_EQ(newJournalFile(kFolder, ids), "/data/recovery/00000000-0000-4000-8000-000000000002.journal");
}

TEST(JournalFolderOnDisk, ListsDeadAndLivingJournals)
{
    const policywright::testing::TemporaryFolder folder;
    PosixFileSystem files;
    const std::string place = folder.path("recovery");
    EXPECT_EQ(listJournals(files, place), JournalList{});
    std::vector<RecoveryJournal> living;
    for (const char *name : {"/1.journal", "/2.journal"}) {
        RecoveryJournal journal(files, place + name, JournalHeader{"", name}, "bundle");
        journal.append(answer("q", true));
        ASSERT_TRUE(journal.flush());
        if (living.empty())
            living.push_back(std::move(journal));
    }
    const auto list = listJournals(files, place);
    ASSERT_TRUE(list) << sentence(list.error());
    std::map<std::string, JournalState> states;
    for (const JournalSummary &summary : list->journals)
        states.emplace(summary.policyId, summary.state);
    EXPECT_EQ(states, (std::map<std::string, JournalState>{{"/1.journal", JournalState::InUse},
                                                           {"/2.journal", JournalState::Waiting}}));
}

} // namespace
} // namespace policywright::session
