// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ArchiveReader.h"

#include "tests/support/HostileArchives.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/ZipForge.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace policywright::archive {
namespace {

using policywright::testing::deflatedEntry;
using policywright::testing::ForgedZip;
using policywright::testing::readBytes;
using policywright::testing::storedEntry;

TEST(ArchiveReader, GivesTheEntriesInTheirOrder)
{
    ForgedZip zip;
    zip.entries = {storedEntry("mimetype", "text/plain"), deflatedEntry("b/c.txt", "stored or not"),
                   storedEntry("a", std::string("\0\n\xff", 3)), deflatedEntry("empty", "")};
    EXPECT_EQ(readArchive(zip.bytes(), "a.policy"), (std::vector<Entry>{{"mimetype", "text/plain"},
                                                                        {"b/c.txt", "stored or not"},
                                                                        {"a", std::string("\0\n\xff", 3)},
                                                                        {"empty", ""}}));
}

TEST(ArchiveReader, NamesTheFileAndTheEntry)
{
    ForgedZip zip;
    zip.entries = {storedEntry("mimetype", "text/plain"), storedEntry("a", "text")};
    zip.entries[1].packed = "tent";
    EXPECT_EQ(readArchive(zip.bytes(), "a.policy").error(), (Error{ErrorCode::ArchiveChecksumWrong, "a.policy", "a"}));
}

TEST(ArchiveReader, RefusesMoreBytesThanItsLimit)
{
    const std::string bytes((std::size_t{256} << 20) + 1, '\0');
    EXPECT_EQ(readArchive(bytes, "a.policy").error(), (Error{ErrorCode::ArchiveTooLarge, "a.policy", "256 MiB"}));
}

// Whatever the fuzzer found stays in the corpus for ever.
TEST(ArchiveReader, SurvivesTheFuzzersCorpus)
{
    std::size_t count = 0;
    for (const auto &file : std::filesystem::directory_iterator("tests/data/fuzz/archive")) {
        const std::string bytes = readBytes(file.path().string());
        const auto first = readArchive(bytes, "a.policy");
        EXPECT_EQ(readArchive(bytes, "a.policy"), first) << file.path();
        ++count;
    }
    EXPECT_GT(count, 100u);
}

// Made by tests/support/write_archive_corpus; a defect that is new belongs into the corpus as well.
TEST(ArchiveReader, HasEverySmallHostileArchiveInTheFuzzersCorpus)
{
    constexpr std::size_t kSmall = 4096;
    for (const auto &hostile : policywright::testing::hostileArchives()) {
        if (hostile.bytes.size() > kSmall)
            continue;
        EXPECT_EQ(readBytes("tests/data/fuzz/archive/" + hostile.defect + ".zip"), hostile.bytes);
    }
}

} // namespace
} // namespace policywright::archive
