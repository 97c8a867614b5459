// SPDX-License-Identifier: Apache-2.0
#include "core/session/ClauseMove.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

const SectionId kRules("rules");

class ClauseMove : public ::testing::Test {
protected:
    ClauseMove() { policy.ownClauses.emplace(ClauseId("own.visitors"), test::ownClause("Ask.")); }

    // Does it; the section's order then, or why not.
    std::string done(const Result<Change> &move)
    {
        if (!move)
            return sentence(move.error());
        apply(*move, policy);
        const auto order = policy.order.find(kRules);
        std::string ids;
        for (const ClauseId &id : order == policy.order.end() ? model::ClauseOrder() : order->second)
            ids += (ids.empty() ? "" : " ") + id.toString();
        return ids.empty() ? "(none)" : ids;
    }
    std::string before(const char *clause, const char *other)
    {
        return done(moved(ClauseId(clause), Side::Before, ClauseId(other), policy, *packs));
    }
    std::string after(const char *clause, const char *other)
    {
        return done(moved(ClauseId(clause), Side::After, ClauseId(other), policy, *packs));
    }
    std::string back(const char *clause) { return done(movedBack(ClauseId(clause), policy, *packs)); }

    std::shared_ptr<const pack::PackSet> packs = test::smallPackSet();
    model::PolicyDocument policy = test::emptyPolicy();
};

TEST_F(ClauseMove, PutsAClauseBesideAnotherOneAndNamesTheWholeSection)
{
    EXPECT_EQ(before("own.visitors", "rules.review"),
              "rules.scope own.visitors rules.review rules.tools rules.contacts rules.principles");
    EXPECT_EQ(after("rules.scope", "rules.principles"),
              "own.visitors rules.review rules.tools rules.contacts rules.principles rules.scope");
}

TEST_F(ClauseMove, LeavesNoOrderWhereItIsThePacks)
{
    before("rules.review", "rules.scope");
    EXPECT_EQ(after("rules.review", "rules.scope"), "(none)");
}

TEST_F(ClauseMove, TakesOneClauseBackAndLeavesTheOthers)
{
    before("own.visitors", "rules.review");
    before("rules.contacts", "rules.scope");
    EXPECT_EQ(back("rules.contacts"),
              "rules.scope own.visitors rules.review rules.tools rules.contacts rules.principles");
    EXPECT_EQ(back("own.visitors"), "(none)");
    EXPECT_EQ(back("own.visitors"), "(none)") << "it was not moved";
}

TEST_F(ClauseMove, KeepsNamesThatTheSectionDoesNotHave)
{
    policy.order[kRules] = {ClauseId("rules.gone"), ClauseId("rules.review"), ClauseId("rules.scope")};
    EXPECT_EQ(before("rules.principles", "rules.review"), "rules.principles rules.review rules.tools rules.contacts "
                                                          "rules.scope own.visitors rules.gone");
}

TEST_F(ClauseMove, RefusesAClauseThatIsNotThereAndNamesTheNearest)
{
    EXPECT_EQ(before("rules.reviev", "rules.scope"), "There is no clause \"rules.reviev\". Did you mean rules.review?");
    EXPECT_EQ(after("rules.scope", "own.visitor"), "There is no clause \"own.visitor\". Did you mean own.visitors?");
    EXPECT_EQ(back("zzzzzzzzzz"),
              "There is no clause \"zzzzzzzzzz\". Neither the packs nor the author of this policy have it.");
}

TEST_F(ClauseMove, RefusesAPlaceInAnotherSectionOrBesideItself)
{
    EXPECT_EQ(before("rules.scope", "setup.cover"),
              "The clause \"setup.cover\" is not in the section \"rules\"; a clause can be moved within its section "
              "only.");
    EXPECT_EQ(after("rules.scope", "rules.scope"), "The order names the clause \"rules.scope\" twice; name it once.");
}

} // namespace
} // namespace policywright::session
