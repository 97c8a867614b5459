// SPDX-License-Identifier: Apache-2.0
//
// A required question that was answered with nothing is open: where a list must be, an empty one leaves a hole in the
// text, and the hole is to be seen.
#include "core/assembly/Assembler.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

// The small pack with one question more, printed by the clause on principles.
AssembledDocument documentWith(pack::Question question, const model::Answer &answer)
{
    pack::Pack pack = test::smallPack();
    pack.words["en"].questions[question.id.toString()].prompt = {"What?"};
    pack.words["en"].clauses["rules.principles"].body = {"It is {{ asked }}.\n"};
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers[question.id] = answer;
    pack.sections[1].questions.push_back(std::move(question));
    auto set = pack::PackSet::compose({std::move(pack)}, "en", pack::Trust::AlreadyChecked);
    EXPECT_TRUE(set) << describe(set.error().front());
    auto assembler =
        *Assembler::create(std::make_shared<const pack::PackSet>(*std::move(set)), *Date::fromIso("2026-11-22"));
    auto document = assembler.assemble(policy, ViewId("internal"));
    EXPECT_TRUE(document) << describe(document.error().front());
    return document ? *std::move(document) : AssembledDocument{.view = ViewId("internal")};
}

const Gap kGap{"asked", ClauseId("rules.principles")};

TEST(EmptyAnswers, LeaveAGapWhereATextIsRequired)
{
    const auto document = documentWith({.id = QuestionId("asked"), .required = pack::Required::Yes}, std::string(" "));
    EXPECT_EQ(document.gaps, std::vector{kGap});
    EXPECT_EQ(document.sections.back().clauses.back().content->markdown, "It is not decided yet.\n");
}

TEST(EmptyAnswers, LeaveAGapWhereChoicesAreRequired)
{
    const auto document = documentWith({.id = QuestionId("asked"),
                                        .type = pack::AnswerType::Multi,
                                        .options = {"a"},
                                        .required = pack::Required::WhenShown,
                                        .defaultAnswer = pack::Default{.value = model::Answer(model::Choices{{"a"}})}},
                                       model::Choices{});
    EXPECT_EQ(document.gaps, std::vector{kGap}) << "the default does not fill what the author emptied";
}

TEST(EmptyAnswers, LeaveAGapWhereRowsAreRequired)
{
    const auto document = documentWith({.id = QuestionId("asked"),
                                        .type = pack::AnswerType::Records,
                                        .columns = {{.id = "a"}},
                                        .required = pack::Required::Yes},
                                       model::Records{});
    EXPECT_EQ(document.gaps, std::vector{kGap});
}

TEST(EmptyAnswers, AreAnswersWhereNothingIsRequired)
{
    const auto document = documentWith({.id = QuestionId("asked")}, std::string());
    EXPECT_EQ(document.gaps, std::vector<Gap>{});
    EXPECT_EQ(document.sections.back().clauses.back().content->markdown, "It is .\n");
}

} // namespace
} // namespace policywright::assembly
