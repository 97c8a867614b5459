// SPDX-License-Identifier: Apache-2.0
#include "tests/support/MemoryFileSystem.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

using policywright::testing::MemoryFileSystem;

TEST(MemoryFileSystem, RecordsEveryAccess)
{
    MemoryFileSystem files;
    files.put("p/a.yaml", "x");
    EXPECT_EQ(files.readFile("p/a.yaml", 10)->bytes, "x");
    EXPECT_EQ(files.list("p"), (std::vector<std::string>{"a.yaml"}));
    EXPECT_TRUE(files.replaceFile("p/a.yaml", "y", {}));
    EXPECT_EQ(files.accesses(), (std::vector<std::string>{"read p/a.yaml", "list p", "replace p/a.yaml"}));
    EXPECT_EQ(files.bytesOf("p/a.yaml~"), "x");
}

TEST(MemoryFileSystem, FailsWhenTheTestWantsIt)
{
    MemoryFileSystem files;
    files.put("a", "x");
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_TRUE(files.readFile("a", 10));
    EXPECT_EQ(files.replaceFile("a", "y", {}).error(),
              (Error{ErrorCode::FileNotWritable, "a", "the test wants it so"}));
    EXPECT_EQ(files.bytesOf("a"), "x");
}

TEST(MemoryFileSystem, KnowsWhetherAFileWasChanged)
{
    MemoryFileSystem files;
    files.put("a", "x");
    const auto known = files.identity("a");
    files.put("a", "x");
    EXPECT_EQ(files.replaceFile("a", "y", {.expected = *known}).error(), (Error{ErrorCode::FileChangedMeanwhile, "a"}));
    EXPECT_EQ(files.replaceFile("a", "y", {.expected = NoFile{}}).error(), (Error{ErrorCode::FileAlreadyExists, "a"}));
}

TEST(MemoryFileSystem, ReportsAnUnconfirmedFileBehindTheWork)
{
    MemoryFileSystem files;
    files.failOnceAfter(0, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(files.replaceFile("a", "y", {}).error().code, ErrorCode::FileNotConfirmed);
    EXPECT_EQ(files.bytesOf("a"), "y");
    EXPECT_TRUE(files.replaceFile("a", "z", {}));
}

TEST(MemoryFileSystem, LocksAGrowingFileUntilItIsClosed)
{
    MemoryFileSystem files;
    auto growing = files.createGrowing("a", "x");
    ASSERT_TRUE(growing);
    EXPECT_EQ(files.lockFile("a").error(), (Error{ErrorCode::FileInUse, "a"}));
    auto anew = files.createGrowing("a", "y");
    growing->reset();
    EXPECT_EQ(files.lockFile("a").error(), (Error{ErrorCode::FileInUse, "a"}));
    anew->reset();
    const auto lock = files.lockFile("a");
    EXPECT_TRUE(lock);
    EXPECT_EQ(files.lockFile("a").error(), (Error{ErrorCode::FileInUse, "a"}));
    EXPECT_EQ(files.lockFile("none").error(), (Error{ErrorCode::FileNotFound, "none"}));
}

TEST(MemoryFileSystem, LosesWhatWasNotSyncedWhenThePowerIsCut)
{
    MemoryFileSystem files;
    const auto growing = files.createGrowing("a", "x");
    ASSERT_TRUE((*growing)->append("1"));
    ASSERT_TRUE((*growing)->sync());
    ASSERT_TRUE((*growing)->append("2"));
    EXPECT_EQ(files.bytesOf("a"), "x12");
    files.cutPower();
    EXPECT_EQ(files.bytesOf("a"), "x1");
}

TEST(MemoryFileSystem, TakesAPartOfWhatCannotBeAppended)
{
    MemoryFileSystem files;
    const auto growing = files.createGrowing("a", "x");
    files.failAfter(0, ErrorCode::FileNotWritable);
    EXPECT_EQ((*growing)->append("1234").error(), (Error{ErrorCode::FileNotWritable, "a", "the test wants it so"}));
    EXPECT_EQ(files.bytesOf("a"), "x12");
}

TEST(MemoryFileSystem, NoticesThatAGrowingFileWasRemoved)
{
    MemoryFileSystem files;
    const auto growing = files.createGrowing("a", "x");
    ASSERT_TRUE(files.removeFile("a"));
    EXPECT_EQ(files.removeFile("a").error(), (Error{ErrorCode::FileNotFound, "a"}));
    ASSERT_TRUE((*growing)->append("1"));
    EXPECT_EQ((*growing)->sync().error(), (Error{ErrorCode::FileNotConfirmed, "a", "somebody removed it"}));
    EXPECT_EQ(files.bytesOf("a"), std::nullopt);
}

} // namespace
} // namespace policywright
