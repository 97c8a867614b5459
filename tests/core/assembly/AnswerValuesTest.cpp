// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/AnswerValues.h"

#include "core/assembly/Assembler.h"
#include "tests/support/SmallPack.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using model::Answer;
using model::Choices;

class AnswerValuesTest : public testing::Test {
protected:
    EffectiveAnswer effective(const char *question)
    {
        const auto values = assembler.answers(policy);
        EXPECT_TRUE(values);
        const auto &questions = assembler.packs().questions();
        for (std::size_t i = 0; i < questions.size(); ++i) {
            if (questions[i].logic.id == QuestionId(question))
                return (*values)->answer(i);
        }
        ADD_FAILURE() << "no question " << question;
        return {};
    }

    Assembler assembler = *Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
    model::PolicyDocument policy = test::emptyPolicy();
};

TEST_F(AnswerValuesTest, TakesTheQuestionsOwnDefault)
{
    EXPECT_EQ(effective("review_every"), (EffectiveAnswer{AnswerOrigin::Default, Answer(std::string("12 months"))}));
}

TEST_F(AnswerValuesTest, LetsTheLevelOfStrictnessChangeADefault)
{
    policy.answers[QuestionId("strictness")] = std::string("strict");
    EXPECT_EQ(effective("review_every").answer, Answer(std::string("6 months")));
}

TEST_F(AnswerValuesTest, LetsTheProfileChangeDefaultsAndThroughThemTheLevel)
{
    policy.answers[QuestionId("org_profile")] = std::string("bank");
    EXPECT_EQ(effective("strictness"), (EffectiveAnswer{AnswerOrigin::Default, Answer(std::string("strict"))}));
    EXPECT_EQ(effective("review_every").answer, Answer(std::string("6 months")));
    EXPECT_EQ(effective("places").answer, Answer(Choices{{"uk", "us"}})) << "in the pack's order of options";
}

TEST_F(AnswerValuesTest, LetsTheAuthorsAnswerWin)
{
    policy.answers[QuestionId("org_profile")] = std::string("bank");
    policy.answers[QuestionId("review_every")] = std::string("3 months");
    policy.answers[QuestionId("places")] = Choices{};
    EXPECT_EQ(effective("review_every"), (EffectiveAnswer{AnswerOrigin::Author, Answer(std::string("3 months"))}));
    EXPECT_EQ(effective("places").answer, Answer(Choices{})) << "none is an answer, too";
}

TEST_F(AnswerValuesTest, KeepsAHiddenAnswerWithoutUsingIt)
{
    policy.answers[QuestionId("secret_tool")] = std::string("Vaultkeeper");
    EXPECT_EQ(effective("secret_tool"), (EffectiveAnswer{AnswerOrigin::NotAsked, std::nullopt}));
    EXPECT_TRUE(policy.answers.contains(QuestionId("secret_tool")));
    policy.answers[QuestionId("strictness")] = std::string("strict");
    EXPECT_EQ(effective("secret_tool").answer, Answer(std::string("Vaultkeeper")));
}

TEST_F(AnswerValuesTest, SaysWhatIsMissing)
{
    EXPECT_EQ(effective("org_name"), (EffectiveAnswer{AnswerOrigin::Missing, std::nullopt}));
}

TEST_F(AnswerValuesTest, NamesWhatChangedIncludingDerivedValues)
{
    const pack::PackSet &packs = assembler.packs();
    auto values = *AnswerValues::resolve(packs, policy, assembler.formats(), assembler.options());
    const QuestionId contacts("contacts");
    const auto index = static_cast<std::size_t>(packs.question(contacts) - packs.questions().data());
    const auto update = [&] { return values.update(packs, policy, {index}, assembler.formats(), assembler.options()); };

    policy.answers[contacts] = model::Records{{{{"phone", std::string("1")}}}};
    EXPECT_EQ(update(), (std::set<std::string>{"contact_count", "contacts"}));
    EXPECT_EQ(update(), (std::set<std::string>{})) << "the same answer again";
    EXPECT_EQ(*values.scope().find("contact_count")->ifInteger(), 1);
}

TEST_F(AnswerValuesTest, ReachesWhatHangsOnAnAnswer)
{
    const pack::PackSet &packs = assembler.packs();
    const auto indexOf = [&](const char *question) {
        return static_cast<std::size_t>(packs.question(QuestionId(question)) - packs.questions().data());
    };
    const AnswerDependencies dependencies(packs);
    std::vector<std::size_t> reached = dependencies.reachedFrom({indexOf("org_profile")});
    std::ranges::sort(reached);
    std::vector<std::string> names;
    for (const std::size_t question : reached)
        names.push_back(packs.questions()[question].logic.id.toString());
    EXPECT_EQ(names, (std::vector<std::string>{"org_profile", "strictness", "places", "review_every", "secret_tool"}));
}

} // namespace
} // namespace policywright::assembly
