// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DueStatus.h"

#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

using model::Records;

// The small pack with a review, an exercise and a table of accounts that are checked.
pack::Pack packWithDates()
{
    pack::Pack pack = test::smallPack();
    pack::Section &rules = pack.sections[1];
    rules.questions.push_back({.id = QuestionId("last_exercise"), .type = pack::AnswerType::Date});
    rules.questions.push_back({.id = QuestionId("accounts"),
                               .type = pack::AnswerType::Records,
                               .columns = {{.id = "account"}, {.id = "checked", .type = pack::AnswerType::Date}}});
    rules.dates = {{.id = "exercise", .done = {"last_exercise"}, .every = {"12 months"}},
                   {.id = "check", .done = {"accounts.checked"}, .every = {"90 days"}},
                   {.id = "report", .every = {"1 month"}}};
    pack::Words &words = pack.words["en"];
    words.questions["last_exercise"].prompt = {"When?"};
    words.questions["accounts"].prompt = {"Which?"};
    words.dates = {{"exercise", "Practise"}, {"check", "Check who has access"}, {"report", "Report"}};
    return pack;
}

model::PolicyDocument policyCheckedOn(const char *day)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers[QuestionId("effective")] = std::string("2026-05-31");
    policy.answers[QuestionId("accounts")] =
        Records{{{{"account", std::string("Main")}, {"checked", std::string(day)}},
                 {{"account", std::string("Shop\x1b[2J")}, {"checked", std::string(day)}}}};
    return policy;
}

class DueStatusTest : public CommandLineTest {
protected:
    void putChecked(const char *day, const char *exercise = "2026-11-01")
    {
        model::PolicyDocument policy = policyCheckedOn(day);
        policy.answers[QuestionId("last_exercise")] = std::string(exercise);
        putPolicy(policy, packWithDates());
    }
};

TEST_F(DueStatusTest, SaysWhatIsOverdueDueSoonNeverDoneAndLater)
{
    putPolicy(policyCheckedOn("2026-08-03"), packWithDates());
    EXPECT_EQ(run({"status", "--due", "small.policy"}),
              (Outcome{ExitCode::Findings,
                       "Overdue:\n"
                       "  2026-11-01  Check who has access (Main, Shop\uFFFD[2J)  done 2026-08-03  every 90 days"
                       "  accounts.checked\n"
                       "Due within 30 days:\n"
                       "  2026-11-30  Report  every 1 month\n"
                       "Never done, or nobody wrote down when:\n"
                       "  no day      Practise  every 12 months  last_exercise\n",
                       ""}));
}

TEST_F(DueStatusTest, ExitsWithZeroWhereNothingFallsDue)
{
    putChecked("2026-11-20");
    EXPECT_EQ(run({"status", "--due", "small.policy", "--within", "7d"}),
              (Outcome{ExitCode::Done,
                       "Later:\n"
                       "  2026-11-30  Report  every 1 month\n"
                       "  2027-02-18  Check who has access (Main, Shop\uFFFD[2J)  done 2026-11-20  every 90 days"
                       "  accounts.checked\n"
                       "  2027-11-01  Practise  done 2026-11-01  every 12 months  last_exercise\n",
                       ""}));
    EXPECT_EQ(run({"status", "--due", "small.policy", "--within", "8d"}).code, ExitCode::Findings);
}

TEST_F(DueStatusTest, SaysOneLineOfEachOfManyAndTheirSum)
{
    putChecked("2026-08-03");
    putPolicyAs("plain.policy", test::answeredPolicy());
    EXPECT_EQ(run({"status", "--due", "small.policy", "plain.policy", "--within", "1w"}),
              (Outcome{ExitCode::Findings,
                       "small.policy: 1 overdue, 2 later; next on 2026-11-30\n"
                       "plain.policy: nothing is watched\n"
                       "2 policies, something to do in 1: 1 overdue, 2 later; next on 2026-11-30\n",
                       ""}));
}

TEST_F(DueStatusTest, SaysWhatIsWrongWithOneOfManyAndReadsTheOthers)
{
    putChecked("2026-08-03");
    files.put("bad.policy", "no policy");
    const Outcome outcome = run({"status", "--due", "bad.policy", "small.policy", "none.policy"});
    EXPECT_EQ(outcome.code, ExitCode::BadInput);
    EXPECT_EQ(outcome.out, "small.policy: 1 overdue, 1 due within 30 days, 1 later; next on 2026-11-30\n"
                           "1 policy, something to do in 1: 1 overdue, 1 due within 30 days, 1 later; next on "
                           "2026-11-30\n");
    EXPECT_TRUE(outcome.err.starts_with("bad.policy:\n")) << outcome.err;
    EXPECT_TRUE(outcome.err.contains("none.policy:\n")) << outcome.err;
    expectRefused({"status", "--due", "none.policy"}, ExitCode::BadInput, "There is no file none.policy.");
}

