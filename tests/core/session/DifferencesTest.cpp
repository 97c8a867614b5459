// SPDX-License-Identifier: Apache-2.0
#include "core/session/Differences.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

model::PolicyDocument policy()
{
    model::PolicyDocument policy;
    policy.answers = {{QuestionId("a"), "1"}, {QuestionId("b"), "2"}, {QuestionId("c"), "3"}};
    policy.customWordings = {{ClauseId("s.one"), {"Words.\n", "base", "1.0.0", "Ada", "2026-11-22"}}};
    policy.omissions = {{ClauseId("s.two"), {"Not here", "Ada", "2026-11-22"}}};
    return policy;
}

TEST(Differences, AreNoneOfTheSamePolicy)
{
    EXPECT_EQ(differencesOf(policy(), policy()), Differences{});
}

TEST(Differences, AreWhatIsInOneOnlyAndWhatIsOtherwise)
{
    model::PolicyDocument other = policy();
    other.answers.erase(QuestionId("a"));
    other.answers.insert_or_assign(QuestionId("b"), "changed");
    other.answers.insert_or_assign(QuestionId("d"), "new");
    other.customWordings.clear();
    other.omissions.begin()->second.reason = "Elsewhere";
    other.order = {{SectionId("s"), {}}};
    other.theme.accent = "#123456";
    const Differences wanted{.answers = {QuestionId("a"), QuestionId("b"), QuestionId("d")},
                             .wordings = {ClauseId("s.one")},
                             .omissions = {ClauseId("s.two")},
                             .orders = {SectionId("s")},
                             .theme = true};
    EXPECT_EQ(differencesOf(policy(), other), wanted);
    EXPECT_EQ(differencesOf(other, policy()), wanted) << "from either side";
}

TEST(Differences, AreAlsoWhatNoListHasAPlaceFor)
{
    model::PolicyDocument other = policy();
    other.language = "de";
    EXPECT_EQ(differencesOf(policy(), other), Differences{.rest = true});
    other = policy();
    other.id = "another";
    EXPECT_EQ(differencesOf(policy(), other), Differences{.rest = true});
}

} // namespace
} // namespace policywright::session
