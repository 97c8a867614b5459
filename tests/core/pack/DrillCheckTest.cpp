// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with the drill of a pack is in tests/data/packs/bad/drill-without-sense and drill-without-scenarios.
#include "core/pack/DrillCheck.h"

#include "core/pack/PackJson.h"
#include "core/pack/PackSet.h"
#include "tests/support/DrillPack.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

std::vector<std::string> stepsOf(const PackSet &set)
{
    std::vector<std::string> ids;
    for (const CompiledDrillStep &step : set.drill().steps)
        ids.push_back(step.logic.id);
    return ids;
}

// One step, behind the one that it names.
Pack layer(const char *after)
{
    Pack pack{.id = PackId("layer"), .version = Version(1, 0, 0)};
    pack.extends = test::smallPack().id;
    pack.languages = {"en"};
    pack.drill.steps = {{.id = "more", .who = {"leader"}, .after = {after}}};
    pack.words["en"].steps["more"] = {{"Do more"}, {"More."}, {"Less."}};
    return pack;
}

TEST(DrillCheck, IsStoredWithThePack)
{
    const Pack pack = test::drillPack();
    const auto stored = packFromText(toText(toJson(pack), JsonStyle::Compact), "pack");
    ASSERT_TRUE(stored);
    EXPECT_EQ(*stored, pack);
}

TEST(DrillCheck, AStoredPackFromBeforeThereWereDrillsHasNone)
{
    const auto stored = packFromText(toText(toJson(test::smallPack()), JsonStyle::Compact), "pack");
    ASSERT_TRUE(stored);
    EXPECT_TRUE(stored->drill.isEmpty());
    EXPECT_FALSE(toText(toJson(test::smallPack())).contains("drill"));
}

TEST(DrillCheck, HasItsWordsAndConditionsInASetOfPacks)
{
    const auto set = PackSet::compose({test::drillPack()}, "en", Trust::AlreadyChecked);
    ASSERT_TRUE(set);
    EXPECT_EQ(stepsOf(*set), (std::vector<std::string>{"lead", "size", "legal", "statement", "inside"}));
    const CompiledDrillStep &size = set->drill().steps[1];
    EXPECT_EQ(size.words.title.text, "Do size");
    EXPECT_EQ(size.words.gap.text, "It is not done: size.");
    EXPECT_FALSE(size.when);
    EXPECT_TRUE(size.rows);
    EXPECT_EQ(set->drill().scenarios.text, "scenarios");
    EXPECT_EQ(set->drill().contacts.every.text, "90 days");
}

TEST(DrillCheck, ALayerPutsAStepBehindOneThatItNames)
{
    const auto set = PackSet::compose({test::drillPack(), layer("lead")}, "en", Trust::AlreadyChecked);
    ASSERT_TRUE(set);
    EXPECT_EQ(stepsOf(*set), (std::vector<std::string>{"lead", "more", "size", "legal", "statement", "inside"}));
    EXPECT_EQ(set->drill().steps[1].words.title.text, "Do more");
    const auto last = PackSet::compose({test::drillPack(), layer("")}, "en", Trust::AlreadyChecked);
    EXPECT_EQ(stepsOf(*last).back(), "more");
}

TEST(DrillCheck, ALayerNeitherNamesWhatIsNotThereNorSaysAgainWhatIsSaid)
{
    Pack more = layer("leed");
    more.drill.levels = {"levels.level"};
    more.drill.contacts = test::drillPack().drill.contacts;
    more.drill.steps.push_back({.id = "size", .who = {"leader"}});
    const auto set = PackSet::compose({test::drillPack(), more}, "en", Trust::AlreadyChecked);
    ASSERT_FALSE(set);
    std::vector<std::string> said;
    for (const Error &error : set.error())
        said.push_back(describe(error));
    EXPECT_EQ(said,
              (std::vector<std::string>{
                  "\"levels.level\" occurs twice; keep one of them.", "\"phones\" occurs twice; keep one of them.",
                  "\"leed\" is not one of the values that are known here; the nearest is \"lead\".",
                  "\"size\" occurs twice; keep one of them."}));
}

TEST(DrillCheck, CountsAsAUseOfTheQuestionsThatItReads)
{
    const auto unused = [](const Pack &pack) {
        const auto set = PackSet::compose({pack}, "en");
        std::vector<std::string> names;
        for (const Error &error : set ? Errors{} : set.error()) {
            if (error.code == ErrorCode::PackQuestionNeverUsed)
                names.push_back(error.subject);
        }
        return names;
    };
    Pack pack = test::drillPack();
    EXPECT_EQ(unused(pack), std::vector<std::string>{});
    pack.drill.steps.erase(pack.drill.steps.begin());
    EXPECT_EQ(unused(pack), (std::vector<std::string>{"leader", "deputy", "how"}));
}

} // namespace
} // namespace policywright::pack
