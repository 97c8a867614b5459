// SPDX-License-Identifier: Apache-2.0
//
// What a pack says of its earlier versions. What can be wrong with it: tests/data/packs/bad/changes-*.
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackCheck.h"
#include "core/pack/PackJson.h"
#include "core/pack/PackReader.h"
#include "core/pack/PackSet.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <set>

namespace policywright::pack {
namespace {

// The minimal pack, later.
void putLaterPack(policywright::testing::MemoryFileSystem &files)
{
    constexpr const char *kFolder = "tests/data/packs/minimal/";
    for (const char *name : {"pack.yaml", "en.md", "profiles.yaml", "views.yaml", "sources.yaml", "setup/section.yaml",
                             "setup/en.md", "security/section.yaml", "security/en.md"})
        files.put(std::string("minimal/") + name, policywright::testing::readBytes(std::string(kFolder) + name));
    std::string logic = *files.bytesOf("minimal/pack.yaml");
    logic.replace(logic.find("1.0.0"), 5, "1.2.0");
    logic += "changes:\n"
             "  - version: 1.2.0\n"
             "    date: 2027-03-01\n"
             "    sources: [std-passwords]\n"
             "    clauses:\n"
             "      - {split: security.keys, into: [security.access, security.escalate]}\n"
             "      - {withdrawn: security.doors}\n"
             "    questions:\n"
             "      - {renamed: access_list.shared_by, to: access_list.via}\n"
             "  - version: 1.1.0\n"
             "    date: 2027-01-01\n"
             "    clauses:\n"
             "      - {merged: [security.locks, security.bolts], into: security.keys}\n"
             "    sections:\n"
             "      - {renamed: safety, to: security}\n";
    files.put("minimal/pack.yaml", logic);
    files.put("minimal/en.md", *files.bytesOf("minimal/en.md") + "\n## change 1.2.0\n\nKeys are two clauses.\n\n"
                                                                 "They were one.\n\n## change 1.1.0\n\nOne clause.\n");
}

class Changes : public ::testing::Test {
protected:
    Changes() { putLaterPack(files); }
    policywright::testing::MemoryFileSystem files;
};
using VersionOfPack = Changes;

std::vector<Release> expected()
{
    Release newer{.version = Version(1, 2, 0), .date = "2027-03-01", .sources = {"std-passwords"}};
    newer.clauses = {{{"security.keys"}, {"security.access", "security.escalate"}}, {{"security.doors"}}};
    newer.questions = {{{"access_list.shared_by"}, {"access_list.via"}}};
    Release older{.version = Version(1, 1, 0), .date = "2027-01-01"};
    older.clauses = {{{"security.locks", "security.bolts"}, {"security.keys"}}};
    older.sections = {{{"safety"}, {"security"}}};
    return {newer, older};
}

TEST_F(Changes, AreReadAndSound)
{
    EXPECT_EQ(readPack(files, "minimal")->changes, expected());
    EXPECT_EQ(checkPack(files, "minimal"), Errors{});
}

TEST_F(Changes, HaveTheirSummaryInTheLanguageOfTheSet)
{
    const auto set = PackSet::compose({*readPack(files, "minimal")}, "en");
    ASSERT_TRUE(set);
    EXPECT_EQ(set->packs().front().changes.front().summary, "Keys are two clauses.\n\nThey were one.");
    EXPECT_EQ(set->packs().front().changes.back().summary, "One clause.");
}

TEST_F(Changes, ComeBackFromTheStoredForm)
{
    const Pack pack = *readPack(files, "minimal");
    EXPECT_EQ(packFromText(toText(toJson(pack), JsonStyle::Compact), "minimal").value(), pack);
}

TEST_F(VersionOfPack, IsReadOfOneFile)
{
    EXPECT_EQ(versionOfPack(files, "minimal").value(), Version(1, 2, 0));
    EXPECT_EQ(files.accesses(), std::vector<std::string>{"read minimal/pack.yaml"});
    EXPECT_EQ(versionOfPack(files, "other").value(), std::nullopt);
}

TEST_F(VersionOfPack, TellsWhatIsWrongWithIt)
{
    files.put("p/pack.yaml", "id: p\n");
    EXPECT_EQ(versionOfPack(files, "p").error().front().code, ErrorCode::PackKeyMissing);
    files.put("p/pack.yaml", "version: one\n");
    EXPECT_EQ(versionOfPack(files, "p").error().front().code, ErrorCode::NotAVersion);
    files.put("p/pack.yaml", "version: [\n");
    EXPECT_EQ(versionOfPack(files, "p").error().front().code, ErrorCode::YamlSyntax);
}

// Codes that the files of bad packs produce.
TEST_F(Changes, AreRefusedByTheirCodes)
{
    const PosixFileSystem disk;
    const auto codes = [&](const char *defect) {
        std::set<ErrorCode> found;
        for (const Error &error : readPackLeniently(disk, std::string("tests/data/packs/bad/") + defect).errors)
            found.insert(error.code);
        return found;
    };
    EXPECT_TRUE(codes("changes-unclear").contains(ErrorCode::PackChangeUnclear));
    EXPECT_TRUE(codes("changes-out-of-order").contains(ErrorCode::PackChangeVersion));
    std::string logic = *files.bytesOf("minimal/pack.yaml");
    logic.replace(logic.find("security.doors"), 14, "security.access");
    files.put("minimal/pack.yaml", logic);
    const Errors errors = checkPack(files, "minimal");
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors.front().code, ErrorCode::PackChangedButThere);
}

} // namespace
} // namespace policywright::pack
