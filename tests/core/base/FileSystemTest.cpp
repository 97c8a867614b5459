// SPDX-License-Identifier: Apache-2.0
#include "core/base/PosixFileSystem.h"

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace policywright {
namespace {

using policywright::testing::FileSizeLimit;
using policywright::testing::readBytes;
using policywright::testing::TemporaryFolder;
using policywright::testing::writeBytes;
using Names = std::vector<std::string>;

constexpr std::uint64_t kLimit = 1024;

class FileSystemTest : public ::testing::Test {
protected:
    std::string path(std::string_view name) const { return folder.path(name); }
    Names names() const { return files.list(folder.path("")).value_or(Names{"unreadable"}); }
    mode_t modeOf(std::string_view name) const
    {
        struct stat status{};
        return ::stat(path(name).c_str(), &status) == 0 ? status.st_mode & 07777u : 0;
    }

    TemporaryFolder folder;
    PosixFileSystem files;
};

TEST_F(FileSystemTest, ReadsAWholeFileAndSaysWhichOneItWas)
{
    const std::string bytes("a\0b\n\xff", 5);
    writeBytes(path("a"), bytes);
    const auto contents = files.readFile(path("a"), kLimit);
    ASSERT_TRUE(contents) << describe(contents.error());
    EXPECT_EQ(contents->bytes, bytes);
    EXPECT_EQ(contents->identity, files.identity(path("a")));
    EXPECT_EQ(contents->identity.size, 5u);
}

TEST_F(FileSystemTest, ReadsAFileOfExactlyTheLimitAndRefusesOneByteMore)
{
    writeBytes(path("a"), std::string(kLimit, 'x'));
    EXPECT_TRUE(files.readFile(path("a"), kLimit));
    EXPECT_EQ(files.readFile(path("a"), kLimit - 1).error(), (Error{ErrorCode::FileTooLarge, path("a"), "1023 bytes"}));
    std::filesystem::resize_file(path("a"), (std::uintmax_t{2} << 20) + 1);
    EXPECT_EQ(files.readFile(path("a"), 2 << 20).error(), (Error{ErrorCode::FileTooLarge, path("a"), "2 MiB"}));
}

TEST_F(FileSystemTest, SaysWhyAFileCannotBeRead)
{
    EXPECT_EQ(files.readFile(path("none"), kLimit).error(), (Error{ErrorCode::FileNotFound, path("none")}));
    EXPECT_EQ(files.identity(path("none")).error(), (Error{ErrorCode::FileNotFound, path("none")}));
    std::filesystem::create_directory(path("folder"));
    EXPECT_EQ(files.readFile(path("folder"), kLimit).error(),
              (Error{ErrorCode::FileNotReadable, path("folder"), "it is a folder"}));
}

TEST_F(FileSystemTest, DoesNotWaitForTheWriterOfANamedPipe)
{
    ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(files.readFile(path("pipe"), kLimit).error(),
              (Error{ErrorCode::FileNotReadable, path("pipe"), "it is not a file"}));
}

TEST_F(FileSystemTest, ListsNamesInTheOrderOfTheirBytes)
{
    for (const char *name : {"b", "a", ".c", "B"})
        writeBytes(path(name), "");
    EXPECT_EQ(names(), (Names{".c", "B", "a", "b"}));
    EXPECT_EQ(files.list(path("none")).error(),
              (Error{ErrorCode::FolderNotReadable, path("none"), "no such file or directory"}));
}

TEST_F(FileSystemTest, WritesANewFileWithTheSystemsOwnMode)
{
    const mode_t old = ::umask(027);
    const auto written = files.replaceFile(path("a"), "new", {});
    ::umask(old);
    ASSERT_TRUE(written) << describe(written.error());
    EXPECT_EQ(readBytes(path("a")), "new");
    EXPECT_EQ(modeOf("a"), 0640u);
    EXPECT_EQ(names(), Names{"a"});
    EXPECT_EQ(*written, files.identity(path("a")));
}

TEST_F(FileSystemTest, KeepsTheOldFileAsABackupAndItsMode)
{
    writeBytes(path("a"), "old");
    ASSERT_EQ(::chmod(path("a").c_str(), 0604), 0);
    ASSERT_TRUE(files.replaceFile(path("a"), "new", {}));
    ASSERT_TRUE(files.replaceFile(path("a"), "newer", {}));
    EXPECT_EQ(readBytes(path("a")), "newer");
    EXPECT_EQ(readBytes(path("a~")), "new");
    EXPECT_EQ(modeOf("a"), 0604u);
    EXPECT_EQ(names(), (Names{"a", "a~"}));
}

TEST_F(FileSystemTest, LeavesNoBackupWhereNoneIsWanted)
{
    writeBytes(path("a"), "old");
    ASSERT_TRUE(files.replaceFile(path("a"), "new", {.backup = Backup::None}));
    EXPECT_EQ(names(), Names{"a"});
}

TEST_F(FileSystemTest, ReplacesTheFileThatALinkLeadsToAndKeepsTheLink)
{
    std::filesystem::create_directory(path("real"));
    writeBytes(path("real/a"), "old");
    std::filesystem::create_symlink("real/a", path("link"));
    ASSERT_TRUE(files.replaceFile(path("link"), "new", {}));
    EXPECT_TRUE(std::filesystem::is_symlink(path("link")));
    EXPECT_EQ(readBytes(path("real/a")), "new");
    EXPECT_EQ(readBytes(path("real/a~")), "old");
}

TEST_F(FileSystemTest, RefusesALinkThatLeadsNowhere)
{
    std::filesystem::create_symlink("none", path("link"));
    EXPECT_EQ(files.replaceFile(path("link"), "new", {}).error(),
              (Error{ErrorCode::FileNotWritable, path("link"), "it is a link to a file that does not exist"}));
    EXPECT_EQ(names(), Names{"link"});
}

TEST_F(FileSystemTest, SaysWhyAPlaceCannotBeWritten)
{
    std::filesystem::create_directory(path("folder"));
    EXPECT_EQ(files.replaceFile(path("folder"), "new", {}).error(),
              (Error{ErrorCode::FileNotWritable, path("folder"), "it is a folder"}));
    EXPECT_EQ(files.replaceFile(path("none/a"), "new", {}).error(),
              (Error{ErrorCode::FileNotWritable, path("none/a"), "its folder does not exist"}));
    EXPECT_EQ(files.replaceFile(path("none/"), "new", {}).error(),
              (Error{ErrorCode::FileNotWritable, path("none/"), "it names a folder"}));
}

TEST_F(FileSystemTest, RefusesAFileThatIsReadOnly)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "nothing is read-only to root";
    writeBytes(path("a"), "old");
    ASSERT_EQ(::chmod(path("a").c_str(), 0444), 0);
    EXPECT_EQ(files.replaceFile(path("a"), "new", {}).error(),
              (Error{ErrorCode::FileNotWritable, path("a"), "permission denied"}));
    EXPECT_EQ(readBytes(path("a")), "old");
}

TEST_F(FileSystemTest, NeverWritesInPlaceWhereTheFolderIsReadOnly)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "nothing is read-only to root";
    writeBytes(path("a"), "old");
    ASSERT_EQ(::chmod(path("").c_str(), 0555), 0);
    const auto written = files.replaceFile(path("a"), "new", {});
    ASSERT_EQ(::chmod(path("").c_str(), 0755), 0);
    EXPECT_EQ(written.error(), (Error{ErrorCode::FileNotWritable, path("a"), "permission denied"}));
    EXPECT_EQ(readBytes(path("a")), "old");
}

