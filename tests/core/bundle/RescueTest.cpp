// SPDX-License-Identifier: Apache-2.0
#include "core/bundle/Rescue.h"

#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"
#include "core/base/Digest.h"

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
    bundle.policy.answers[QuestionId("org_name")] = std::string("Harbour");
    bundle.annotations = "{}";
    bundle.assets = {{"logo.png", "\x89PNG"}};
    return bundle;
}

std::string bytesOf(const PolicyBundle &bundle)
{
    return *writeBundle(bundle, kFile);
}

// The sample's entries after a change that the manifest does not know of, packed again.
std::string changed(const std::function<void(std::vector<archive::Entry> &)> &change)
{
    auto entries = *archive::readArchive(bytesOf(sample()), kFile);
    change(entries);
    return *archive::writeArchive(entries, kFile);
}

archive::Entry &entryNamed(std::vector<archive::Entry> &entries, std::string_view name)
{
    return *std::ranges::find(entries, name, &archive::Entry::name);
}

TEST(BundleRescue, GivesAllOfAFileThatIsWhole)
{
    const auto rescued = rescueBundle(bytesOf(sample()), kFile);
    ASSERT_TRUE(rescued);
    EXPECT_EQ(rescued->bundle, sample());
    EXPECT_EQ(rescued->lost, std::vector<std::string>{});
    EXPECT_TRUE(rescued->hasManifest);
}

TEST(BundleRescue, GivesTheHistoryAndTheConfirmationsAsTheyAre)
{
    PolicyBundle bundle = sample();
    bundle.history = "not even JSON";
    bundle.confirmations = "nor this";
    bundle.historyParts = {{sha256Hex("part"), "part"}};
    EXPECT_EQ(rescueBundle(bytesOf(bundle), kFile)->bundle, bundle);
}

TEST(BundleRescue, KeepsTheAnswersOfAFileThatLostTheRest)
{
    const auto rescued = rescueBundle(changed([](auto &entries) { entries.resize(3); }), kFile);
    ASSERT_TRUE(rescued) << describe(rescued.error());
    EXPECT_EQ(rescued->bundle.policy, sample().policy);
    EXPECT_EQ(rescued->bundle.packs, std::vector<std::string>{""});
    EXPECT_EQ(rescued->lost, (std::vector<std::string>{"annotations.jsonld", "assets/logo.png", "packs/base.json"}));
}

TEST(BundleRescue, TakesNoPackThatIsNotThePinnedOne)
{
    const auto rescued =
        rescueBundle(changed([](auto &entries) { entryNamed(entries, "packs/base.json").bytes = "{}"; }), kFile);
    ASSERT_TRUE(rescued) << describe(rescued.error());
    EXPECT_EQ(rescued->bundle.packs, std::vector<std::string>{""});
    EXPECT_EQ(rescued->lost, std::vector<std::string>{"packs/base.json"});
}

TEST(BundleRescue, NamesTheAnswersWhereTheyAreNotWhatWasSaved)
{
    const auto rescued = rescueBundle(changed([](auto &entries) {
                                          std::string &text = entryNamed(entries, "policy.json").bytes;
                                          text.replace(text.find("Harbour"), 7, "Another");
                                      }),
                                      kFile);
    ASSERT_TRUE(rescued) << describe(rescued.error());
    EXPECT_EQ(rescued->bundle.policy.answers.at(QuestionId("org_name")), model::Answer(std::string("Another")));
    EXPECT_EQ(rescued->lost, std::vector<std::string>{"policy.json"});
}

TEST(BundleRescue, NamesWhatItCannotKnowWithoutTheManifest)
{
    const auto rescued = rescueBundle(changed([](auto &entries) { entries.erase(entries.begin() + 1); }), kFile);
    ASSERT_TRUE(rescued) << describe(rescued.error());
    EXPECT_EQ(rescued->bundle, sample());
    EXPECT_EQ(rescued->lost, std::vector<std::string>{});
    EXPECT_FALSE(rescued->hasManifest);
}

TEST(BundleRescue, GivesUpWithoutTheAnswers)
{
    EXPECT_EQ(rescueBundle("no archive", kFile).error(), (Error{ErrorCode::NotAPolicyFile, kFile}));
    EXPECT_EQ(
        rescueBundle(changed([](auto &entries) { entryNamed(entries, "policy.json").bytes = "{"; }), kFile).error(),
        (Error{ErrorCode::NotAPolicyFile, kFile}));
}

} // namespace
} // namespace policywright::bundle
