// SPDX-License-Identifier: Apache-2.0
#include "core/update/Unplaced.h"

#include "tests/core/update/VersionedPack.h"

#include <gtest/gtest.h>

namespace policywright::update {
namespace {

TEST(Unplaced, IsEverythingThatThePacksHaveNoPlaceFor)
{
    const auto packs = test::composed(test::versionOf(0, {{"rules.a", "A."}}));
    model::PolicyDocument policy = test::emptyPolicy();
    for (const char *clause : {"rules.a", "rules.gone"}) {
        policy.customWordings.emplace(ClauseId(clause), test::worded("Old.", "Mine."));
        policy.omissions.emplace(ClauseId(clause), model::Omission{"Not here.", "Ada", "2026-11-22"});
    }
    policy.ownClauses.emplace(ClauseId("own.a"), model::OwnClause{SectionId("rules"), "A", "Ours."});
    policy.ownClauses.emplace(ClauseId("own.b"), model::OwnClause{SectionId("gone"), "B", "Ours, too."});
    policy.answers.emplace(QuestionId("org_name"), std::string("Harbour"));
    policy.answers.emplace(QuestionId("fax"), std::string("12"));
    policy.answers.emplace(QuestionId("colours"), model::Choices{{"red"}});
    policy.setAside.push_back({"answer:owner", Json("Ada"), "small 1.1.0", "2027-02-01"});
    EXPECT_EQ(unplacedIn(policy, packs), (std::vector<Unplaced>{{"wording:rules.gone", "Mine."},
                                                                {"omission:rules.gone", "Not here."},
                                                                {"own:own.b", "Ours, too."},
                                                                {"answer:colours", "[\"red\"]"},
                                                                {"answer:fax", "12"},
                                                                {"answer:owner", "Ada", true}}));
    EXPECT_TRUE(unplacedIn(test::emptyPolicy(), packs).empty());
}

} // namespace
} // namespace policywright::update
