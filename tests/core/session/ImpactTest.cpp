// SPDX-License-Identifier: Apache-2.0
#include "core/session/Impact.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::answer;
using Clauses = std::vector<ClauseId>;

const Date kToday = *Date::fromIso("2026-11-22");

Clauses clauses(std::initializer_list<const char *> ids)
{
    return {ids.begin(), ids.end()};
}

std::shared_ptr<const pack::PackSet> composed(pack::Pack pack)
{
    auto set = pack::PackSet::compose({std::move(pack)}, "en", pack::Trust::AlreadyChecked);
    EXPECT_TRUE(set) << describe(set.error().front());
    return std::make_shared<const pack::PackSet>(*std::move(set));
}

Impact impact(const Change &change, const model::PolicyDocument &policy = test::emptyPolicy(),
              pack::Pack pack = test::smallPack(), const std::vector<ViewId> &views = {})
{
    auto found = impactOf(change, policy, *assembly::Assembler::create(composed(std::move(pack)), kToday), views);
    EXPECT_TRUE(found) << describe(found.error().front());
    return found.value_or(Impact{});
}

TEST(Impact, NamesWhatAnAnswerMakesAppearAndChange)
{
    const Impact found = impact(answer("org_profile", std::string("bank")));
    EXPECT_EQ(found.interview.appearing, (std::vector{QuestionId("secret_tool")}));
    EXPECT_EQ(found.views,
              (std::vector<ViewImpact>{
                  {ViewId("internal"), clauses({"rules.contacts"}), {}, clauses({"rules.scope", "rules.review"})},
                  {ViewId("public"), clauses({"rules.contacts"}), {}, clauses({"rules.scope"})}}));
    EXPECT_EQ(found.customWordings, Clauses{});
}

TEST(Impact, NamesWhatAnAnswerMakesDisappear)
{
    const Impact found = impact(answer("strictness", std::string("open")), test::answeredPolicy());
    EXPECT_EQ(found.interview.disappearing, (std::vector{QuestionId("secret_tool")}));
    EXPECT_EQ(found.views,
              (std::vector<ViewImpact>{{ViewId("internal"), {}, clauses({"rules.tools"}), clauses({"rules.review"})}}));
}

TEST(Impact, NamesTheCoversFacts)
{
    EXPECT_EQ(impact(answer("version", std::string("2.0"))).views,
              (std::vector<ViewImpact>{{ViewId("internal"), {}, {}, clauses({"setup.cover"})},
                                       {ViewId("public"), {}, {}, clauses({"setup.cover"})}}));
}

TEST(Impact, NamesTheAuthorsWordingsThatAreTouched)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.customWordings.emplace(ClauseId("rules.tools"), test::wording("Ours, with {{ secret_tool }}."));
    policy.customWordings.emplace(ClauseId("rules.review"), test::wording("Every {{ review_every }}."));
    policy.customWordings.emplace(ClauseId("rules.scope"), test::wording("Everywhere."));
    policy.omissions.emplace(ClauseId("rules.contacts"), test::omission("x"));
    EXPECT_EQ(impact(answer("strictness", std::string("open")), policy, test::smallPack(), {ViewId("internal")})
                  .customWordings,
              clauses({"rules.review", "rules.tools"}));
}

TEST(Impact, NamesAWordingThatIsTakenAway)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.customWordings.emplace(ClauseId("rules.scope"), test::wording("Everywhere."));
    const Impact found = impact(ClearWording{ClauseId("rules.scope")}, policy);
    EXPECT_EQ(found.customWordings, clauses({"rules.scope"}));
    EXPECT_TRUE(found.interview.isEmpty());
}

TEST(Impact, NamesAClauseThatIsLeftOut)
{
    EXPECT_EQ(impact(LeaveOut{ClauseId("rules.scope"), test::omission("x")}).views,
              (std::vector<ViewImpact>{{ViewId("internal"), {}, clauses({"rules.scope"}), {}},
                                       {ViewId("public"), {}, clauses({"rules.scope"}), {}}}));
}

TEST(Impact, NamesAClauseOfTheAuthorsOwn)
{
    const ClauseId id("own.visitors");
    const Impact found = impact(SetOwnClause{id, test::ownClause("Ours.")});
    EXPECT_EQ(found.views, (std::vector<ViewImpact>{{ViewId("internal"), clauses({"own.visitors"}), {}, {}},
                                                    {ViewId("public"), clauses({"own.visitors"}), {}, {}}}));
    EXPECT_EQ(found.customWordings, clauses({"own.visitors"}));
    model::PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(id, test::ownClause("Ours."));
    model::OwnClause renamed = test::ownClause("Ours.");
    renamed.title = "Guests";
    EXPECT_EQ(impact(SetOwnClause{id, renamed}, policy).views.front().changed, clauses({"own.visitors"}));
    EXPECT_EQ(impact(RemoveOwnClause{id}, policy).views.front().disappearing, clauses({"own.visitors"}));
}

