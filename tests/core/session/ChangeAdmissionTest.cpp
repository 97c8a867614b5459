// SPDX-License-Identifier: Apache-2.0
#include "core/session/ChangeAdmission.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::answer;

const std::string kNotUtf8 = "\xC3\x28";

Result<Change> asked(const Change &change, const model::PolicyDocument &policy = test::emptyPolicy())
{
    static const auto packs = test::smallPackSet();
    return admitted(change, policy, *packs);
}

std::string refused(const Change &change)
{
    const auto taken = asked(change);
    return taken ? "(taken)" : sentence(taken.error());
}

TEST(ChangeAdmission, TakesWhatThePacksKnow)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(ClauseId("own.visitors"), test::ownClause("Ours.")); // to be removed
    policy.pins.emplace(ClauseId("rules.review"), model::ClausePin{"Ada", "2026-11-22"});
    policy.setAside = {{"answer:owner", Json("Ada"), "small 1.1.0", "2026-11-22"}};
    for (const Change &change : test::everyChange()) {
        if (targetsOf(change).front().id == "agrees") // no question of the small pack
            continue;
        if (std::holds_alternative<ReplacePacks>(change)) // an update does that, see EditingSession::updatePacks()
            continue;
        if (std::holds_alternative<SetAncestors>(change)) // following does that, see EditingSession::followParent()
            continue;
        const auto taken = asked(change, policy);
        EXPECT_TRUE(taken) << sentence(taken.error());
    }
}

TEST(ChangeAdmission, RefusesWhatOnlyAnUpdateOfThePacksDoes)
{
    EXPECT_EQ(asked(ReplacePacks{}).error(), (Error{ErrorCode::NotAChange, "packs"}));
    EXPECT_EQ(asked(SetAsideAll{{{"answer:owner", Json("Ada"), "small 1.1.0", "2026-11-22"}}}).error(),
              (Error{ErrorCode::NotAChange, "kept"}));
    EXPECT_TRUE(asked(SetAsideAll{}));
}

TEST(ChangeAdmission, RefusesAQuestionThatThePacksDoNotHaveAndNamesTheNearest)
{
    EXPECT_EQ(refused(answer("org_nam", std::string("x"))), "There is no question \"org_nam\". Did you mean org_name?");
    EXPECT_EQ(refused(ClearAnswer{QuestionId("weather_tomorrow")}),
              "There is no question \"weather_tomorrow\". The packs of this policy do not have it.");
}

TEST(ChangeAdmission, RefusesAClauseThatThePacksDoNotHaveAndNamesTheNearest)
{
    const std::string expected = "There is no clause \"rules.scop\". Did you mean rules.scope?";
    EXPECT_EQ(refused(SetWording{ClauseId("rules.scop"), test::wording("x")}), expected);
    EXPECT_EQ(refused(ClearWording{ClauseId("rules.scop")}), expected);
    EXPECT_EQ(refused(LeaveOut{ClauseId("rules.scop"), test::omission("x")}), expected);
    EXPECT_EQ(refused(TakeBack{ClauseId("rules.scop")}), expected);
}

TEST(ChangeAdmission, LetsGoOfWhatThePacksNoLongerKnow)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.answers.emplace(QuestionId("gone"), std::string("x"));
    policy.customWordings.emplace(ClauseId("rules.gone"), test::wording("x"));
    policy.omissions.emplace(ClauseId("rules.gone"), test::omission("x"));
    EXPECT_TRUE(asked(ClearAnswer{QuestionId("gone")}, policy));
    EXPECT_TRUE(asked(ClearWording{ClauseId("rules.gone")}, policy));
    EXPECT_TRUE(asked(TakeBack{ClauseId("rules.gone")}, policy));
    EXPECT_FALSE(asked(answer("gone", std::string("y")), policy));
    EXPECT_FALSE(asked(SetWording{ClauseId("rules.gone"), test::wording("y")}, policy));
    EXPECT_FALSE(asked(LeaveOut{ClauseId("rules.gone"), test::omission("y")}, policy));
}

