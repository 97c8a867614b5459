// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/Strictness.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::inherit {
namespace {

using model::Answer;
using model::Choices;
using pack::AnswerType;
using Order = std::vector<std::string>;

const std::shared_ptr<const pack::PackSet> kPacks = test::smallPackSet();

Strength strength(AnswerType type, Order stricter, const Answer &before, const Answer &now)
{
    const pack::Question question{.id = QuestionId("q"), .type = type, .stricter = std::move(stricter)};
    return strengthOf(question, *kPacks, before, now);
}

// A pack with levels whose defaults for one question are these, from the most open one.
pack::PackSet withLevels(pack::Question question, const std::vector<std::optional<Answer>> &defaults)
{
    pack::Pack pack = test::smallPack();
    for (pack::Section &section : pack.sections) {
        for (pack::Question &known : section.questions) {
            if (known.id == question.id && known.options.empty())
                known = question;
        }
    }
    pack.strictness.clear();
    for (std::size_t i = 0; i < defaults.size(); ++i) {
        pack::StrictnessLevel level{.id = "level_" + std::to_string(i)};
        if (defaults[i])
            level.defaults.emplace(question.id, pack::Default{.value = *defaults[i]});
        pack.words["en"].strictness[level.id] = {level.id, ""};
        pack.strictness.push_back(std::move(level));
    }
    auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
    EXPECT_TRUE(set) << describe(set.error().front());
    return *std::move(set);
}

Order byLevels(const pack::Question &question, const std::vector<std::optional<Answer>> &defaults)
{
    return stricterAnswers(question, withLevels(question, defaults));
}

TEST(Strictness, OfAChoiceGoesUpAlongTheOptionsThatThePackNames)
{
    const Order order{"none", "some", "all"};
    const auto between = [&](const char *before, const char *now) {
        return strength(AnswerType::Choice, order, std::string(before), std::string(now));
    };
    EXPECT_EQ(between("none", "all"), Strength::Stricter);
    EXPECT_EQ(between("all", "some"), Strength::Weaker);
    EXPECT_EQ(between("all", "all"), Strength::Same);
    EXPECT_EQ(between("all", "unknown"), Strength::Unknown) << "the pack does not say where it stands";
}

TEST(Strictness, OfYesOrNoIsTheWordOfThePack)
{
    EXPECT_EQ(strength(AnswerType::Boolean, {"yes"}, true, false), Strength::Weaker);
    EXPECT_EQ(strength(AnswerType::Boolean, {"yes"}, false, true), Strength::Stricter);
    EXPECT_EQ(strength(AnswerType::Boolean, {"no"}, false, true), Strength::Weaker);
    EXPECT_EQ(strength(AnswerType::Boolean, {}, false, true), Strength::Unknown);
}

TEST(Strictness, OfALengthOfTimeComparesWhatItComesTo)
{
    const auto between = [&](Order order, const char *before, const char *now) {
        return strength(AnswerType::Duration, std::move(order), std::string(before), std::string(now));
    };
    EXPECT_EQ(between({"less"}, "12 months", "90 days"), Strength::Stricter);
    EXPECT_EQ(between({"less"}, "90 days", "12 months"), Strength::Weaker);
    EXPECT_EQ(between({"more"}, "90 days", "7 years"), Strength::Stricter);
    EXPECT_EQ(between({"less"}, "30 days", "1 month"), Strength::Unknown) << "not the same promise, and none stricter";
    EXPECT_EQ(between({"less"}, "soon", "1 month"), Strength::Unknown);
}

TEST(Strictness, OfSeveralChoicesIsWeakerWhereOneIsMissingWhateverCameInstead)
{
    const auto between = [&](Order order, Choices before, Choices now) {
        return strength(AnswerType::Multi, std::move(order), std::move(before), std::move(now));
    };
    EXPECT_EQ(between({"more"}, {{"a", "b"}}, {{"a", "b", "c"}}), Strength::Stricter);
    EXPECT_EQ(between({"more"}, {{"a", "b"}}, {{"a"}}), Strength::Weaker);
    EXPECT_EQ(between({"more"}, {{"a", "b"}}, {{"a", "c"}}), Strength::Weaker);
    EXPECT_EQ(between({"more"}, {{"a", "b"}}, {{"b", "a"}}), Strength::Same);
    EXPECT_EQ(between({"less"}, {{"a", "b"}}, {{"a"}}), Strength::Stricter);
    EXPECT_EQ(between({"less"}, {{"a"}}, {{"b"}}), Strength::Weaker);
}

TEST(Strictness, OfATextIsNeverKnown)
{
    EXPECT_EQ(strength(AnswerType::Text, {"more"}, std::string("a"), std::string("b")), Strength::Unknown);
}

TEST(Strictness, IsToldByTheLevelsWhereThePackDoesNotSayIt)
{
    const pack::Question choice{.id = QuestionId("principles"), .type = AnswerType::Choice, .options = {"a", "b", "c"}};
    EXPECT_EQ(byLevels(choice, {std::string("a"), std::string("b"), std::string("b"), std::string("c")}),
              (Order{"a", "b", "c"}));
    EXPECT_EQ(byLevels(choice, {std::string("a"), std::string("b"), std::string("a")}), Order{}) << "there and back";
    EXPECT_EQ(byLevels(choice, {std::string("a"), std::string("a")}), Order{}) << "all levels say the same";
    const pack::Question length{.id = QuestionId("principles"), .type = AnswerType::Duration};
    EXPECT_EQ(byLevels(length, {std::string("12 months"), std::string("6 months")}), Order{"less"});
    EXPECT_EQ(byLevels(length, {std::string("6 months"), std::string("2 years")}), Order{"more"});
    EXPECT_EQ(byLevels(length, {std::string("2 days"), std::string("1 day"), std::string("3 days")}), Order{});
    const pack::Question flag{
        .id = QuestionId("principles"), .type = AnswerType::Boolean, .defaultAnswer = pack::Default{.value = false}};
    EXPECT_EQ(byLevels(flag, {std::nullopt, std::nullopt, true}), Order{"yes"}) << "the question's own default first";
    EXPECT_EQ(byLevels({.id = QuestionId("strictness"), .type = AnswerType::Choice}, {std::nullopt, std::nullopt}),
              (Order{"level_0", "level_1"}))
        << "the level itself";
    pack::Question said = choice;
    said.stricter = {"b", "a"};
    EXPECT_EQ(byLevels(said, {std::string("a"), std::string("b")}), (Order{"b", "a"})) << "what the pack says counts";
}

} // namespace
} // namespace policywright::inherit
