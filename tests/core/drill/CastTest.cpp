// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Cast.h"

#include "tests/core/drill/DrillDesk.h"

namespace policywright::drill {
namespace {

using model::Records;
using test::person;

TEST(Cast, KnowsOnePersonByAThirdEntryThatIsBoth)
{
    model::PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId("leader")] = person("Ada Marsh", "", "ada@example.org");
    policy.answers[QuestionId("deputy")] = person("Ada Marsh", "111", "Ada@example.org");
    const DrillDesk desk(policy);
    const Cast cast(desk.fields());
    EXPECT_EQ(cast.identityOf(person("Ada Marsh", "", "ada@example.org")), cast.identityOf(person("Ada Marsh", "111")));
    EXPECT_NE(cast.identityOf(person("Ada Marsh", "111")), cast.identityOf(person("Cy Roe", "333")));
}

TEST(Cast, DoesNotTakeTwoPeopleOfOneNameForOne)
{
    model::PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId("deputy")] = person("Cy Roe", "999");
    const DrillDesk desk(policy);
    const Cast cast(desk.fields());
    EXPECT_NE(cast.identityOf(person("Cy Roe", "999")), cast.identityOf(person("Cy Roe", "333")));
    EXPECT_EQ(cast.named("Cy Roe").size(), 2u);
}

TEST(Cast, DoesNotTakeTwoPeopleWhoShareAMailboxForOne)
{
    model::PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId("leader")] = person("Dee Fox", "444", "legal@example.org");
    policy.answers[QuestionId("deputy")] = person("Eve Lund", "555", "legal@example.org");
    model::Records inside{{{{"by", person("", "", "legal@example.org")}}, {{"by", person("Dee Fox", "444")}}}};
    policy.answers[QuestionId("inside")] = inside;
    const DrillDesk desk(policy);
    const Cast cast(desk.fields());
    const auto leader = cast.identityOf(person("Dee Fox", "444", "legal@example.org"));
    EXPECT_NE(leader, cast.identityOf(person("Eve Lund", "555", "legal@example.org")));
    EXPECT_EQ(leader, cast.identityOf(person("Dee Fox", "444")));
}

TEST(Cast, FindsTheContactAndTheLatestCheckOfAPerson)
{
    model::PolicyDocument policy = test::drilledPolicy();
    policy.answers[QuestionId("phones")] =
        Records{{test::contactRow("legal", "Dee Fox", "444", "Ada Marsh", "111", "", "2026-11-20"),
                 test::contactRow("team", "Ada Marsh", "111", "", "", "At any hour", "2026-10-01")}};
    const DrillDesk desk(policy);
    const Cast cast(desk.fields());
    ASSERT_TRUE(cast.contactOf(person("Ada Marsh", "111")));
    EXPECT_EQ(cast.contactOf(person("Ada Marsh", "111"))->row, 1u);
    EXPECT_EQ(cast.checkOf(person("Ada Marsh", "111"))->day, *Date::fromIso("2026-11-20"));
    EXPECT_FALSE(cast.contactOf(person("Cy Roe", "333")));
    EXPECT_FALSE(cast.checkOf(person("Cy Roe", "333")));
}

TEST(Cast, HasTheNamesByWhichSomebodyCanBeAway)
{
    const DrillDesk desk(test::drilledPolicy());
    const Cast cast(desk.fields());
    EXPECT_TRUE(std::ranges::is_sorted(cast.names()));
    for (const char *name : {"Ada Marsh", "Ben Holt", "Cy Roe", "Dee Fox", "Eve Lund"})
        EXPECT_EQ(std::ranges::count(cast.names(), name), 1) << name;
    EXPECT_TRUE(cast.named("Nobody").empty());
    EXPECT_TRUE(cast.named("").empty());
}

} // namespace
} // namespace policywright::drill
