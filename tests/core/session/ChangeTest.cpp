// SPDX-License-Identifier: Apache-2.0
#include "core/session/Change.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using model::PolicyDocument;

PolicyDocument policyWithEverything()
{
    PolicyDocument policy = test::answeredPolicy();
    policy.customWordings.emplace(ClauseId("rules.scope"), test::wording("Old words."));
    policy.omissions.emplace(ClauseId("rules.review"), test::omission("Old reason."));
    policy.ownClauses.emplace(ClauseId("own.visitors"), test::ownClause("Old words."));
    policy.order[SectionId("rules")] = {ClauseId("own.visitors")};
    return policy;
}

TEST(Change, SetsAndClearsAnAnswer)
{
    PolicyDocument policy = test::emptyPolicy();
    PolicyDocument expected = policy;
    expected.answers.emplace(QuestionId("org_name"), std::string("Harbour"));
    apply(SetAnswer{QuestionId("org_name"), std::string("Harbour")}, policy);
    EXPECT_EQ(policy, expected);
    apply(ClearAnswer{QuestionId("org_name")}, policy);
    EXPECT_EQ(policy, test::emptyPolicy());
}

TEST(Change, SetsAndClearsACustomWording)
{
    PolicyDocument policy = test::emptyPolicy();
    PolicyDocument expected = policy;
    expected.customWordings.emplace(ClauseId("rules.scope"), test::wording("Ours."));
    apply(SetWording{ClauseId("rules.scope"), test::wording("Ours.")}, policy);
    EXPECT_EQ(policy, expected);
    apply(ClearWording{ClauseId("rules.scope")}, policy);
    EXPECT_EQ(policy, test::emptyPolicy());
}

TEST(Change, LeavesAClauseOutAndTakesItBack)
{
    PolicyDocument policy = test::emptyPolicy();
    PolicyDocument expected = policy;
    expected.omissions.emplace(ClauseId("rules.scope"), test::omission("Not us."));
    apply(LeaveOut{ClauseId("rules.scope"), test::omission("Not us.")}, policy);
    EXPECT_EQ(policy, expected);
    apply(TakeBack{ClauseId("rules.scope")}, policy);
    EXPECT_EQ(policy, test::emptyPolicy());
}

TEST(Change, SetsTheTheme)
{
    PolicyDocument policy = test::emptyPolicy();
    apply(SetTheme{{"#112233", "logo.png"}}, policy);
    EXPECT_EQ(policy.theme, (model::Theme{"#112233", "logo.png"}));
}

TEST(Change, AddsAndRemovesAClauseOfTheAuthorsOwn)
{
    PolicyDocument policy = test::emptyPolicy();
    PolicyDocument expected = policy;
    expected.ownClauses.emplace(ClauseId("own.visitors"), test::ownClause("Ours."));
    apply(SetOwnClause{ClauseId("own.visitors"), test::ownClause("Ours.")}, policy);
    EXPECT_EQ(policy, expected);
    apply(RemoveOwnClause{ClauseId("own.visitors")}, policy);
    EXPECT_EQ(policy, test::emptyPolicy());
}

TEST(Change, SetsTheOrderOfASectionAndForgetsIt)
{
    PolicyDocument policy = test::emptyPolicy();
    PolicyDocument expected = policy;
    expected.order[SectionId("rules")] = {ClauseId("rules.review")};
    apply(SetOrder{SectionId("rules"), {ClauseId("rules.review")}}, policy);
    EXPECT_EQ(policy, expected);
    apply(SetOrder{SectionId("rules"), {}}, policy);
    EXPECT_EQ(policy, test::emptyPolicy());
}

TEST(Change, GivesWhatUndoesItExactlyWhateverWasThere)
{
    for (const PolicyDocument &before : {test::emptyPolicy(), policyWithEverything()}) {
        for (const Change &change : test::everyChange()) {
            SCOPED_TRACE(static_cast<int>(change.index()));
            PolicyDocument policy = before;
            const Change inverse = apply(change, policy);
            const PolicyDocument after = policy;
            EXPECT_EQ(targetsOf(inverse), targetsOf(change));
            const Change again = apply(inverse, policy);
            EXPECT_EQ(policy, before);
            apply(again, policy);
            EXPECT_EQ(policy, after);
        }
    }
}

