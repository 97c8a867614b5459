// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class StatusCommandTest : public CommandLineTest {};

TEST_F(StatusCommandTest, ListsWhatIsMissingTheEssentialFirstAndTheFindings)
{
    putPolicy(test::emptyPolicy());
    EXPECT_EQ(run({"status", "small.policy"}),
              (Outcome{ExitCode::Findings,
                       "Missing, and essential:\n"
                       "  org_name  What about org_name?\n"
                       "Missing:\n"
                       "  effective  What about effective?\n"
                       "  owner  What about owner?\n"
                       "Findings:\n"
                       "  warning  no-contacts  Nobody can be called at not decided yet.\n"
                       "  advice  no-principles  Write principles.\n",
                       ""}));
}

TEST_F(StatusCommandTest, IsContentWithAPolicyThatIsComplete)
{
    putPolicy(test::answeredPolicy());
    EXPECT_EQ(run({"status", "small.policy"}),
              (Outcome{ExitCode::Done, "Every question that needs an answer has one.\n", ""}));
}

TEST_F(StatusCommandTest, DoesNotCountAdviceAsSomethingToMend)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers.erase(QuestionId("principles"));
    putPolicy(policy);
    EXPECT_EQ(
        run({"status", "small.policy"}),
        (Outcome{
            ExitCode::Done,
            "Every question that needs an answer has one.\nFindings:\n  advice  no-principles  Write principles.\n",
            ""}));
}

TEST_F(StatusCommandTest, PrintsJsonForPrograms)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers.erase(QuestionId("org_name"));
    policy.answers.erase(QuestionId("contacts"));
    putPolicy(policy);
    EXPECT_EQ(run({"status", "--json", "small.policy"}), (Outcome{ExitCode::Findings, R"({
  "missing": [
    {
      "question": "org_name",
      "section": "setup",
      "essential": true,
      "prompt": "What about org_name?"
    }
  ],
  "findings": [
    {
      "check": "no-contacts",
      "severity": "error",
      "section": "rules",
      "message": "Nobody can be called at not decided yet.",
      "answers": [
        "contact_count"
      ],
      "sources": []
    }
  ],
  "requests": []
}
)",
                                                                  ""}));
}

TEST_F(StatusCommandTest, ListsEveryQuestionWithTheStateOfItsAnswer)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.answers[QuestionId("org_name")] = std::string("Harbour");
    putPolicy(policy);
    EXPECT_EQ(run({"status", "--all", "small.policy"}), (Outcome{ExitCode::Done,
                                                                 "Terms\n"
                                                                 "  answered  org_name  What about org_name?\n"
                                                                 "  default   org_profile  What about org_profile?\n"
                                                                 "  default   strictness  What about strictness?\n"
                                                                 "  default   version  What about version?\n"
                                                                 "  open      effective  What about effective?\n"
                                                                 "  open      owner  What about owner?\n"
                                                                 "Rules\n"
                                                                 "  default   places  What about places?\n"
                                                                 "  default   review_every  What about review_every?\n"
                                                                 "  not asked secret_tool  What about secret_tool?\n"
                                                                 "  open      principles  What about principles?\n"
                                                                 "  open      contacts  What about contacts?\n",
                                                                 ""}));
}

} // namespace
} // namespace policywright::cli
