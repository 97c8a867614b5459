// SPDX-License-Identifier: Apache-2.0
#include "core/bundle/PolicyBundle.h"

#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"
#include "core/base/Digest.h"
#include "core/bundle/Manifest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace policywright::bundle {
namespace {

const std::string kFile = "charity.policy";

PolicyBundle sample()
{
    const std::string pack = R"({"id":"base"})";
    PolicyBundle bundle{{.id = "6f1c", .packs = {{PackId("base"), Version(1, 0, 0), sha256Hex(pack)}}}, {pack}};
    bundle.policy.answers[QuestionId("org_name")] = std::string("Ä");
    bundle.policy.unknown.set("future", 1);
    bundle.assets = {{"logo.png", "\x89PNG"}};
    bundle.otherEntries = {{"annotations/later.jsonld", "{}"}};
    return bundle;
}

// The sample's entries, changed, with a manifest that fits them unless the change was to the manifest.
Result<PolicyBundle> readChanged(const std::function<void(std::vector<archive::Entry> &)> &change,
                                 bool newManifest = true)
{
    auto entries = *archive::readArchive(*writeBundle(sample(), kFile), kFile);
    change(entries);
    if (newManifest) {
        const auto manifest = std::ranges::find(entries, kManifestEntry, &archive::Entry::name);
        if (manifest != entries.end())
            manifest->bytes = manifestFor(entries);
    }
    return readBundle(*archive::writeArchive(entries, kFile), kFile);
}

archive::Entry &entryNamed(std::vector<archive::Entry> &entries, std::string_view name)
{
    return *std::ranges::find(entries, name, &archive::Entry::name);
}

TEST(PolicyBundle, KeepsAnnotationsByteForByte)
{
    PolicyBundle bundle = sample();
    bundle.annotations = "not even JSON";
    const auto bytes = writeBundle(bundle, kFile);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(readBundle(*bytes, kFile)->annotations, "not even JSON");
    const auto entries = archive::readArchive(*bytes, kFile);
    EXPECT_TRUE(std::ranges::contains(*entries, "annotations.jsonld", &archive::Entry::name));
}

TEST(PolicyBundle, KeepsTheHistoryByteForByte)
{
    PolicyBundle bundle = sample();
    bundle.history = "not even JSON";
    bundle.historyParts = {{sha256Hex("part"), "part"}};
    const auto bytes = writeBundle(bundle, kFile);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*readBundle(*bytes, kFile), bundle);
    const auto entries = archive::readArchive(*bytes, kFile);
    EXPECT_TRUE(std::ranges::contains(*entries, "history.jsonl", &archive::Entry::name));
    EXPECT_TRUE(std::ranges::contains(*entries, "history/" + sha256Hex("part"), &archive::Entry::name));
}

TEST(PolicyBundle, KeepsConfirmationsByteForByteAndHasNoEntryWhereNobodyConfirmed)
{
    PolicyBundle bundle = sample();
    bundle.confirmations = "not even JSON";
    const auto bytes = writeBundle(bundle, kFile);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*readBundle(*bytes, kFile), bundle);
    const auto entries = archive::readArchive(*bytes, kFile);
    EXPECT_TRUE(std::ranges::contains(*entries, "confirmations.json", &archive::Entry::name));
    const auto none = archive::readArchive(*writeBundle(sample(), kFile), kFile);
    EXPECT_FALSE(std::ranges::contains(*none, "confirmations.json", &archive::Entry::name));
}

TEST(PolicyBundle, HasNoEntryForAnnotationsThatNobodyMade)
{
    const auto entries = archive::readArchive(*writeBundle(sample(), kFile), kFile);
    EXPECT_FALSE(std::ranges::contains(*entries, "annotations.jsonld", &archive::Entry::name));
    EXPECT_EQ(readBundle(*writeBundle(sample(), kFile), kFile)->annotations, std::nullopt);
}

TEST(PolicyBundle, ComesBackAsItWasWritten)
{
    const auto bytes = writeBundle(sample(), kFile);
    ASSERT_TRUE(bytes) << describe(bytes.error());
    const auto back = readBundle(*bytes, kFile);
    ASSERT_TRUE(back) << describe(back.error());
    EXPECT_EQ(*back, sample());
}

