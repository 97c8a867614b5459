// SPDX-License-Identifier: Apache-2.0
//
// What the file system has for recovery journals: files that grow, locks, folders, removal.
#include "core/base/PosixFileSystem.h"

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace policywright {
namespace {

using policywright::testing::FileSizeLimit;
using policywright::testing::readBytes;
using policywright::testing::TemporaryFolder;
using policywright::testing::writeBytes;

class GrowingFileTest : public ::testing::Test {
protected:
    std::string path(std::string_view name) const { return folder.path(name); }
    std::unique_ptr<GrowingFile> created(std::string_view name, std::string_view bytes)
    {
        auto file = files.createGrowing(path(name), bytes);
        EXPECT_TRUE(file) << describe(file.error());
        return std::move(file).value();
    }
    ErrorCode lockError(std::string_view name)
    {
        const auto lock = files.lockFile(path(name));
        EXPECT_FALSE(lock);
        return lock ? ErrorCode::UnknownCommand : lock.error().code;
    }

    TemporaryFolder folder;
    PosixFileSystem files;
};

TEST_F(GrowingFileTest, GrowsAtItsEnd)
{
    const auto file = created("a", "head ");
    ASSERT_TRUE(file->append("one "));
    ASSERT_TRUE(file->append("two"));
    ASSERT_TRUE(file->sync());
    EXPECT_EQ(readBytes(path("a")), "head one two");
    EXPECT_EQ(files.list(path("")), (std::vector<std::string>{"a"}));
}

TEST_F(GrowingFileTest, TakesThePlaceOfTheFileThatIsThereWithoutABackup)
{
    writeBytes(path("a"), "old");
    const auto file = created("a", "new");
    EXPECT_EQ(readBytes(path("a")), "new");
    EXPECT_EQ(files.list(path("")), (std::vector<std::string>{"a"}));
}

TEST_F(GrowingFileTest, IsForItsOwnerAlone)
{
    const auto first = created("a", "x");
    const auto anew = created("a", "y");
    struct stat status{};
    ASSERT_EQ(::stat(path("a").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0600U);
}

TEST_F(GrowingFileTest, IsLockedForAsLongAsItIsOpen)
{
    auto file = created("a", "x");
    EXPECT_EQ(files.lockFile(path("a")).error(), (Error{ErrorCode::FileInUse, path("a")}));
    file.reset();
    EXPECT_TRUE(files.lockFile(path("a")));
}

TEST_F(GrowingFileTest, StaysLockedWhileItIsWrittenAnew)
{
    auto file = created("a", "first");
    const auto anew = created("a", "second");
    EXPECT_EQ(lockError("a"), ErrorCode::FileInUse);
    file.reset();
    EXPECT_EQ(lockError("a"), ErrorCode::FileInUse);
    ASSERT_TRUE(anew->append(" and more"));
    EXPECT_EQ(readBytes(path("a")), "second and more");
}

TEST_F(GrowingFileTest, LocksAFileForOneOnly)
{
    writeBytes(path("a"), "x");
    auto first = files.lockFile(path("a"));
    ASSERT_TRUE(first);
    EXPECT_EQ(sentence(files.lockFile(path("a")).error()),
              "The file " + path("a") + " is in use by another program; wait until it is done, or close it there.");
    first->reset();
    EXPECT_TRUE(files.lockFile(path("a")));
}

TEST_F(GrowingFileTest, LocksNothingWhereNothingIs)
{
    EXPECT_EQ(files.lockFile(path("none")).error(), (Error{ErrorCode::FileNotFound, path("none")}));
    writeBytes(path("a"), "x");
    std::filesystem::create_symlink("a", path("link"));
    EXPECT_EQ(lockError("link"), ErrorCode::FileNotReadable);
}

TEST_F(GrowingFileTest, LosesItsLockWhenItsProgramIsKilled)
{
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto file = files.createGrowing(path("a"), "x");
        const bool isReady = file && ::write(ready[1], "r", 1) == 1;
        for (; isReady;)
            ::pause();
        ::_exit(1);
    }
    char mark = 0;
    ASSERT_EQ(::read(ready[0], &mark, 1), 1);
    EXPECT_EQ(lockError("a"), ErrorCode::FileInUse);
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    EXPECT_TRUE(files.lockFile(path("a")));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_F(GrowingFileTest, NoticesThatSomebodyRemovedIt)
{
    const auto file = created("a", "x");
    ASSERT_TRUE(files.removeFile(path("a")));
    ASSERT_TRUE(file->append("y")) << "the system does not mind";
    EXPECT_EQ(file->sync().error(), (Error{ErrorCode::FileNotConfirmed, path("a"), "somebody removed it"}));
}

TEST_F(GrowingFileTest, NoticesAWriteThatWasCutShort)
{
    const auto file = created("a", "x");
    Result<> appended;
    {
        const FileSizeLimit limit(1000);
        appended = file->append(std::string(2000, 'y'));
    }
    EXPECT_EQ(appended.error(), (Error{ErrorCode::FileNotWritable, path("a"), "file too large"}));
}

TEST_F(GrowingFileTest, SaysWhyItCannotBeMade)
{
    EXPECT_EQ(files.createGrowing(path("none/a"), "x").error(),
              (Error{ErrorCode::FileNotWritable, path("none/a"), "its folder does not exist"}));
}

TEST_F(GrowingFileTest, RemovesAFileOrSaysWhyNot)
{
    writeBytes(path("a"), "x");
    ASSERT_TRUE(files.removeFile(path("a")));
    EXPECT_EQ(files.removeFile(path("a")).error(), (Error{ErrorCode::FileNotFound, path("a")}));
    std::filesystem::create_directory(path("folder"));
    EXPECT_EQ(sentence(files.removeFile(path("folder")).error()),
              "The file " + path("folder") + " cannot be removed: is a directory.");
}

TEST_F(GrowingFileTest, MakesAFolderWithThoseAboveItForThisUserAlone)
{
    ASSERT_TRUE(files.makeFolder(path("x/y/z")));
    for (const char *made : {"x", "x/y", "x/y/z"}) {
        struct stat status{};
        ASSERT_EQ(::stat(path(made).c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 07777U, 0700U) << made;
    }
    EXPECT_TRUE(files.makeFolder(path("x/y/z"))) << "it is there already";
    EXPECT_TRUE(files.makeFolder(path("x/y/z/")));
}

TEST_F(GrowingFileTest, SaysWhyAFolderCannotBeMade)
{
    writeBytes(path("a"), "x");
    EXPECT_EQ(sentence(files.makeFolder(path("a")).error()),
              "The folder " + path("a") + " cannot be made: file exists.");
    EXPECT_EQ(files.makeFolder(path("a/b")).error(), (Error{ErrorCode::FolderNotMade, path("a/b"), "not a directory"}));
}

} // namespace
} // namespace policywright