TEST_F(FileSystemTest, ReplacesTheFileThatTheCallerKnows)
{
    writeBytes(path("a"), "old");
    const auto first = files.replaceFile(path("a"), "new", {.expected = *files.identity(path("a"))});
    ASSERT_TRUE(first);
    EXPECT_TRUE(files.replaceFile(path("a"), "newer", {.expected = *first}));
    EXPECT_EQ(readBytes(path("a")), "newer");
}

TEST_F(FileSystemTest, LeavesAFileAloneThatSomebodyElseChanged)
{
    writeBytes(path("a"), "old");
    const auto known = files.identity(path("a"));
    writeBytes(path("a"), "theirs");
    EXPECT_EQ(files.replaceFile(path("a"), "new", {.expected = *known}).error(),
              (Error{ErrorCode::FileChangedMeanwhile, path("a")}));
    EXPECT_EQ(readBytes(path("a")), "theirs");
    EXPECT_EQ(names(), Names{"a"});
}

TEST_F(FileSystemTest, DoesNotBringBackAFileThatSomebodyRemoved)
{
    writeBytes(path("a"), "old");
    const auto known = files.identity(path("a"));
    std::filesystem::remove(path("a"));
    EXPECT_EQ(files.replaceFile(path("a"), "new", {.expected = *known}).error(),
              (Error{ErrorCode::FileChangedMeanwhile, path("a")}));
    EXPECT_EQ(names(), Names{});
}