TEST(Change, KnowsWhetherItWouldChangeAnything)
{
    for (const PolicyDocument &before : {test::emptyPolicy(), policyWithEverything()}) {
        for (const Change &change : test::everyChange()) {
            SCOPED_TRACE(static_cast<int>(change.index()));
            PolicyDocument policy = before;
            apply(change, policy);
            if (isAboutReview(change)) {
                EXPECT_EQ(policy, before);
                EXPECT_FALSE(changesNothing(change, policy));
                continue;
            }
            EXPECT_EQ(changesNothing(change, before), policy == before);
            EXPECT_TRUE(changesNothing(change, policy));
        }
    }
}

TEST(Change, IsAboutTheSamePlaceAsWhatTakesItAway)
{
    EXPECT_EQ(targetOf(SetAnswer{QuestionId("a"), true}), (ChangeTarget{TargetKind::Answer, "a"}));
    EXPECT_EQ(targetOf(ClearAnswer{QuestionId("a")}), (ChangeTarget{TargetKind::Answer, "a"}));
    EXPECT_EQ(targetOf(SetWording{ClauseId("a"), {}}), (ChangeTarget{TargetKind::Wording, "a"}));
    EXPECT_EQ(targetOf(ClearWording{ClauseId("a")}), (ChangeTarget{TargetKind::Wording, "a"}));
    EXPECT_EQ(targetOf(LeaveOut{ClauseId("a"), {}}), (ChangeTarget{TargetKind::Omission, "a"}));
    EXPECT_EQ(targetOf(TakeBack{ClauseId("a")}), (ChangeTarget{TargetKind::Omission, "a"}));
    EXPECT_EQ(targetOf(SetTheme{}), (ChangeTarget{TargetKind::Theme, ""}));
    EXPECT_EQ(targetOf(SetOwnClause{ClauseId("a"), test::ownClause("")}), (ChangeTarget{TargetKind::OwnClause, "a"}));
    EXPECT_EQ(targetOf(RemoveOwnClause{ClauseId("a")}), (ChangeTarget{TargetKind::OwnClause, "a"}));
    EXPECT_EQ(targetOf(SetOrder{SectionId("a"), {}}), (ChangeTarget{TargetKind::Order, "a"}));
    const QuestionId a("a");
    EXPECT_EQ(targetsOf(Several{{SetTheme{}, SetAnswer{a, true}, ClearAnswer{a}}}),
              (std::vector<ChangeTarget>{{TargetKind::Answer, "a"}, {TargetKind::Theme, ""}}));
}

TEST(Change, DoesSeveralInTheirOrderAndUndoesThemBackwards)
{
    PolicyDocument policy = test::emptyPolicy();
    const QuestionId name("org_name");
    const Change inverse =
        apply(Several{{SetAnswer{name, std::string("A")}, SetAnswer{name, std::string("B")}}}, policy);
    EXPECT_EQ(policy.answers.at(name), model::Answer(std::string("B")));
    EXPECT_EQ(inverse, Change(Several{{SetAnswer{name, std::string("A")}, ClearAnswer{name}}}));
    apply(inverse, policy);
    EXPECT_EQ(policy, test::emptyPolicy());
    EXPECT_TRUE(changesNothing(Several{}, policy));
}

TEST(Change, HasAKindForEachAlternative)
{
    const std::vector<ChangeKind> kinds{
        ChangeKind::SetAnswer,       ChangeKind::ClearAnswer, ChangeKind::SetWording,  ChangeKind::ClearWording,
        ChangeKind::LeaveOut,        ChangeKind::TakeBack,    ChangeKind::SetTheme,    ChangeKind::SetOwnClause,
        ChangeKind::RemoveOwnClause, ChangeKind::SetOrder,    ChangeKind::AddToReview, ChangeKind::TakeFromReview,
        ChangeKind::PinClause,       ChangeKind::UnpinClause, ChangeKind::SetAsideAll, ChangeKind::ReplacePacks,
        ChangeKind::SetAncestors,    ChangeKind::GiveReason,  ChangeKind::TakeReason,  ChangeKind::Several};
    std::vector<ChangeKind> found;
    for (const Change &change : test::everyChange()) {
        if (found.empty() || found.back() != kindOf(change))
            found.push_back(kindOf(change));
    }
    EXPECT_EQ(found, kinds);
}

} // namespace
} // namespace policywright::session
