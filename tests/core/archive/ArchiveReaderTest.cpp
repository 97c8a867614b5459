// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ArchiveReader.h"

#include "core/base/Digest.h"
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

TEST(ArchiveReader, UnpacksOnceWhatSeveralArchivesCarryAlike)
{
    std::string text;
    for (int i = 0; text.size() < 200'000; ++i)
        text += std::to_string(i * 7919);
    const auto archiveWith = [](const std::string &shared, const std::string &own) {
        ForgedZip zip;
        zip.entries = {storedEntry("mimetype", "text/plain"), deflatedEntry("shared", shared), storedEntry("own", own)};
        return zip;
    };
    SeenEntries seen;
    const auto first = readArchive(archiveWith(text, "one").bytes(), "a.policy", &seen);
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_EQ((*first)[1].digest, sha256Hex(text));
    const auto second = readArchive(archiveWith(text, "two").bytes(), "b.policy", &seen);
    EXPECT_EQ(second, readArchive(archiveWith(text, "two").bytes(), "b.policy"));
    EXPECT_EQ((*second)[1].digest, (*first)[1].digest);
    std::string other = text;
    other[150'000] = 'x';
    const auto third = readArchive(archiveWith(other, "two").bytes(), "c.policy", &seen);
    EXPECT_EQ((*third)[1].bytes, other) << "the same name and size, another text";
    EXPECT_EQ((*third)[1].digest, sha256Hex(other));
    ForgedZip damaged = archiveWith(text, "two"); // size and checksum of what is known, other packed bytes
    damaged.entries[1].packed[5000] ^= 1;
    EXPECT_EQ(readArchive(damaged.bytes(), "d.policy", &seen), readArchive(damaged.bytes(), "d.policy"));
    EXPECT_FALSE(readArchive(damaged.bytes(), "d.policy", &seen));
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
