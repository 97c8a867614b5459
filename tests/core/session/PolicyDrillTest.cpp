// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyDrill.h"

#include "tests/support/DrillPack.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

const Date kToday = *Date::fromIso("2026-11-22");

TEST(PolicyDrill, IsWalkedAndWrittenAsAPage)
{
    const PolicyFile policy = test::policyFileWith(test::drilledPolicy(), test::drillPack());
    const auto drill = PolicyDrill::of(policy, kToday);
    ASSERT_TRUE(drill);
    EXPECT_EQ(drill->organisation(), "Harbour *Trust* <1>");
    EXPECT_EQ(drill->scenariosPrompt(), "Who or what is scenarios?");
    const auto walk = drill->plan().walk({"rumour", "crisis", *drill::Moment::fromIso("2026-11-29T03:00")});
    ASSERT_TRUE(walk);
    const auto page = drillPageOf(policy, *drill, {*walk});
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->contains("<p class=\"org\">Harbour *Trust* &lt;1&gt;</p>"));
    EXPECT_TRUE(page->contains("Answer it under: “Who or what is statements?”"));
}

TEST(PolicyDrill, IsUnknownToPacksFromBeforeThereWasOne)
{
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    policy.path = "old.policy";
    const auto drill = PolicyDrill::of(policy, kToday);
    ASSERT_FALSE(drill);
    EXPECT_EQ(drill.error().code, ErrorCode::DrillUnknown);
    EXPECT_EQ(
        describe(drill.error()),
        "The template packs of old.policy are from before there was a drill, so no situation can be walked through "
        "it. Take the newest ones over by: policywright update old.policy");
}

} // namespace
} // namespace policywright::session
