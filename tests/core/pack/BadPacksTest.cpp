// SPDX-License-Identifier: Apache-2.0
//
// Every folder in tests/data/packs/bad is a defect: the files in it take the place of those of the minimal pack, and
// expected.txt holds everything that is said about the result.
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackCheck.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace policywright::pack {
namespace {

constexpr const char *kGood = "tests/data/packs/minimal/";
constexpr const char *kBad = "tests/data/packs/bad/";
constexpr std::string_view kPack = "pack/";

// Files that are not in the first folder are those of the second.
class Overlay final : public FileSystem {
public:
    explicit Overlay(std::string folder) : m_folder(std::move(folder)) {}

    Result<FileContents> readFile(const std::string &path, std::uint64_t limitBytes) const override
    {
        const std::string name = path.substr(kPack.size());
        auto contents = m_files.readFile(m_folder + name, limitBytes);
        if (!contents && contents.error().code == ErrorCode::FileNotFound)
            contents = m_files.readFile(kGood + name, limitBytes);
        if (!contents)
            return fail(contents.error().code, path, contents.error().detail);
        return contents;
    }
    Result<std::vector<std::string>> list(const std::string &folder) const override { return m_files.list(folder); }
    Result<FileIdentity> identity(const std::string &path) const override { return m_files.identity(path); }
    Result<FileIdentity> replaceFile(const std::string &path, std::string_view, const ReplaceOptions &) override
    {
        return fail(ErrorCode::FileNotWritable, path);
    }
    Result<std::unique_ptr<GrowingFile>> createGrowing(const std::string &path, std::string_view) override
    {
        return fail(ErrorCode::FileNotWritable, path);
    }
    Result<std::unique_ptr<FileLock>> lockFile(const std::string &path) override
    {
        return fail(ErrorCode::FileNotFound, path);
    }
    Result<> removeFile(const std::string &path) override { return fail(ErrorCode::FileNotFound, path); }
    Result<> makeFolder(const std::string &folder) override { return fail(ErrorCode::FolderNotMade, folder); }

private:
    std::string m_folder;
    PosixFileSystem m_files;
};

std::vector<std::string> defects()
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(kBad))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

std::string said(const Errors &errors)
{
    std::string text;
    for (const Error &error : errors)
        text += describe(error) + '\n';
    return text;
}

class BadPack : public ::testing::TestWithParam<std::string> {};

TEST_P(BadPack, IsReportedInTheseWords)
{
    const std::string folder = kBad + GetParam() + '/';
    EXPECT_EQ(said(checkPack(Overlay(folder), "pack")), testing::readBytes(folder + "expected.txt"));
}

std::string nameOf(const ::testing::TestParamInfo<std::string> &defect)
{
    std::string name = defect.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Packs, BadPack, ::testing::ValuesIn(defects()), nameOf);

TEST(BadPackCheck, NamesTheFirstFiftyUnknownTargetsOfOneClause)
{
    const testing::TemporaryFolder folder;
    std::string words = testing::readBytes(std::string(kGood) + "security/en.md");
    const std::string body = "Tell {{ keeper }}.\n";
    for (int i = 0; i < 51; ++i)
        words.insert(words.find(body) + body.size(), "[a](#nowhere)\n");
    std::filesystem::create_directory(folder.path("security"));
    testing::writeBytes(folder.path("security/en.md"), words);
    EXPECT_EQ(checkPack(Overlay(folder.path("")), "pack").size(), 50u);
}

TEST(MinimalPackCheck, FindsNothing)
{
    const PosixFileSystem files;
    EXPECT_EQ(said(checkPack(files, "tests/data/packs/minimal")), "");
}

TEST(BasePackCheck, FindsNothing)
{
    const PosixFileSystem files;
    EXPECT_EQ(said(checkPack(files, "templates/base")), "");
}

} // namespace
} // namespace policywright::pack
