// SPDX-License-Identifier: Apache-2.0
#include "core/session/SectionText.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

constexpr std::size_t kRules = 1;

class SectionTextTest : public ::testing::Test {
protected:
    std::string shown() // a line for each clause
    {
        const auto document = assembler.assemble(policy, view);
        EXPECT_TRUE(document) << describe(document.error().front());
        const auto clauses = sectionText(assembler, policy, *document, kRules);
        EXPECT_TRUE(clauses);
        std::string lines;
        for (const SectionClause &clause : *clauses) {
            lines += clause.number + ' ' + clause.id.toString();
            lines += clause.isInDocument ? "" : " elsewhere";
            lines += clause.wording ? " own" : "";
            lines += clause.own ? " added" : "";
            lines += clause.omission ? " out: " + clause.omission->reason : "";
            lines += clause.content ? "" : " without text";
            lines += '\n';
        }
        return lines;
    }
    std::string problems(const std::string &text)
    {
        std::string lines;
        for (const Error &error : wordingProblems(assembler, policy, ClauseId("rules.scope"), text))
            lines += std::to_string(error.where ? error.where->line : 0) + ": " + sentence(error) + '\n';
        return lines;
    }

    model::PolicyDocument policy = test::answeredPolicy();
    ViewId view{"internal"};
    assembly::Assembler assembler = *assembly::Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
};

TEST_F(SectionTextTest, HoldsTheClausesThatApplyWithTheirNumbers)
{
    EXPECT_EQ(shown(),
              "1.1 rules.scope\n1.2 rules.review\n1.3 rules.tools\n1.4 rules.contacts\n1.5 rules.principles\n");
    policy.answers.insert_or_assign(QuestionId("strictness"), std::string("open")); // no tool is asked for
    EXPECT_EQ(shown(), "1.1 rules.scope\n1.2 rules.review\n1.3 rules.contacts\n1.4 rules.principles\n");
}

TEST_F(SectionTextTest, HoldsWhatWasLeftOutInItsPlaceWithTheReason)
{
    policy.omissions.emplace(ClauseId("rules.review"), test::omission("Not needed."));
    policy.customWordings.emplace(ClauseId("rules.contacts"), test::wording("Nobody.\n"));
    EXPECT_EQ(shown(), "1.1 rules.scope\n rules.review elsewhere out: Not needed.\n1.2 rules.tools\n"
                       "1.3 rules.contacts own\n1.4 rules.principles\n");
}

TEST_F(SectionTextTest, HoldsTheAuthorsOwnClausesWhereTheAuthorPutThem)
{
    policy.ownClauses.emplace(ClauseId("own.visitors"), test::ownClause("Visitors ask {{ org_name }}.\n"));
    policy.order.emplace(SectionId("rules"), model::ClauseOrder{ClauseId("rules.scope"), ClauseId("own.visitors"),
                                                                ClauseId("rules.review")});
    const std::string lines = shown();
    EXPECT_NE(lines.find("1.1 rules.scope\n1.2 own.visitors added\n1.3 rules.review\n"), std::string::npos) << lines;
    EXPECT_EQ(wordingProblems(assembler, policy, ClauseId("own.visitors"), "{{ org_nam }}").front().code,
              wordingProblems(assembler, policy, ClauseId("rules.scope"), "{{ org_nam }}").front().code);
    EXPECT_EQ(wordingProblems(assembler, policy, ClauseId("own.visitors"), "Ours."), Errors());
}

TEST_F(SectionTextTest, KeepsAClauseWhoseTextCannotBeMade)
{
    policy.omissions.emplace(ClauseId("rules.review"), test::omission("Not needed."));
    policy.customWordings.emplace(ClauseId("rules.review"), test::wording("{{ nothing }}\n"));
    EXPECT_NE(shown().find(" rules.review elsewhere own out: Not needed. without text\n"), std::string::npos);
}

TEST_F(SectionTextTest, GivesThePacksTextOfAClauseThatAnAuthorWorded)
{
    policy.customWordings.emplace(ClauseId("rules.principles"), test::wording("Ours.\n"));
    policy.answers.insert_or_assign(QuestionId("principles"), std::string("Be kind."));
    EXPECT_EQ(packText(assembler, policy, ClauseId("rules.principles")).value()->markdown, "Be kind.\n");
    EXPECT_EQ(packText(assembler, policy, ClauseId("rules.gone")).error().front().code, ErrorCode::UnknownClause);
}

TEST_F(SectionTextTest, FindsNothingWrongWithTheTextsOfThePack)
{
    for (const pack::CompiledClause &clause : assembler.packs().clauses())
        EXPECT_EQ(wordingProblems(assembler, policy, clause.logic.id, clause.body.text), Errors()) << clause.title;
}

TEST_F(SectionTextTest, SaysWhatIsWrongWithATextAndInWhichLine)
{
    EXPECT_EQ(problems("Words.\n\n{{ org_nam }}\n"),
              "3: There is no question or value \"org_nam\"; the nearest name is \"org_name\".\n");
    EXPECT_NE(problems("{% if org_name %}\nx\n"), "");
    EXPECT_NE(problems("{{ owner.age }}\n"), "");
    EXPECT_NE(problems("{{ 1 / 0 }}\n"), "");
    EXPECT_EQ(problems("Words, {{ org_name }}.\n"), "");
}

} // namespace
} // namespace policywright::session