TEST_F(FileSystemTest, DoesNotOverwriteAFileWhereNoneWasExpected)
{
    EXPECT_TRUE(files.replaceFile(path("a"), "first", {.expected = NoFile{}}));
    EXPECT_EQ(files.replaceFile(path("a"), "second", {.expected = NoFile{}}).error(),
              (Error{ErrorCode::FileAlreadyExists, path("a")}));
    EXPECT_EQ(readBytes(path("a")), "first");
    EXPECT_EQ(names(), Names{"a"});
}

TEST_F(FileSystemTest, NoticesAWriteThatWasCutShort)
{
    writeBytes(path("a"), "old");
    Result<FileIdentity> written;
    {
        const FileSizeLimit limit(61'440);
        written = files.replaceFile(path("a"), std::string(200'000, 'x'), {});
    }
    EXPECT_EQ(written.error(), (Error{ErrorCode::FileNotWritable, path("a"), "file too large"}));
    EXPECT_EQ(readBytes(path("a")), "old");
    EXPECT_EQ(names(), Names{"a"});
}

TEST_F(FileSystemTest, SweepsWhatADeadSaveLeftAndNothingElse)
{
    const Names kept{".policywright-0123456789abcde.tmp", ".policywright-0123456789abcdef.txt",
                     ".policywright-0123456789abcdeg.tmp", "policywright-0123456789abcdef.tmp"};
    for (const std::string &name : kept)
        writeBytes(path(name), "not ours");
    writeBytes(path(".policywright-0123456789abcdef.tmp"), "half");
    writeBytes(path(".policywright-0123456789abcdef.bak"), "old");
    writeBytes(path(".policywright-fedcba9876543210.bak"), "old");
    ASSERT_TRUE(files.replaceFile(path("a"), "new", {}));
    Names expected = kept;
    expected.insert(expected.begin() + 3, "a");
    EXPECT_EQ(names(), expected);
}

TEST_F(FileSystemTest, LeavesWhatDeadSavesLeftToWhoWritesManyFiles)
{
    writeBytes(path(".policywright-0123456789abcdef.tmp"), "half");
    ASSERT_TRUE(files.replaceFile(path("a"), "new", {.leftovers = Leftovers::Leave}));
    EXPECT_EQ(names(), (Names{".policywright-0123456789abcdef.tmp", "a"}));
}

TEST_F(FileSystemTest, LeavesTheTemporaryFilesOfALivingSave)
{
    writeBytes(path(".policywright-0123456789abcdef.tmp"), "half");
    writeBytes(path(".policywright-0123456789abcdef.bak"), "old");
    const int other = ::open(path(".policywright-0123456789abcdef.tmp").c_str(), O_RDONLY);
    ASSERT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);
    EXPECT_TRUE(files.replaceFile(path("a"), "new", {}));
    ::close(other);
    EXPECT_EQ(names(), (Names{".policywright-0123456789abcdef.bak", ".policywright-0123456789abcdef.tmp", "a"}));
}

TEST_F(FileSystemTest, LeavesNoTemporaryNameWhereTheBackupIsAlreadyALinkToTheFile)
{
    writeBytes(path("a"), "old");
    std::filesystem::create_hard_link(path("a"), path("a~"));
    ASSERT_TRUE(files.replaceFile(path("a"), "new", {}));
    EXPECT_EQ(readBytes(path("a~")), "old");
    EXPECT_EQ(names(), (Names{"a", "a~"}));
}

} // namespace
} // namespace policywright