TEST(Impact, IsNoneWhereClausesAreMoved)
{
    EXPECT_EQ(impact(SetOrder{SectionId("rules"), {ClauseId("rules.review"), ClauseId("rules.scope")}}), Impact{});
}

TEST(Impact, NamesViewsThatAreOfferedThenOrNoLonger)
{
    pack::Pack pack = test::smallPack();
    pack.views[1].when = {"org_profile == 'charity'"};
    const Impact gone = impact(answer("org_profile", std::string("bank")), test::emptyPolicy(), pack);
    EXPECT_EQ(gone.viewsDisappearing, (std::vector{ViewId("public")}));
    EXPECT_EQ(gone.views.size(), 1U) << "of a view that is not offered then, no clause is named";
    const Impact back = impact(answer("org_profile", std::string("charity")), test::answeredPolicy(), pack);
    EXPECT_EQ(back.viewsAppearing, (std::vector{ViewId("public")}));
}

TEST(Impact, LooksAtTheViewsThatItIsAskedFor)
{
    EXPECT_EQ(
        impact(answer("version", std::string("2.0")), test::emptyPolicy(), test::smallPack(), {ViewId("public")}).views,
        (std::vector<ViewImpact>{{ViewId("public"), {}, {}, clauses({"setup.cover"})}}));
}

TEST(Impact, IsNoneWhereNothingChanges)
{
    EXPECT_EQ(impact(SetTheme{{"#112233", ""}}), Impact{});
    EXPECT_EQ(impact(answer("secret_tool", std::string("hidden"))), Impact{}) << "the question is not asked";
}

TEST(Impact, LeavesTheAssemblerAndThePolicyAsTheyAre)
{
    auto assembler = *assembly::Assembler::create(test::smallPackSet(), kToday);
    const model::PolicyDocument policy = test::answeredPolicy();
    ASSERT_TRUE(assembler.assemble(policy, ViewId("internal")));
    const std::size_t rendered = assembler.renderedClauses();
    ASSERT_TRUE(impactOf(answer("org_name", std::string("B")), policy, assembler));
    EXPECT_EQ(policy, test::answeredPolicy());
    ASSERT_TRUE(assembler.assemble(policy, ViewId("internal")));
    EXPECT_EQ(assembler.renderedClauses(), rendered);
}

TEST(Impact, SaysWhichClauseCannotBeRenderedThen)
{
    const auto assembler = *assembly::Assembler::create(test::smallPackSet(), kToday);
    const Change change = SetWording{ClauseId("rules.scope"), test::wording("{{ org_name")};
    const auto found = impactOf(change, test::emptyPolicy(), assembler);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().front().code, ErrorCode::TemplateUnclosedTag);
}

TEST(Impact, CountsAClauseOnceHoweverManyViewsHaveIt)
{
    const Impact found{.views = {{ViewId("a"), clauses({"x"}), clauses({"y"}), clauses({"z"})},
                                 {ViewId("b"), clauses({"x"}), {}, clauses({"y", "z", "w"})}}};
    EXPECT_EQ(countsOf(found), (ImpactCounts{.appearing = 1, .disappearing = 1, .changed = 2}));
    EXPECT_EQ(countsOf(Impact{}), ImpactCounts{});
}

TEST(Impact, IsAskedAboutWhereSomethingCouldBeLostUnnoticed)
{
    const auto with = [](Clauses appearing, Clauses disappearing, Clauses changed) {
        return Impact{.views = {{ViewId("a"), std::move(appearing), std::move(disappearing), std::move(changed)}}};
    };
    const Clauses three = clauses({"a", "b", "c"});
    const Clauses seven = clauses({"d", "e", "f", "g", "h", "i", "j"});
    EXPECT_FALSE(asksFirst(Impact{}));
    EXPECT_FALSE(asksFirst(with(seven, {}, three)));
    EXPECT_FALSE(asksFirst(with({}, clauses({"a", "b"}), seven)));
    EXPECT_TRUE(asksFirst(with({}, three, {})));
    EXPECT_TRUE(asksFirst(with(seven, clauses({"a"}), {})));
    EXPECT_TRUE(asksFirst({.viewsDisappearing = {ViewId("a")}}));
    EXPECT_FALSE(asksFirst({.viewsAppearing = {ViewId("a")}}));
    EXPECT_TRUE(asksFirst({.customWordings = clauses({"a"})}));
}

} // namespace
} // namespace policywright::session