TEST(ChangeAdmission, RefusesSeveralWhereOneIsRefused)
{
    const ClearAnswer known{QuestionId("org_name")};
    EXPECT_EQ(refused(Several{{known, ClearAnswer{QuestionId("org_nam")}}}),
              "There is no question \"org_nam\". Did you mean org_name?");
    EXPECT_EQ(asked(Several{{known, SetAnswer{QuestionId("places"), model::Choices{{"eu", "uk"}}}}}),
              Change(Several{{known, SetAnswer{QuestionId("places"), model::Choices{{"uk", "eu"}}}}}));
}

TEST(ChangeAdmission, RefusesAnAnswerThatDoesNotFitItsQuestion)
{
    EXPECT_EQ(refused(answer("org_name", true)), "org_name must be a text; put it into quotation marks.");
    EXPECT_EQ(refused(answer("org_name", std::string("two\nlines"))),
              "org_name must be one line, without line breaks and tabs.");
    EXPECT_EQ(asked(answer("effective", std::string("2027-02-30"))).error().code, ErrorCode::AnswerNoSuchDay);
    EXPECT_EQ(asked(answer("places", model::Choices{{"mars"}})).error().code, ErrorCode::AnswerUnknownOption);
}

TEST(ChangeAdmission, GivesAnAnswerTheFormThatIsStored)
{
    EXPECT_EQ(asked(answer("places", model::Choices{{"eu", "uk", "eu"}})),
              Change(answer("places", model::Choices{{"uk", "eu"}})));
    EXPECT_EQ(asked(answer("org_name", std::string("Ha\u0308fen"))),
              Change(answer("org_name", std::string("H\u00e4fen"))));
    EXPECT_EQ(asked(answer("review_every", std::string("1 days"))),
              Change(answer("review_every", std::string("1 day"))));
}

TEST(ChangeAdmission, RefusesTextThatCouldNotBeReadAgain)
{
    EXPECT_EQ(refused(SetWording{ClauseId("rules.scope"), test::wording(kNotUtf8)}),
              "rules.scope is not valid UTF-8 text; save it as UTF-8.");
    EXPECT_EQ(refused(LeaveOut{ClauseId("rules.scope"), test::omission(kNotUtf8)}),
              "rules.scope is not valid UTF-8 text; save it as UTF-8.");
    EXPECT_EQ(asked(answer("org_name", kNotUtf8)).error().code, ErrorCode::NotUtf8);
}

TEST(ChangeAdmission, RefusesAThemeWithoutAColour)
{
    EXPECT_EQ(refused(SetTheme{{"teal", ""}}), "\"teal\" is not a colour; write it like #0b5f6b.");
}

TEST(ChangeAdmission, RewordsAClauseOnThePacksTextAsItIsNow)
{
    const auto packs = test::smallPackSet();
    const auto change = rewording(test::emptyPolicy(), *packs, ClauseId("rules.principles"), "Be kind.", "Ada",
                                  *Date::fromIso("2026-11-22"));
    EXPECT_EQ(change, Change(SetWording{ClauseId("rules.principles"),
                                        {"Be kind.", "{{ principles }}\n", "1.0.0", "Ada", "2026-11-22"}}));
}

TEST(ChangeAdmission, RewordsAnAuthorsWordsOnThePacksTextThatTheyReplaced)
{
    const auto packs = test::smallPackSet();
    model::PolicyDocument policy = test::emptyPolicy();
    model::CustomWording old{"Old.", "{{ older }}\n", "0.9.0", "Bo", "2025-01-01"};
    old.unknown = Json::Object{{"reviewedBy", "Cy"}};
    policy.customWordings.emplace(ClauseId("rules.principles"), old);
    model::CustomWording expected{"Be kind.", "{{ older }}\n", "0.9.0", "Ada", "2026-11-22"};
    expected.unknown = old.unknown;
    EXPECT_EQ(rewording(policy, *packs, ClauseId("rules.principles"), "Be kind.", "Ada", *Date::fromIso("2026-11-22")),
              Change(SetWording{ClauseId("rules.principles"), expected}));
}

TEST(ChangeAdmission, RewordsNoClauseThatThePacksDoNotHave)
{
    const auto packs = test::smallPackSet();
    const auto change =
        rewording(test::emptyPolicy(), *packs, ClauseId("rules.principle"), "x", "Ada", *Date::fromIso("2026-11-22"));
    ASSERT_FALSE(change);
    EXPECT_EQ(sentence(change.error()), "There is no clause \"rules.principle\". Did you mean rules.principles?");
}

} // namespace
} // namespace policywright::session
