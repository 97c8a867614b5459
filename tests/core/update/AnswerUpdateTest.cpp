// SPDX-License-Identifier: Apache-2.0
#include "core/update/AnswerUpdate.h"

#include "tests/core/update/VersionedPack.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::update {
namespace {

using model::Answer;
using model::Choices;
using model::PolicyDocument;
using pack::AnswerType;
using Fate = QuestionUpdate::Fate;
using Kind = QuestionUpdate::Kind;

// The small pack, in which the question became another one.
struct Changed {
    PolicyDocument policy;
    std::vector<QuestionUpdate> updates;
};
Changed changed(const char *question, Answer answer, const std::function<void(pack::Question &)> &change)
{
    const pack::Pack before = test::versionOf(0, {{"rules.a", "A."}});
    pack::Pack after = before;
    for (pack::Section &section : after.sections) {
        for (pack::Question &each : section.questions) {
            if (each.id == QuestionId(question))
                change(each);
        }
    }
    Changed result{.policy = test::emptyPolicy(), .updates = {}};
    result.policy.answers.emplace(QuestionId(question), std::move(answer));
    const model::SetAside stamp{.place = {}, .value = {}, .packs = "small 1.1.0", .date = "2027-02-01"};
    result.updates = updateAnswers(result.policy, test::composed(before), test::composed(after), Successors({}), stamp);
    return result;
}

Fate fateOf(const Changed &changed)
{
    EXPECT_EQ(changed.updates.size(), 1U);
    return changed.updates.front().answer;
}

const QuestionId kPlaces("places");

TEST(AnswerUpdate, KeepsAnAnswerThatFitsTheNewerQuestion)
{
    const Changed more = changed("places", Choices{{"uk"}}, [](auto &question) { question.options.push_back("fr"); });
    EXPECT_EQ(fateOf(more), Fate::Carried);
    EXPECT_EQ(more.policy.answers.at(kPlaces), Answer(Choices{{"uk"}}));
    EXPECT_TRUE(more.policy.setAside.empty());
}

TEST(AnswerUpdate, MakesOneChoiceOfSeveralAndSeveralOfOne)
{
    const Changed several =
        changed("org_profile", std::string("bank"), [](auto &question) { question.type = AnswerType::Multi; });
    EXPECT_EQ(fateOf(several), Fate::Converted);
    EXPECT_EQ(several.policy.answers.begin()->second, Answer(Choices{{"bank"}}));
    const Changed one = changed("places", Choices{{"us"}}, [](auto &question) { question.type = AnswerType::Choice; });
    EXPECT_EQ(fateOf(one), Fate::Converted);
    EXPECT_EQ(one.policy.answers.at(kPlaces), Answer(std::string("us")));
    const Changed two =
        changed("places", Choices{{"uk", "us"}}, [](auto &question) { question.type = AnswerType::Choice; });
    EXPECT_EQ(fateOf(two), Fate::SetAside);
}

TEST(AnswerUpdate, KeepsOfAListWhatStillFitsAndSetsAllOfItAside)
{
    const Changed less =
        changed("places", Choices{{"uk", "us"}}, [](auto &question) { question.options = {"uk", "eu"}; });
    EXPECT_EQ(fateOf(less), Fate::Reduced);
    EXPECT_EQ(less.policy.answers.at(kPlaces), Answer(Choices{{"uk"}}));
    EXPECT_EQ(less.policy.setAside, (std::vector<model::SetAside>{{"answer:places", Json(Json::Array{"uk", "us"}),
                                                                   "small 1.1.0", "2027-02-01"}}));
    EXPECT_EQ(less.updates.front().was, Answer(Choices{{"uk", "us"}}));
}

TEST(AnswerUpdate, KeepsOfATableTheColumnsThatAreLeft)
{
    const Answer table = test::answeredPolicy().answers.at(QuestionId("contacts"));
    const Changed less =
        changed("contacts", table, [](auto &question) { question.columns.erase(question.columns.begin() + 1); });
    EXPECT_EQ(fateOf(less), Fate::Reduced);
    const auto &rows = std::get<model::Records>(less.policy.answers.begin()->second).rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].size(), 2U);
    EXPECT_EQ(less.policy.setAside.front().value, model::toJson(table));
}

TEST(AnswerUpdate, SetsAsideWhatDoesNotFitAtAll)
{
    const Changed other = changed("secret_tool", std::string("Vault"),
                                  [](auto &question) { question = {.id = question.id, .type = AnswerType::Date}; });
    EXPECT_EQ(fateOf(other), Fate::SetAside);
    EXPECT_TRUE(other.policy.answers.empty());
    EXPECT_EQ(other.policy.setAside.front().place, "answer:secret_tool");
}

TEST(AnswerUpdate, SaysNothingOfQuestionsThatAreAsTheyWere)
{
    EXPECT_TRUE(changed("secret_tool", std::string("Vault"), [](auto &question) {
                    question.showIf = {"true"};
                }).updates.empty());
}

} // namespace
} // namespace policywright::update
