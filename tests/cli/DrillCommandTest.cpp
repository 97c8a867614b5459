// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"
#include "tests/support/DrillPack.h"

namespace policywright::cli {
namespace {

class DrillCommandTest : public CommandLineTest {
protected:
    void SetUp() override { putPolicy(test::drilledPolicy(), test::drillPack()); }

    Outcome drill(std::vector<std::string> words)
    {
        words.insert(words.begin(), {"drill", "small.policy"});
        return run(words);
    }

    void refuse(std::vector<std::string> words, const std::string &sentence)
    {
        words.insert(words.begin(), {"drill", "small.policy"});
        expectRefused(words, ExitCode::Usage, sentence);
    }
};

TEST_F(DrillCommandTest, WalksOneSituationStepByStep)
{
    EXPECT_EQ(drill({"--scenario", "rumour", "--at", "2026-11-29T03:00", "--away", "Cy Roe", "--away", "Ben Holt"}),
              (Outcome{ExitCode::Findings,
                       "Crisis drill: Harbour *Trust* <1>. This is an exercise. Nothing has happened.\n"
                       "Sunday, 29 November 2026, 03:00. Level: crisis. Away: Cy Roe, Ben Holt.\n"
                       "\n"
                       "a rumour\n"
                       "✓  1. Do lead\n"
                       "      It is done.\n"
                       "      Call.\n"
                       "      ✓ Ada Marsh, 111; can be reached: At any hour\n"
                       "      ✕ Ben Holt, 222; deputy; is away\n"
                       "✓  2. Do size\n"
                       "      It is done.\n"
                       "      Within 1 hour\n"
                       "      ✓ Ada Marsh, 111; Informs: Everybody; can be reached: At any hour\n"
                       "      ✕ Ben Holt, 222; backup on the contact list; is away\n"
                       "✓  3. Do legal\n"
                       "      It is done.\n"
                       "      ✕ Dee Fox, 444; can be reached: 8:00 to 20:00; not at this time\n"
                       "      ✓ Eve Lund, 555; backup on the contact list\n"
                       "✕  4. Do statement\n"
                       "      It is done.\n"
                       "      Ends in nobody. Nothing is written down. It is not done: statement.  statements\n"
                       "✕  5. Do inside\n"
                       "      It is done.\n"
                       "      Shop\n"
                       "      Means: Phone\n"
                       "      ✓ Ada Marsh, 111; can be reached: At any hour\n"
                       "      ✕ Ben Holt, 222; backup on the contact list; is away\n"
                       "      Board\n"
                       "      Means: Letter\n"
                       "      ✕ Cy Roe, 333; is away\n"
                       "      Ends in nobody. No deputy is named. It is not done: inside.  inside[2]\n"
                       "! Ada Marsh is reached in 3 steps of the same hour: Do lead, Do size, Do inside. Think of who "
                       "could take some of them over.\n"
                       "Ends in nobody: 2. To be judged by a person: 0. Reached: 4\n",
                       ""}));
}

TEST_F(DrillCommandTest, WalksAllThatThePolicyPreparesForAndEndsWithATable)
{
    EXPECT_EQ(drill({"--at", "2026-11-29T03:00"}),
              (Outcome{ExitCode::Findings,
                       "Crisis drill: Harbour *Trust* <1>. This is an exercise. Nothing has happened.\n"
                       "Sunday, 29 November 2026, 03:00. Level: crisis. Nobody is away.\n"
                       "\n"
                       "a hijacked account\n"
                       "  No step ends in nobody.\n"
                       "a rumour\n"
                       "  ✕ Do statement\n"
                       "      Ends in nobody. Nothing is written down. It is not done: statement.  statements\n"
                       "\n"
                       "Situation           Ends in nobody  To be judged by a person  Reached\n"
                       "a hijacked account  0               0                         6\n"
                       "a rumour            1               0                         5\n",
                       ""}));
}

TEST_F(DrillCommandTest, SaysOnceWhatEndsInNobodyInEverySituation)
{
    const Outcome outcome = drill({"--at", "2026-11-29T03:00", "--away", "Cy Roe"});
    EXPECT_TRUE(outcome.out.contains("In every situation\n"
                                     "  ✕ Do inside\n"
                                     "      Board\n"
                                     "      ✕ Cy Roe, 333; is away\n"
                                     "      Ends in nobody. No deputy is named. It is not done: inside.  inside[2]\n"
                                     "a hijacked account\n"
                                     "a rumour\n"
                                     "  ✕ Do statement\n"))
        << outcome.out;
}

TEST_F(DrillCommandTest, ExitsWithZeroWhereNothingEndsInNobody)
{
    EXPECT_EQ(drill({"--scenario", "takeover", "--level", "watch"}).code, ExitCode::Done);
}

TEST_F(DrillCommandTest, HappensNowWhereNoTimeIsGiven)
{
    EXPECT_TRUE(drill({}).out.contains("Sunday, 22 November 2026, 09:00.")) << drill({}).out;
}

TEST_F(DrillCommandTest, PrintsJsonForPrograms)
{
    const Outcome outcome = drill(
        {"--json", "--scenario", "rumour", "--level", "watch", "--at", "2026-11-29T03:00", "--away", "Ada Marsh"});
    EXPECT_EQ(outcome.code, ExitCode::Findings);
    EXPECT_TRUE(outcome.out.starts_with(R"({
  "policy": "6f1c3c8e-0000-4000-8000-000000000001",
  "at": "2026-11-29T03:00",
  "level": "watch",
  "away": [
    "Ada Marsh"
  ],
  "walks": [
    {
      "scenario": "rumour",
      "label": "a rumour",
      "prepared": true,
      "nobody": 1,
      "unclear": 1,
      "reached": 3,
      "steps": [
        {
          "id": "lead",
          "title": "Do lead",
          "task": "It is done.",
          "gap": null,
          "end": "reached",
          "lines": [
            {
              "name": "",
              "within": null,
              "text": "Call.",
              "end": "reached",
              "by": "Ben Holt",
              "people": [
                {
                  "name": "Ada Marsh",
                  "title": "",
                  "phone": "111",
                  "secondPhone": "",
                  "role": "first",
                  "hours": "At any hour",
                  "checked": "2026-11-01",
                  "note": "",
                  "answers": "away",
                  "where": {
                    "question": "leader"
                  }
                },
)")) << outcome.out;
}

TEST_F(DrillCommandTest, WritesAPage)
{
    EXPECT_EQ(drill({"--out", "drill.html", "--at", "2026-11-29T03:00"}),
              (Outcome{ExitCode::Findings, "drill.html  1 of 2 situations end in nobody somewhere\n", ""}));
    EXPECT_TRUE(files.bytesOf("drill.html")->contains("<h1>Crisis drill</h1>"));
}

TEST_F(DrillCommandTest, SaysThatAPolicyPreparesForNothing)
{
    model::PolicyDocument policy = test::drilledPolicy();
    policy.answers.erase(QuestionId("scenarios"));
    putPolicy(policy, test::drillPack());
    EXPECT_EQ(
        drill({}),
        (Outcome{ExitCode::Findings,
                 "The policy names no situation that it prepares for, so there is nothing to walk through. Answer "
                 "it under: “Who or what is scenarios?”\n",
                 ""}));
}

TEST_F(DrillCommandTest, RefusesWhatItDoesNotKnow)
{
    refuse({"--scenario", "fire"},
           "\"fire\" is not a value of --scenario; the situations are: takeover, leak, rumour.");
    refuse({"--level", "high"}, "\"high\" is not a value of --level; the levels are: watch, crisis.");
    refuse({"--at", "tonight"}, "\"tonight\" is not a value of --at; it takes a day and a time like 2026-11-29T03:00.");
    refuse({"--out", "small.policy"},
           "\"small.policy\" is not a value of --out; it takes the name of a page, like drill.html.");
    refuse({"--out", "a.html", "--json"},
           "The command drill was called wrongly: --json and --out exclude one another.");
}

TEST_F(DrillCommandTest, AnswersAnUnknownNameWithThoseThatThereAre)
{
    refuse({"--away", "Ada Marsh", "--away", "Zed"},
           "\"Zed\" is not a value of --away; the people of this policy are: Ada Marsh; Ben Holt; Bo Lund; Cy Roe; Dee "
           "Fox; Eve Lund.");
}

TEST_F(DrillCommandTest, SaysHowAPolicyWithOlderPacksGetsADrill)
{
    putPolicy(test::answeredPolicy());
    expectRefused({"drill", "small.policy"}, ExitCode::BadInput,
                  "The template packs of small.policy are from before there was a drill, so no situation can be walked "
                  "through it. Take the newest ones over by: policywright update small.policy");
}

} // namespace
} // namespace policywright::cli
