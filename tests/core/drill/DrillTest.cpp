// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Drill.h"

#include "tests/core/drill/DrillDesk.h"

namespace policywright::drill {
namespace {

std::vector<std::string> stepsOf(const Walk &walk)
{
    std::vector<std::string> ids;
    for (const Step &step : walk.steps)
        ids.push_back(step.id);
    return ids;
}
using Ids = std::vector<std::string>;

constexpr const char *kNight = "2026-11-29T03:00";

TEST(Drill, KnowsTheScenariosAndLevelsAndWhichThePolicyCovers)
{
    const DrillDesk desk(test::drilledPolicy());
    EXPECT_EQ(desk.drill().scenarios(),
              (std::vector<Choice>{
                  {"takeover", "a hijacked account", true}, {"leak", "a leak", false}, {"rumour", "a rumour", true}}));
    EXPECT_EQ(desk.drill().levels(), (std::vector<Choice>{{"watch", "watch", true}, {"crisis", "crisis", true}}));
    EXPECT_EQ(desk.drill().highestLevel(), "crisis");
}

TEST(Drill, TakesTheHighestLevelThatThePolicyDescribes)
{
    model::PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId("levels")] = model::Records{{{{"level", std::string("watch")}}}};
    EXPECT_EQ(DrillDesk(policy).drill().highestLevel(), "watch");
    policy.answers[QuestionId("levels")] = model::Records{};
    EXPECT_EQ(DrillDesk(policy).drill().highestLevel(), "crisis");
}

TEST(Drill, WalksTheStepsThatTheSituationCallsFor)
{
    const DrillDesk desk(test::drilledPolicy());
    const Walk crisis = desk.walk(kNight);
    EXPECT_EQ(stepsOf(crisis), (Ids{"lead", "size", "legal", "statement", "inside"}));
    EXPECT_EQ(stepsOf(desk.walk(kNight, {}, "takeover", "watch")), (Ids{"lead", "size", "statement", "inside"}));
    EXPECT_EQ(crisis.scenario, "a hijacked account");
    EXPECT_EQ(crisis.level, "crisis");
    EXPECT_TRUE(crisis.isPrepared);
    EXPECT_FALSE(desk.walk(kNight, {}, "leak").isPrepared);
    EXPECT_EQ(crisis.steps[0].title, "Do lead");
    EXPECT_EQ(crisis.steps[0].task, "It is done.");
    EXPECT_EQ(crisis.steps[0].gap, "It is not done: lead.");
}

TEST(Drill, CountsWhereItEnds)
{
    const Walk walk = DrillDesk(test::drilledPolicy()).walk(kNight, {"Cy Roe"}, "rumour");
    EXPECT_EQ(walk.count(End::Nobody), 2u); // no statement, and nobody tells the board
    EXPECT_EQ(walk.count(End::Reached), 4u);
    EXPECT_EQ(walk.steps.back().end(), End::Nobody);
    EXPECT_EQ(walk.steps.front().end(), End::Reached);
}

TEST(Drill, SaysWhoCarriesManySteps)
{
    const DrillDesk desk(test::drilledPolicy());
    EXPECT_EQ(desk.walk(kNight).loads, (std::vector<Load>{{"Ada Marsh", {"Do lead", "Do size", "Do inside"}}}));
    EXPECT_EQ(desk.walk(kNight, {"Ada Marsh"}).loads,
              (std::vector<Load>{{"Ben Holt", {"Do lead", "Do size", "Do inside"}}}));
    EXPECT_EQ(desk.walk(kNight, {}, "takeover", "watch").loads, std::vector<Load>{});
}

TEST(Drill, KnowsWhoCanBeAway)
{
    const DrillDesk desk(test::drilledPolicy());
    EXPECT_TRUE(desk.drill().knows("Ada Marsh"));
    EXPECT_FALSE(desk.drill().knows("Ada"));
    EXPECT_TRUE(std::ranges::contains(desk.drill().people(), "Eve Lund"));
}

TEST(Drill, SaysWhatIsWrongWithACondition)
{
    pack::Pack pack = test::drillPack();
    pack.drill.steps[0].when = {"level + 1"};
    const DrillDesk desk(test::drilledPolicy(), pack);
    const auto walk = desk.drill().walk({"takeover", "crisis", *Moment::fromIso(kNight)});
    ASSERT_FALSE(walk);
    EXPECT_EQ(walk.error().code, ErrorCode::TemplateWrongOperands);
}

} // namespace
} // namespace policywright::drill
