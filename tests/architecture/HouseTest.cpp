// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/HouseRules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace policywright::architecture {
namespace {

using Findings = std::vector<std::string>;

const std::vector<std::string> kCode{"core", "app", "tests"};
const std::vector<std::string> kEverything{"core", "app", "tests", "templates", "translations", "packaging"};

std::vector<SourceFile> filesWithEndings(const std::vector<std::string> &folders,
                                         const std::vector<std::string_view> &endings)
{
    std::vector<SourceFile> files;
    for (const std::string &path : filesBelow(folders)) {
        if (std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); }))
            files.push_back({path, readText(path)});
    }
    return files;
}

TEST(House, HasTheProjectBeforeIt)
{
    EXPECT_FALSE(cppFilesBelow({"core"}).empty()) << "run the tests in the project's folder";
}

TEST(House, HasNoFileThatIsTooLong)
{
    const Findings findings = filesThatAreTooLong(cppFilesBelow(kCode));
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

TEST(House, HasNoNameThatSaysNothing)
{
    const Findings findings = namesThatSayNothing(filesBelow(kEverything));
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

TEST(House, BuildsEverySourceAndEveryTest)
{
    const Findings findings =
        sourcesThatNobodyBuilds(cppFilesBelow(kCode), filesWithEndings(kCode, {"CMakeLists.txt"}));
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

TEST(House, SaysUnderWhichLicenceEachSourceIs)
{
    std::vector<SourceFile> sources = filesWithEndings(kEverything, {".cpp", ".h", ".def", "CMakeLists.txt", ".cmake",
                                                                     ".sh", ".py", ".js", ".mjs", ".css", ".packages"});
    for (const char *path : {"CMakeLists.txt", "dev", ".ci/run", ".clang-format", ".clang-tidy"})
        sources.push_back({path, readText(path)});
    const Findings findings = filesWithoutLicence(sources);
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

TEST(House, ProducesEveryErrorInATest)
{
    std::vector<SourceFile> tests = filesWithEndings({"tests"}, {".cpp", ".h", ".py", ".txt", ".json"});
    std::erase_if(tests, [](const SourceFile &test) { return test.path.starts_with("tests/architecture/"); });
    const Findings findings = errorCodesWithoutTest(readText("core/base/ErrorCodes.def"), tests);
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

TEST(House, HasNoOtherRoomsThanItsOwn)
{
    constexpr std::array<std::string_view, 8> kRooms{"app",   "core",      "templates", "translations",
                                                     "tests", "packaging", "build",     "out"};
    Findings findings;
    for (const auto &entry : std::filesystem::directory_iterator(".")) {
        const std::string name = entry.path().filename().string();
        if (entry.is_directory() && !name.starts_with('.') && !std::ranges::contains(kRooms, name))
            findings.push_back(name);
    }
    EXPECT_EQ(findings, Findings{}) << joined(findings);
}

} // namespace
} // namespace policywright::architecture
