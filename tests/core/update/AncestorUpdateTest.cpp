// SPDX-License-Identifier: Apache-2.0
#include "core/update/AncestorUpdate.h"

#include "tests/core/update/VersionedPack.h"

#include <gtest/gtest.h>

namespace policywright::update {
namespace {

model::Ancestor ancestor(model::HandedDown handedDown)
{
    return {"1", "Harbour Trust", "trust.policy", "1.0", "ab", "2026-11-22", std::move(handedDown)};
}

TEST(AncestorUpdate, KeepsWhatIsInheritedInheritedAndWhatIsOwnOwn)
{
    const auto before = test::composed(test::versionOf(0, {{"rules.a", "A one. A two."}, {"rules.b", "B one."}}));
    const auto after = test::composed(test::versionOf(1, {{"rules.a", "A one, newer. A two."}, {"rules.b", "B one."}}));
    model::PolicyDocument policy = test::emptyPolicy();
    const ClauseId a("rules.a");
    const ClauseId b("rules.b");
    policy.customWordings = {{a, test::worded("A one. A two.", "A one. Ours.")}, {b, test::worded("B one.", "Mine.")}};
    policy.ancestors = {
        ancestor({.customWordings = {{a, policy.customWordings.at(a)}, {b, test::worded("B one.", "Theirs.")}}})};
    const auto updated = updatedPolicy(policy, before, after);
    ASSERT_TRUE(updated) << describe(updated.error());
    const model::HandedDown &inherited = updated->policy.ancestors.front().handedDown;
    EXPECT_EQ(updated->policy.customWordings.at(a).text, "A one, newer. Ours.");
    EXPECT_EQ(inherited.customWordings.at(a), updated->policy.customWordings.at(a));
    EXPECT_EQ(inherited.customWordings.at(b).text, "Theirs.");
    EXPECT_EQ(updated->policy.customWordings.at(b).text, "Mine.");
}

TEST(AncestorUpdate, CountsTheOtherPolicysTextWhereBothChangedItSoThatADecisionShows)
{
    const auto before = test::composed(test::versionOf(0, {{"rules.a", "A one."}}));
    const auto after = test::composed(test::versionOf(1, {{"rules.a", "A newer."}}));
    const ClauseId a("rules.a");
    model::PolicyDocument policy = test::emptyPolicy();
    policy.customWordings = {{a, test::worded("A one.", "A ours.")}};
    policy.ancestors = {ancestor({.customWordings = policy.customWordings})};
    UpdateOptions options;
    options.decisions.otherwise = compare::Take::Theirs;
    const auto updated = updatedPolicy(policy, before, after, options);
    ASSERT_TRUE(updated) << describe(updated.error());
    EXPECT_FALSE(updated->policy.customWordings.contains(a)) << "the pack's text was chosen here";
    EXPECT_EQ(updated->policy.ancestors.front().handedDown.customWordings.at(a).text, "A ours.");
}

TEST(AncestorUpdate, FindsReasonsUnderTheNewerIds)
{
    pack::Pack later = test::versionOf(1, {{"rules.z", "A one."}});
    test::release(later, 1).clauses = {test::succession({"rules.a"}, {"rules.z"})};
    const auto before = test::composed(test::versionOf(0, {{"rules.a", "A one."}}));
    const auto after = test::composed(later);
    model::PolicyDocument policy = test::emptyPolicy();
    policy.ancestors = {ancestor({})};
    const model::Loosening reason{"A small team.", "Ada", "2026-11-22", "ab"};
    policy.loosenings = {{PlaceId("wording:rules.a"), reason}, {PlaceId("answer:org_name"), reason}};
    const auto updated = updatedPolicy(policy, before, after);
    ASSERT_TRUE(updated) << describe(updated.error());
    EXPECT_EQ(updated->policy.loosenings, (std::map<PlaceId, model::Loosening>{{PlaceId("answer:org_name"), reason},
                                                                               {PlaceId("wording:rules.z"), reason}}));
}

} // namespace
} // namespace policywright::update
