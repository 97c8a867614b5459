// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class CalendarCommandTest : public CommandLineTest {
protected:
    // A report every month, a check of the contacts, and an exercise that was held on that day.
    void put(const char *effective, const char *exercise)
    {
        pack::Pack pack = test::smallPack();
        pack::Section &rules = pack.sections[1];
        rules.questions.push_back({.id = QuestionId("last_exercise"), .type = pack::AnswerType::Date});
        rules.questions[4].columns.push_back({.id = "checked", .type = pack::AnswerType::Date});
        rules.dates = {{.id = "exercise", .done = {"last_exercise"}, .every = {"12 months"}},
                       {.id = "contacts", .due = {"contacts.checked"}},
                       {.id = "report", .every = {"1 month"}}};
        pack::Words &words = pack.words["en"];
        words.questions["last_exercise"].prompt = {"When?"};
        words.dates = {{"exercise", "Practise"}, {"contacts", "Call them"}, {"report", "Report"}};
        model::PolicyDocument policy = test::answeredPolicy();
        policy.answers.erase(QuestionId("effective"));
        if (*effective)
            policy.answers[QuestionId("effective")] = std::string(effective);
        if (*exercise)
            policy.answers[QuestionId("last_exercise")] = std::string(exercise);
        for (model::Record &row : std::get<model::Records>(policy.answers[QuestionId("contacts")]).rows)
            row.emplace_back("checked", std::string("2027-05-01"));
        putPolicy(policy, pack);
    }
};

TEST_F(CalendarCommandTest, WritesAFileAndSaysHowManyEventsItHas)
{
    put("2026-05-31", "2026-06-01");
    EXPECT_EQ(run({"calendar", "small.policy", "--out", "dates.ics"}),
              (Outcome{ExitCode::Done, "dates.ics  4 events\n", ""}));
    EXPECT_TRUE(files.bytesOf("dates.ics")->starts_with("BEGIN:VCALENDAR\r\n"));
    run({"calendar", "small.policy"});
    EXPECT_EQ(files.bytesOf("small.ics"), files.bytesOf("dates.ics"));
}

TEST_F(CalendarCommandTest, SaysWhatIsLeftOutAndWhatIsOverdue)
{
    put("", "2025-06-01");
    EXPECT_EQ(run({"calendar", "small.policy"}),
              (Outcome{ExitCode::Done,
                       "small.ics  3 events\n"
                       "1 left out: no day is known to begin with. Answer from when the policy applies, or when it was "
                       "last done.\n"
                       "1 overdue, on days that are past. See: policywright status --due\n",
                       ""}));
    EXPECT_EQ(
        run({"calendar", "small.policy", "--json"}),
        (Outcome{ExitCode::Done,
                 "{\n  \"file\": \"small.ics\",\n  \"events\": 3,\n  \"leftOut\": 1,\n  \"overdue\": 1\n}\n", ""}));
}

TEST_F(CalendarCommandTest, WritesNothingInternalButTheDays)
{
    put("2026-05-31", "2026-06-01");
    run({"calendar", "small.policy"});
    const std::string bytes = *files.bytesOf("small.ics");
    for (const char *secret : {"Ada", "Marsh", "Bo Lund", "7946", "Vaultkeeper", "ada@"})
        EXPECT_FALSE(bytes.contains(secret)) << secret;
    EXPECT_TRUE(bytes.contains("SUMMARY:Call them (row 2)\r\n"));
}

TEST_F(CalendarCommandTest, RefusesAnEmptyCalendarAndThePlaceOfAPolicy)
{
    putPolicy(test::answeredPolicy());
    expectRefused(
        {"calendar", "small.policy"}, ExitCode::BadInput,
        "There is no day in small.policy that a calendar could hold; answer from when the policy applies, and "
        "when things were last done.");
    expectRefused({"calendar", "small.policy", "--out", "small.policy"}, ExitCode::Usage,
                  "\"small.policy\" is not a value of --out; a calendar would take a policy's place there.");
    expectRefused({"calendar", "none.policy"}, ExitCode::BadInput, "There is no file none.policy.");
}

} // namespace
} // namespace policywright::cli