TEST_F(DueStatusTest, PrintsJsonForPrograms)
{
    model::PolicyDocument policy = policyCheckedOn("2026-08-03");
    policy.answers[QuestionId("accounts")] = Records{{{{"account", std::string("Main")}}}};
    putPolicy(policy, packWithDates());
    pack::Pack pack = packWithDates();
    pack.sections[1].dates.erase(pack.sections[1].dates.begin() + 1, pack.sections[1].dates.end());
    putPolicy(policyCheckedOn("2026-08-03"), pack);
    EXPECT_EQ(run({"status", "--due", "--json", "small.policy"}), (Outcome{ExitCode::Findings, R"({
  "policies": [
    {
      "file": "small.policy",
      "policy": "6f1c3c8e-0000-4000-8000-000000000001",
      "organisation": "Harbour *Trust* <1>",
      "counts": {
        "overdue": 0,
        "dueSoon": 0,
        "unknown": 1,
        "later": 0,
        "next": null
      },
      "packsWatchDates": true,
      "items": [
        {
          "kind": "task",
          "id": "exercise",
          "what": "Practise",
          "section": "rules",
          "where": "last_exercise",
          "rows": [],
          "done": null,
          "due": null,
          "every": "12 months",
          "state": "unknown"
        }
      ]
    }
  ],
  "totals": {
    "overdue": 0,
    "dueSoon": 0,
    "unknown": 1,
    "later": 0,
    "next": null
  }
}
)",
                                                                           ""}));
}

TEST_F(DueStatusTest, WritesAPageOfOnePolicy)
{
    putChecked("2026-08-03");
    EXPECT_EQ(run({"status", "--due", "small.policy", "--to", "html", "--out", "health.html"}),
              (Outcome{ExitCode::Findings,
                       "health.html  1 overdue, 1 due within 30 days, 1 later; next on 2026-11-30\n", ""}));
    EXPECT_TRUE(files.bytesOf("health.html")->contains("Check who has access"));
    run({"status", "--due", "small.policy", "--to", "html"});
    EXPECT_EQ(files.bytesOf("small-health.html"), files.bytesOf("health.html"));
}

TEST_F(DueStatusTest, SaysWhereThePacksAreFromBeforeDatesWereWatched)
{
    putPolicy(test::answeredPolicy());
    EXPECT_EQ(run({"status", "--due", "small.policy"}),
              (Outcome{ExitCode::Done,
                       "Nothing is watched: the policy has no dates that can grow old.\n"
                       "The template packs of this policy are from before dates were watched. See: policywright update "
                       "--check small.policy\n",
                       ""}));
}

TEST_F(DueStatusTest, RefusesWhatDoesNotGoTogether)
{
    putChecked("2026-08-03");
    const auto wrong = [](const std::string &why) { return "The command status was called wrongly: " + why; };
    const auto refuse = [&](std::vector<std::string> words, const std::string &sentence) {
        words.insert(words.begin(), "status");
        words.push_back("small.policy");
        expectRefused(words, ExitCode::Usage, sentence);
    };
    refuse({"--within", "30d"}, wrong("--within goes with --due."));
    refuse({"--to", "html"}, wrong("--to goes with --due."));
    refuse({"--out", "a.html"}, wrong("--out goes with --due."));
    refuse({"--due", "--all"}, wrong("--all is about questions and does not go with --due."));
    refuse({"--due", "--out", "a.html"}, wrong("--out goes with --to html."));
    refuse({"--due", "--json", "--to", "html"}, wrong("--json and --to html exclude one another."));
    refuse({"--due", "--to", "pdf"}, "\"pdf\" is not a value of --to; with --due it takes text or html.");
    refuse({"--due", "--within", "soon"},
           "\"soon\" is not a value of --within; it takes a period like 30d, 6w, 3m or 1y.");
    refuse({"--due", "--to", "html", "--out", "small.policy"},
           "\"small.policy\" is not a value of --out; a page would take a policy's place there.");
    refuse({"small.policy"},
           "\"small.policy\" is one word too many. The command is used like this: policywright status "
           "FILE");
    refuse({"--due", "--to", "html", "small.policy"},
           "\"small.policy\" is one word too many. The command is used like this: policywright status --due --to html "
           "FILE");
}

TEST(PeriodFrom, TakesAShortFormAndThatOfAnswers)
{
    const auto said = [](const char *text) {
        const auto period = periodFrom(text);
        return period ? period->toText() : describe(period.error());
    };
    EXPECT_EQ(said("30d"), "30 days");
    EXPECT_EQ(said("1w"), "1 week");
    EXPECT_EQ(said("3m"), "3 months");
    EXPECT_EQ(said("1y"), "1 year");
    EXPECT_EQ(said("10 working days"), "10 working days");
    for (const char *bad : {"", "d", "0d", "-1d", "1.5y", "30", "3h", "30dd", "99999d"})
        EXPECT_EQ(said(bad),
                  '"' + std::string(bad) + "\" is not a value of --within; it takes a period like 30d, 6w, 3m or 1y.");
}

} // namespace
} // namespace policywright::cli
