// SPDX-License-Identifier: Apache-2.0
#include "core/session/ChangeAdmission.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

// How a change is answered by a policy that has own.visitors.
std::string answered(const Change &change)
{
    static const auto packs = test::smallPackSet();
    model::PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(ClauseId("own.visitors"), test::ownClause("Ask."));
    policy.order[SectionId("rules")] = {ClauseId("rules.gone"), ClauseId("rules.scope")};
    policy.order[SectionId("gone")] = {ClauseId("gone.first")};
    const auto taken = admitted(change, policy, *packs);
    if (!taken)
        return describe(taken.error());
    return *taken == change ? "(taken)" : "(changed)";
}

std::string answeredText(std::string text)
{
    return answered(SetOwnClause{ClauseId("own.visitors"), test::ownClause(std::move(text))});
}

std::string answeredTitle(std::string title)
{
    model::OwnClause own = test::ownClause("Ask.");
    own.title = std::move(title);
    return answered(SetOwnClause{ClauseId("own.visitors"), std::move(own)});
}

std::string answeredOrder(const char *section, std::vector<const char *> clauses)
{
    return answered(SetOrder{SectionId(section), {clauses.begin(), clauses.end()}});
}

TEST(OwnClauseAdmission, TakesAClauseThatReadsWhatThePacksHave)
{
    EXPECT_EQ(answeredText("We ask {{ owner.phone }}{% if contact_count > 2 %} or others{% endif %}."), "(taken)");
    EXPECT_EQ(answeredText("{% for item in library %}{{ item.text }}{% endfor %}"), "(taken)");
    EXPECT_EQ(answeredText("{% if audience == 'internal' and view == 'internal' %}{{ secret_tool }}{% endif %}"),
              "(taken)");
    EXPECT_EQ(answered(SetOwnClause{ClauseId("own.new_one"), test::ownClause("New.")}), "(taken)");
}

TEST(OwnClauseAdmission, RefusesAnIdThatAPackCouldHave)
{
    const std::string expected = "\"rules.scope\" is not a clause of your own. Their ids are like own.visitors.";
    EXPECT_EQ(answered(SetOwnClause{ClauseId("rules.scope"), test::ownClause("Ask.")}), expected);
}

TEST(OwnClauseAdmission, RefusesASectionThatThePacksDoNotHave)
{
    model::OwnClause own = test::ownClause("Ask.");
    own.section = SectionId("rule");
    EXPECT_EQ(answered(SetOwnClause{ClauseId("own.a"), own}), "There is no section \"rule\". Did you mean rules?");
    own.section = SectionId("weather_tomorrow");
    EXPECT_EQ(answered(SetOwnClause{ClauseId("own.a"), own}),
              "There is no section \"weather_tomorrow\". The packs of this policy do not have it.");
}

TEST(OwnClauseAdmission, RefusesAClauseWithoutTitleOrText)
{
    EXPECT_EQ(answeredTitle(" "), "The clause own.visitors has no title; give it one.");
    EXPECT_EQ(answeredText(" \n\t"), "The clause own.visitors has no text; write some, or remove the clause.");
}

TEST(OwnClauseAdmission, RefusesATitleThatIsNotOneLineOfText)
{
    EXPECT_EQ(answeredTitle("A\nB"), "The title of own.visitors must be one line, without line breaks and tabs.");
    EXPECT_EQ(answeredTitle("A\x1b[31m"),
              "The title of own.visitors has a control character that nobody can see; delete it.");
    EXPECT_EQ(answeredTitle("{{ org_name }} & <b>"), "(taken)") << "it is no template and no markup";
}

TEST(OwnClauseAdmission, RefusesTextThatCouldNotBeReadAgain)
{
    EXPECT_EQ(answeredText("\xC3\x28"), "own.visitors is not valid UTF-8 text; save it as UTF-8.");
    EXPECT_EQ(answeredTitle("\xC3\x28"), "own.visitors is not valid UTF-8 text; save it as UTF-8.");
}

TEST(OwnClauseAdmission, RefusesTextThatIsNoTemplate)
{
    EXPECT_EQ(answeredText("First.\nAsk {{ org_name."),
              "own.visitors:2:5: The tag {{ is never closed; end it with }}.\n"
              "    Ask {{ org_name.\n"
              "        ^");
}

TEST(OwnClauseAdmission, RefusesTextThatReadsWhatThePacksDoNotHave)
{
    EXPECT_EQ(answeredText("Ask {{ org_nam }}."),
              "own.visitors:1:8: There is no question or value \"org_nam\"; the nearest name is \"org_name\".\n"
              "    Ask {{ org_nam }}.\n"
              "           ^");
    EXPECT_EQ(answeredText("Ask {{ owner.fax }}."),
              "own.visitors:1:14: There is no field \"fax\" here; there are name, title, email, phone.\n"
              "    Ask {{ owner.fax }}.\n"
              "                 ^");
}

TEST(OwnClauseAdmission, RemovesWhatIsThere)
{
    EXPECT_EQ(answered(RemoveOwnClause{ClauseId("own.visitors")}), "(taken)");
    EXPECT_EQ(answered(RemoveOwnClause{ClauseId("own.visitor")}),
              "\"own.visitor\" is not a clause of your own. Did you mean own.visitors?");
    EXPECT_EQ(answered(RemoveOwnClause{ClauseId("rules.scope")}),
              "\"rules.scope\" is not a clause of your own. Clauses of the packs can be left out instead.");
}

TEST(OwnClauseAdmission, TakesAnOrderOfWhatTheSectionHasAndOfWhatItsOrderNames)
{
    EXPECT_EQ(answeredOrder("rules", {"own.visitors", "rules.review", "rules.gone"}), "(taken)");
    EXPECT_EQ(answeredOrder("rules", {}), "(taken)");
    EXPECT_EQ(answeredOrder("gone", {}), "(taken)") << "what the packs no longer know can be let go";
}

TEST(OwnClauseAdmission, RefusesAnOrderOfOtherThings)
{
    const auto gone =
        admitted(SetOrder{SectionId("rules"), {ClauseId("rules.gone")}}, test::emptyPolicy(), *test::smallPackSet());
    EXPECT_EQ(gone.error(), (Error{ErrorCode::ClauseNotInSection, "rules.gone", "rules"}));
    EXPECT_EQ(answeredOrder("rule", {"rules.scope"}), "There is no section \"rule\". Did you mean rules?");
    EXPECT_EQ(answeredOrder("rules", {"rules.scope", "setup.cover"}),
              "The clause \"setup.cover\" is not in the section \"rules\"; a clause can be moved within its section "
              "only.");
    EXPECT_EQ(answeredOrder("rules", {"rules.scope", "rules.review", "rules.scope"}),
              "The order names the clause \"rules.scope\" twice; name it once.");
}

} // namespace
} // namespace policywright::session