TEST(PolicyBundle, GivesTheSameBytesForTheSamePolicy)
{
    EXPECT_EQ(*writeBundle(sample(), kFile), *writeBundle(sample(), "other.policy"));
}

TEST(PolicyBundle, NamesItsTypeInTheFirstBytes)
{
    const std::string bytes = *writeBundle(sample(), kFile);
    EXPECT_EQ(bytes.substr(30, 8), "mimetype");
    EXPECT_EQ(bytes.substr(38, kMediaType.size()), kMediaType);
}

TEST(PolicyBundle, RefusesAnotherTypeOfFile)
{
    const auto read =
        readChanged([](auto &entries) { entryNamed(entries, "mimetype").bytes = "application/epub+zip"; });
    EXPECT_EQ(read.error(), (Error{ErrorCode::NotAPolicyFile, kFile}));
    EXPECT_EQ(sentence(read.error()), "charity.policy is not a Policywright policy.");
}

TEST(PolicyBundle, RefusesAFileWithoutManifestOrPolicy)
{
    for (const char *name : {"manifest.json", "policy.json"}) {
        const auto read = readChanged([name](auto &entries) {
            std::erase_if(entries, [name](const archive::Entry &entry) { return entry.name == name; });
        });
        EXPECT_EQ(read.error(), (Error{ErrorCode::NotAPolicyFile, kFile})) << name;
    }
}

TEST(PolicyBundle, RefusesANewerContainer)
{
    const auto read = readChanged(
        [](auto &entries) {
            std::string &manifest = entryNamed(entries, "manifest.json").bytes;
            manifest.replace(manifest.find("\"format\": 1"), 11, "\"format\": 2");
        },
        false);
    EXPECT_EQ(read.error(), (Error{ErrorCode::NewerContainer, kFile}));
}

TEST(PolicyBundle, RefusesADamagedManifest)
{
    for (const char *text : {"", "[]", "{\"format\": 1}", "{\"format\": 1, \"entries\": [{}]}"}) {
        const auto read =
            readChanged([text](auto &entries) { entryNamed(entries, "manifest.json").bytes = text; }, false);
        EXPECT_EQ(read.error(), (Error{ErrorCode::ManifestDamaged, kFile})) << text;
    }
}

TEST(PolicyBundle, NoticesAnEntryThatWasChangedAddedOrTaken)
{
    EXPECT_EQ(readChanged([](auto &entries) { entryNamed(entries, "policy.json").bytes += ' '; }, false).error(),
              (Error{ErrorCode::EntryChanged, kFile, "policy.json"}));
    EXPECT_EQ(readChanged([](auto &entries) { entries.push_back({"more.txt", "x"}); }, false).error(),
              (Error{ErrorCode::EntryNotListed, kFile, "more.txt"}));
    EXPECT_EQ(readChanged([](auto &entries) { entries.pop_back(); }, false).error(),
              (Error{ErrorCode::EntryMissing, kFile, "annotations/later.jsonld"}));
}

TEST(PolicyBundle, NoticesAPackThatIsNotTheOneThatWasPinned)
{
    EXPECT_EQ(readChanged([](auto &entries) { entryNamed(entries, "packs/base.json").bytes = "{}"; }).error(),
              (Error{ErrorCode::PackChanged, kFile, "base"}));
    EXPECT_EQ(readChanged([](auto &entries) {
                  std::erase_if(entries, [](const archive::Entry &entry) { return entry.name == "packs/base.json"; });
              }).error(),
              (Error{ErrorCode::PackMissing, kFile, "base"}));
}

TEST(PolicyBundle, RefusesToSaveWhatWouldNotComeBackTheSame)
{
    PolicyBundle bundle = sample();
    bundle.otherEntries = {{"assets/late.png", "x"}}; // would come back as an asset
    EXPECT_EQ(writeBundle(bundle, kFile).error(), (Error{ErrorCode::BundleNotReadBack, kFile}));
}

} // namespace
} // namespace policywright::bundle
