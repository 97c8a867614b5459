// SPDX-License-Identifier: Apache-2.0
//
// The base pack's drill on the example policies: each situation can be walked on each level, and two of them come to
// what their answers come to when they are read by hand.
#include "core/base/PosixFileSystem.h"
#include "core/session/PolicyDrill.h"
#include "tests/support/ShippedPacks.h"

#include <gtest/gtest.h>

#include <map>

namespace policywright {
namespace {

constexpr const char *kNight = "2026-11-29T03:00"; // a Sunday
constexpr const char *kDay = "2026-11-27T10:00";

session::PolicyFile opened(const std::string &name)
{
    const PosixFileSystem files;
    session::PackCache cache;
    auto policy = session::openPolicy(files, "templates/examples/" + name + ".policy", cache);
    EXPECT_TRUE(policy) << describe(policy.error().front());
    return *std::move(policy);
}

class ExampleDrill : public testing::TestWithParam<test::ShippedExample> {};

TEST_P(ExampleDrill, WalksEverySituationOnEveryLevel)
{
    const session::PolicyFile policy = opened(GetParam().name);
    const auto drill = session::PolicyDrill::of(policy, test::kShippedToday);
    ASSERT_TRUE(drill) << describe(drill.error());
    for (const drill::Choice &scenario : drill->plan().scenarios()) {
        for (const drill::Choice &level : drill->plan().levels()) {
            for (const char *moment : {kDay, kNight}) {
                const auto walk = drill->plan().walk({scenario.id, level.id, *drill::Moment::fromIso(moment)});
                ASSERT_TRUE(walk) << describe(walk.error());
                EXPECT_GE(walk->steps.size(), 9u);
                for (const drill::Step &step : walk->steps) {
                    EXPECT_FALSE(step.title.empty() || step.task.empty() || step.gap.empty()) << step.id;
                    ASSERT_FALSE(step.lines.empty()) << step.id;
                    for (const drill::Line &line : step.lines)
                        EXPECT_TRUE(drill->packs().question(line.place.question)) << step.id;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ExampleDrill, testing::ValuesIn(test::shippedExamples()),
                         [](const auto &example) { return example.param.name; });

// By the steps' ids, who is reached: "?" in front where a person has to judge it, "nobody" where it ends.
std::map<std::string, std::string> reachedIn(const std::string &name, const drill::Situation &situation)
{
    const session::PolicyFile policy = opened(name);
    const auto drill = session::PolicyDrill::of(policy, situation.at.day);
    const auto walk = drill->plan().walk(situation);
    std::map<std::string, std::string> reached;
    for (const drill::Step &step : walk->steps) {
        for (const drill::Line &line : step.lines) {
            std::string &said = reached[step.id];
            said += said.empty() ? "" : "; ";
            if (line.end == drill::End::Nobody)
                said += "nobody";
            else if (!line.isCall)
                said += "there";
            else
                said += (line.end == drill::End::Unclear ? "? " : "") + line.callees[*line.by].name;
        }
    }
    return reached;
}
using Reached = std::map<std::string, std::string>;

TEST(Drills, OfTheCharityAtNightHangOnTheOneWhoAnswersAtAnyHour)
{
    EXPECT_EQ(reachedIn("charity", {"account_takeover", "crisis", *drill::Moment::fromIso(kNight), {}}),
              (Reached{{"alarm", "Étienne Morvan"},
                       {"plan_at_hand", "there"},
                       {"lead", "Étienne Morvan"},
                       {"size", "Étienne Morvan"},
                       {"pause", "? Mariam Keïta"},
                       {"takeover", "there"},
                       {"call_security", "nobody"},
                       {"notify", "Étienne Morvan"},
                       {"call_privacy", "Étienne Morvan"},
                       {"call_team", "Mariam Keïta"},
                       {"call_communications", "Étienne Morvan"},
                       {"call_legal", "Étienne Morvan"},
                       {"call_executive", "Étienne Morvan"},
                       {"first_statement", "there"},
                       {"draft", "? Mariam Keïta"},
                       {"approve", "Étienne Morvan"},
                       {"second_channel", "there"},
                       {"tell_inside", "? Mariam Keïta; Étienne Morvan; Mariam Keïta; Étienne Morvan"}}));
}

TEST(Drills, OfTheMakerOfMachinesEndWhereTheHeadOfCommunicationsIsAwayAndTheNextSleeps)
{
    EXPECT_EQ(reachedIn("maschinenbau", {"data_leak", "crisis", *drill::Moment::fromIso(kNight), {"Marlene Voss"}}),
              (Reached{{"alarm", "Carolin Mertz"},
                       {"plan_at_hand", "there"},
                       {"lead", "Dr. Alexander Brinkmann"},
                       {"size", "nobody"},
                       {"pause", "Leonie Hagedorn"},
                       {"call_security", "Rafael Nowak"},
                       {"notify", "Dr. Alexander Brinkmann"},
                       {"call_privacy", "Judith Lorenz"},
                       {"call_team", "Leonie Hagedorn"},
                       {"call_communications", "nobody"},
                       {"call_legal", "Dr. Alexander Brinkmann"},
                       {"call_executive", "Dr. Henriette Tannhoff"},
                       {"call_agency", "Timo Brandis"},
                       {"first_statement", "there"},
                       {"draft", "? Leonie Hagedorn"},
                       {"approve", "Dr. Alexander Brinkmann"},
                       {"tell_inside", "nobody; Dr. Henriette Tannhoff; Bernd Lüttgens; Florian Gruber; "
                                       "? Magdalena Pichler; ? Magdalena Pichler"}}));
}

TEST(Drills, OfTheCityReachTheDeputyWhoSharesAMailboxWithTheHead)
{
    EXPECT_EQ(reachedIn("city", {"account_takeover", "crisis", *drill::Moment::fromIso(kNight), {}}).at("call_legal"),
              "Judith Grabowski");
}

} // namespace
} // namespace policywright
