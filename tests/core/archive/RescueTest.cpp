// SPDX-License-Identifier: Apache-2.0
#include "core/archive/Rescue.h"

#include "core/archive/ArchiveLimits.h"
#include "core/archive/ArchiveReader.h"
#include "tests/support/ZipForge.h"

#include <gtest/gtest.h>

namespace policywright::archive {
namespace {

using policywright::testing::deflatedEntry;
using policywright::testing::ForgedZip;
using policywright::testing::storedEntry;

const std::string kLong = "What the organisation answered, often enough to be packed: answered, answered, answered.";

ForgedZip threeEntries()
{
    ForgedZip zip;
    zip.entries = {storedEntry("mimetype", "text/plain"), deflatedEntry("policy.json", kLong),
                   storedEntry("packs/base.json", "{}")};
    return zip;
}

std::vector<std::string> namesOf(const RescuedEntries &rescued)
{
    std::vector<std::string> names;
    for (const Entry &entry : rescued.whole)
        names.push_back(entry.name);
    return names;
}

TEST(Rescue, GivesAllOfAWholeArchiveAsTheReaderDoes)
{
    const std::string bytes = threeEntries().bytes();
    const auto read = readArchive(bytes, "a.policy");
    ASSERT_TRUE(read);
    const RescuedEntries rescued = rescueEntries(bytes);
    EXPECT_EQ(rescued.whole, *read);
    EXPECT_EQ(rescued.whole[1].digest, (*read)[1].digest);
    EXPECT_EQ(rescued.lost, std::vector<std::string>{});
}

TEST(Rescue, GivesWhatIsWholeWhereverTheArchiveIsCutOff)
{
    const std::string bytes = threeEntries().bytes();
    const std::size_t second = bytes.find("policy.json") - 30;
    const std::size_t third = bytes.find("packs/base.json") - 30;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const RescuedEntries rescued = rescueEntries(std::string_view(bytes).substr(0, size));
        std::vector<std::string> expected;
        if (size >= second)
            expected.emplace_back("mimetype");
        if (size >= third)
            expected.emplace_back("policy.json");
        if (size >= third + 30 + std::string_view("packs/base.json").size() + 2)
            expected.emplace_back("packs/base.json");
        ASSERT_EQ(namesOf(rescued), expected) << size;
    }
}

TEST(Rescue, NamesWhatIsBrokenAndGoesOnBehindIt)
{
    std::string bytes = threeEntries().bytes();
    bytes[bytes.find("policy.json") + 14] ^= 0x55;
    const RescuedEntries rescued = rescueEntries(bytes);
    EXPECT_EQ(namesOf(rescued), (std::vector<std::string>{"mimetype", "packs/base.json"}));
    EXPECT_EQ(rescued.lost, std::vector<std::string>{"policy.json"});
}

TEST(Rescue, FindsEntriesBehindBytesOfSomethingElse)
{
    EXPECT_EQ(namesOf(rescueEntries("PK\3\4, and then " + threeEntries().bytes())),
              (std::vector<std::string>{"mimetype", "policy.json", "packs/base.json"}));
}

TEST(Rescue, TakesNoNameThatAnArchiveOfOursCannotHave)
{
    ForgedZip zip;
    zip.entries = {storedEntry("../outside", "x"), storedEntry("mimetype", "text/plain")};
    EXPECT_EQ(namesOf(rescueEntries(zip.bytes())), std::vector<std::string>{"mimetype"});
}

TEST(Rescue, LeavesABombPacked)
{
    ForgedZip zip;
    zip.entries = {deflatedEntry("bomb", std::string(1024 * 1024, ' ')), storedEntry("mimetype", "text/plain")};
    const RescuedEntries rescued = rescueEntries(zip.bytes());
    EXPECT_EQ(namesOf(rescued), std::vector<std::string>{"mimetype"});
    EXPECT_EQ(rescued.lost, std::vector<std::string>{"bomb"});
}

TEST(Rescue, FindsNothingInNothing)
{
    EXPECT_EQ(rescueEntries(""), RescuedEntries{});
    EXPECT_EQ(rescueEntries("PK\3\4"), RescuedEntries{});
    EXPECT_EQ(rescueEntries(std::string(1000, '\xff')), RescuedEntries{});
}

} // namespace
} // namespace policywright::archive
