// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class ExplainCommandTest : public CommandLineTest {};

TEST_F(ExplainCommandTest, SaysWhereEachRunOfTextCameFrom)
{
    putPolicy(test::answeredPolicy());
    EXPECT_EQ(run({"explain", "small.policy", "rules.scope"}),
              (Outcome{ExitCode::Done,
                       "rules.scope  Where it applies\n"
                       "Pack: small\n"
                       "In the document while: always\n"
                       "Sources: none\n"
                       "Reads: org_name, places\n"
                       "Text:\n"
                       "  [answer: org_name]  Harbour \\*Trust\\* \\<1>\n"
                       "  [pack]   works in \n"
                       "  [answer: places]  the United Kingdom and the United States\n"
                       "  [pack]  . See [](#rules.review).\\n\n",
                       ""}));
}

TEST_F(ExplainCommandTest, SaysWhatIsMissingAndUnderWhichCondition)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.answers[QuestionId("contacts")] = model::Records{{{{"role", std::string("lead")}}}};
    putPolicy(policy);
    const Outcome outcome = run({"explain", "small.policy", "rules.contacts"});
    EXPECT_EQ(outcome.code, ExitCode::Done);
    EXPECT_NE(outcome.out.find("In the document while: contacts\n"), std::string::npos);
    EXPECT_NE(outcome.out.find("  [missing: contacts.who]  not decided yet\n"), std::string::npos);
}

TEST_F(ExplainCommandTest, TellsCustomWordingFromThePacksAndNamesSources)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.customWordings[ClauseId("rules.review")] = {"We look at {{ org_name }}.", "", "1.0.0", "A", "2026-11-22"};
    putPolicy(policy);
    EXPECT_EQ(run({"explain", "small.policy", "rules.review"}).out, "rules.review  Review\n"
                                                                    "Pack: small\n"
                                                                    "In the document while: always\n"
                                                                    "Sources: us-nlra\n"
                                                                    "Reads: org_name\n"
                                                                    "Text:\n"
                                                                    "  [custom wording]  We look at \n"
                                                                    "  [answer: org_name]  Harbour \\*Trust\\* \\<1>\n"
                                                                    "  [custom wording]  .\n");
}

TEST_F(ExplainCommandTest, SaysThatAClauseIsNotInTheDocumentAndWhoLeftItOut)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.omissions[ClauseId("rules.review")] = {"Not yet", "Ada", "2026-11-22"};
    putPolicy(policy);
    EXPECT_EQ(run({"explain", "small.policy", "rules.review"}).out, "rules.review  Review\n"
                                                                    "Pack: small\n"
                                                                    "In the document while: always\n"
                                                                    "Sources: us-nlra\n"
                                                                    "Left out by Ada: Not yet\n"
                                                                    "It is not in the document \"internal\".\n");
    EXPECT_TRUE(run({"explain", "small.policy", "rules.tools", "--view", "public"})
                    .out.ends_with("It is not in the document \"public\".\n"));
}

TEST_F(ExplainCommandTest, SaysThatAClauseIsTheOrganisationsOwn)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.ownClauses.emplace(ClauseId("own.visitors"),
                              model::OwnClause{SectionId("rules"), "Visitors", "Ask {{ org_name }}.",
                                               model::OwnAudience::Internal, "Ada", "2026-11-22"});
    policy.ownClauses.emplace(
        ClauseId("own.lost"),
        model::OwnClause{.section = SectionId("gone"), .title = "Lost", .text = "Kept.", .date = "2026-11-22"});
    putPolicy(policy);
    const std::string head = "own.visitors  Visitors\n"
                             "The organisation's own clause, written by Ada on 2026-11-22\n"
                             "Section: rules\n"
                             "In the document while: always, but never in one for the public\n";
    EXPECT_EQ(run({"explain", "small.policy", "own.visitors"}),
              (Outcome{ExitCode::Done,
                       head + "Reads: org_name\n"
                              "Text:\n"
                              "  [own clause]  Ask \n"
                              "  [answer: org_name]  Harbour \\*Trust\\* \\<1>\n"
                              "  [own clause]  .\n",
                       ""}));
    EXPECT_EQ(run({"explain", "small.policy", "own.visitors", "--view", "public"}).out,
              head + "It is not in the document \"public\".\n");
    EXPECT_EQ(run({"explain", "small.policy", "own.lost"}).out, "own.lost  Lost\n"
                                                                "The organisation's own clause, written on 2026-11-22\n"
                                                                "Section: gone, which the packs do not have\n"
                                                                "In the document while: always\n"
                                                                "It is not in the document \"internal\".\n");
    expectRefused({"explain", "small.policy", "own.visitor"}, ExitCode::Usage,
                  "There is no clause \"own.visitor\". Did you mean own.visitors?");
}

TEST_F(ExplainCommandTest, ExplainsClausesOutsideTheBodyToo)
{
    putPolicy(test::answeredPolicy());
    EXPECT_TRUE(run({"explain", "small.policy", "setup.cover"}).out.contains("[answer: version]  1.0\n"));
    EXPECT_TRUE(run({"explain", "small.policy", "setup.notice"})
                    .out.ends_with("  [pack]  A lawyer has to read this first.\\n\n"));
}

TEST_F(ExplainCommandTest, NamesTheNearestClauseAndTheViews)
{
    putPolicy(test::answeredPolicy());
    expectRefused({"explain", "small.policy", "rules.scop"}, ExitCode::Usage,
                  "There is no clause \"rules.scop\". Did you mean rules.scope?");
    expectRefused({"explain", "small.policy", "zzzzzzzzzz"}, ExitCode::Usage,
                  "There is no clause \"zzzzzzzzzz\". The clauses are listed by: policywright inspect FILE");
    expectRefused({"explain", "small.policy", "rules.scope", "--view", "publik"}, ExitCode::Usage,
                  "There is no view \"publik\"; the views of this policy are: internal, public.");
}

} // namespace
} // namespace policywright::cli
