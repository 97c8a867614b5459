// SPDX-License-Identifier: Apache-2.0
#include "core/check/Findings.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::check {
namespace {

class FindingsTest : public testing::Test {
protected:
    // A finding a line: "warning rules/no-contacts: message".
    std::string found()
    {
        const auto all = findings(assembler, policy);
        if (!all)
            return sentence(all.error());
        std::string lines;
        for (const Finding &finding : *all) {
            constexpr const char *kNames[] = {"advice", "warning", "error"};
            lines += std::string(kNames[static_cast<int>(finding.severity)]) + ' ' + finding.section.toString() + '/' +
                     finding.id.toString() + ": " + finding.message + '\n';
        }
        return lines;
    }

    // A missing answer a line: "essential setup/org_name: prompt".
    std::string missing()
    {
        const auto all = missingAnswers(assembler, policy);
        if (!all)
            return sentence(all.error());
        std::string lines;
        for (const MissingAnswer &answer : *all) {
            lines += std::string(answer.need == Need::Essential ? "essential " : "required ") +
                     answer.section.toString() + '/' + answer.question.toString() + ": " + answer.prompt + '\n';
        }
        return lines;
    }

    assembly::Assembler assembler = *assembly::Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
    model::PolicyDocument policy = test::emptyPolicy();
};

TEST_F(FindingsTest, ReportsTheMostSevereFirst)
{
    policy.answers[QuestionId("org_name")] = std::string("A*B");
    EXPECT_EQ(
        found(),
        "warning rules/no-contacts: Nobody can be called at A*B.\nadvice rules/no-principles: Write principles.\n");
}

TEST_F(FindingsTest, LetsTheProfileRaiseASeverity)
{
    policy.answers[QuestionId("org_profile")] = std::string("bank");
    policy.answers[QuestionId("principles")] = std::string("Be kind.");
    EXPECT_EQ(found(), "error rules/no-contacts: Nobody can be called at not decided yet.\n");
}

TEST_F(FindingsTest, ReportsNothingOnAPolicyThatIsComplete)
{
    policy = test::answeredPolicy();
    EXPECT_EQ(found(), "");
    EXPECT_EQ(missing(), "");
}

TEST_F(FindingsTest, NamesTheAnswersThatACheckLooksAt)
{
    const auto all = findings(assembler, policy);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->front().names, std::vector<std::string>{"contact_count"});
}

TEST_F(FindingsTest, ListsMissingAnswersTheEssentialFirst)
{
    EXPECT_EQ(missing(), "essential setup/org_name: What about org_name?\n"
                         "required setup/effective: What about effective?\n"
                         "required setup/owner: What about owner?\n");
}

} // namespace
} // namespace policywright::check
