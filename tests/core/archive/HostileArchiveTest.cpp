// SPDX-License-Identifier: Apache-2.0
#include "tests/support/HostileArchives.h"

#include "core/archive/ArchiveReader.h"
#include "tests/support/ZipForge.h"

#include <gtest/gtest.h>
#include <ostream>

namespace policywright::testing {

void PrintTo(const HostileArchive &archive, std::ostream *out)
{
    *out << archive.defect;
}

void PrintTo(const GoodArchive &archive, std::ostream *out)
{
    *out << archive.name;
}

} // namespace policywright::testing

namespace policywright::archive {
namespace {

using policywright::testing::deflatedEntry;
using policywright::testing::ForgedZip;
using policywright::testing::GoodArchive;
using policywright::testing::goodArchives;
using policywright::testing::HostileArchive;
using policywright::testing::hostileArchives;
using policywright::testing::storedEntry;

std::string outcome(const Result<std::vector<Entry>> &read)
{
    return read ? "read" : std::string(nameOf(read.error().code));
}

TEST(HostileArchive, IsRefusedWithTheErrorOfItsDefect)
{
    for (const HostileArchive &hostile : hostileArchives())
        EXPECT_EQ(outcome(readArchive(hostile.bytes, "a.policy")), nameOf(hostile.expected)) << hostile.defect;
}

TEST(HostileArchive, IsToldFromAGoodOne)
{
    for (const GoodArchive &good : goodArchives())
        EXPECT_EQ(outcome(readArchive(good.bytes, "a.policy")), "read") << good.name;
}

ForgedZip smallZip()
{
    ForgedZip zip;
    zip.entries = {storedEntry("mimetype", "text/plain"), deflatedEntry("a.json", "{\"aaaa\": \"aaaaaaaaaaaaaa\"}"),
                   storedEntry("b", "stored")};
    return zip;
}

TEST(HostileArchive, IsRefusedWhereverItIsCut)
{
    const std::string whole = smallZip().bytes();
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_EQ(outcome(readArchive(whole.substr(0, length), "a.policy")), "ArchiveEndMissing") << length;
}

// Where a bit says nothing on the contents (who made the entry, its mode, the "text" mark), the contents are the same.
TEST(HostileArchive, NeverShowsOtherContentsWhicheverBitIsFlipped)
{
    const std::string whole = smallZip().bytes();
    const auto original = readArchive(whole, "a.policy");
    ASSERT_TRUE(original) << describe(original.error());
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        std::string flipped = whole;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        const auto read = readArchive(flipped, "a.policy");
        if (!read)
            continue;
        ++accepted;
        EXPECT_EQ(*read, *original) << "bit " << bit;
    }
    EXPECT_LT(accepted, 300u) << "of " << whole.size() * 8;
}

TEST(HostileArchive, NamesTheEntryInPrintableCharactersOnly)
{
    ForgedZip zip = smallZip();
    zip.entries.push_back(storedEntry("a\x1b\u202E" + std::string(100, 'b'), ""));
    const auto read = readArchive(zip.bytes(), "a.policy");
    ASSERT_FALSE(read);
    EXPECT_EQ(sentence(read.error()), "a.policy has an entry with a name that is not allowed: a\\x1b\\xe2\\x80\\xae" +
                                          std::string(75, 'b') + "....");
}

} // namespace
} // namespace policywright::archive
