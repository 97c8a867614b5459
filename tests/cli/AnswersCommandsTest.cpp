// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class AnswersCommandsTest : public CommandLineTest {
protected:
    AnswersCommandsTest() { putPolicy(test::answeredPolicy()); }
};

TEST_F(AnswersCommandsTest, ExportsAllAnswersAsJson)
{
    model::PolicyDocument policy = test::emptyPolicy();
    policy.answers[QuestionId("org_name")] = std::string("Harbour");
    putPolicy(policy);
    EXPECT_EQ(run({"answers", "export", "small.policy"}),
              (Outcome{ExitCode::Done,
                       "{\n  \"language\": \"en\",\n  \"answers\": {\n    \"org_name\": \"Harbour\"\n  }\n}\n", ""}));
    EXPECT_EQ(run({"answers", "export", "small.policy", "--format", "yaml"}),
              (Outcome{ExitCode::Done, "language: \"en\"\nanswers:\n  org_name: \"Harbour\"\n", ""}));
}

TEST_F(AnswersCommandsTest, ExportsOneTableAsCsv)
{
    EXPECT_EQ(run({"answers", "export", "small.policy", "--format", "csv", "--question", "contacts"}),
              (Outcome{ExitCode::Done,
                       "who,phone,role\r\n"
                       "Ada Marsh; Head of Communications; ada@harbour.example; 020 7946 0001,020 7946 0111,lead\r\n"
                       "Bo Lund; Officer; ; ,020 7946 0222,deputy\r\n",
                       ""}));
    putPolicy(test::emptyPolicy());
    EXPECT_EQ(run({"answers", "export", "small.policy", "--format", "csv", "--question", "contacts"}).out,
              "who,phone,role\r\n");
}

TEST_F(AnswersCommandsTest, ExportsIntoAFile)
{
    EXPECT_EQ(run({"answers", "export", "small.policy", "--out", "answers.json"}), (Outcome{ExitCode::Done, "", ""}));
    EXPECT_EQ(*files.bytesOf("answers.json"), run({"answers", "export", "small.policy"}).out);
}

TEST_F(AnswersCommandsTest, TakesBackWhatItGaveInEveryFormat)
{
    for (const std::string name : {"answers.json", "answers.yaml", "answers.yml"}) {
        putPolicy(test::answeredPolicy());
        const std::string format = name == "answers.json" ? "json" : "yaml";
        ASSERT_EQ(run({"answers", "export", "small.policy", "--format", format, "--out", name}).code, ExitCode::Done);
        putPolicy(test::emptyPolicy());
        EXPECT_EQ(run({"answers", "import", "small.policy", name}),
                  (Outcome{ExitCode::Done, "Took 8 answers into small.policy.\n", ""}));
        EXPECT_EQ(policy().answers, test::answeredPolicy().answers);
    }
}

TEST_F(AnswersCommandsTest, TakesATableFromASpreadsheetAndKeepsTheOtherAnswers)
{
    files.put("contacts.csv", "phone,role\r\n030,deputy\r\n");
    EXPECT_EQ(run({"answers", "import", "small.policy", "contacts.csv", "--question", "contacts"}),
              (Outcome{ExitCode::Done, "Took 1 answer into small.policy.\n", ""}));
    model::PolicyDocument expected = test::answeredPolicy();
    expected.answers[QuestionId("contacts")] =
        model::Records{{{{"phone", std::string("030")}, {"role", std::string("deputy")}}}};
    EXPECT_EQ(policy().answers, expected.answers);
}

TEST_F(AnswersCommandsTest, RefusesAFormatOrTableThatItDoesNotKnow)
{
    const std::string formats = "\"xml\" is not a value of --format; it takes json, yaml or csv.";
    expectRefused({"answers", "export", "small.policy", "--format", "xml"}, ExitCode::Usage, formats);
    files.put("answers.json", "{}");
    expectRefused({"answers", "import", "small.policy", "answers.json", "--format", "xml"}, ExitCode::Usage, formats);
    expectRefused({"answers", "export", "small.policy", "--format", "csv"}, ExitCode::Usage,
                  "\"csv\" is not a value of --format alone; name the table with --question.");
    expectRefused({"answers", "export", "small.policy", "--format", "csv", "--question", "org_name"}, ExitCode::Usage,
                  "The answer to org_name is not a table.");
    expectRefused({"answers", "export", "small.policy", "--format", "csv", "--question", "contact"}, ExitCode::Usage,
                  "There is no question \"contact\". Did you mean contacts?");
}

TEST_F(AnswersCommandsTest, ListsEveryProblemOfAnAnswersFileAndChangesNothing)
{
    files.put("answers.json", R"({"answers": {"org_nam": "x", "effective": "soon", "owner": 1, "version": "9"}})");
    expectRefused({"answers", "import", "small.policy", "answers.json"}, ExitCode::BadInput,
                  "There is no question \"org_nam\". Did you mean org_name?\n"
                  "\"effective: soon\" is not a date; write it like 2027-03-01.\n"
                  "owner must be a person: \"name; title; email; phone\" or {\"name\": …, \"title\": …, \"email\": …, "
                  "\"phone\": …}.");
}

TEST_F(AnswersCommandsTest, SaysWhereAnAnswersFileCannotBeRead)
{
    expectRefused({"answers", "import", "small.policy", "gone.json"}, ExitCode::BadInput,
                  "There is no file gone.json.");
    files.put("answers.json", "{\"answers\": }");
    expectRefused(
        {"answers", "import", "small.policy", "answers.json"}, ExitCode::BadInput,
        "answers.json:1:13: answers.json is not valid JSON: unexpected character, expected a valid JSON value.\n"
        "    {\"answers\": }\n"
        "                ^");
    files.put("answers.json", "[]");
    expectRefused({"answers", "import", "small.policy", "answers.json"}, ExitCode::BadInput,
                  "answers.json is not an answers file: it must hold the answers under the name \"answers\".");
    files.put("contacts.csv", "phone\n\"1\n");
    expectRefused(
        {"answers", "import", "small.policy", "contacts.csv", "--question", "contacts"}, ExitCode::BadInput,
        "contacts.csv:2:1: contacts.csv is not a table in CSV: a quoted cell does not end, or something stands "
        "behind it.\n    \"1\n    ^");
}

TEST_F(AnswersCommandsTest, FailsWhereTheTargetCannotBeWritten)
{
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_EQ(run({"answers", "export", "small.policy", "--out", "answers.json"}),
              (Outcome{ExitCode::Failure, "", "The file answers.json cannot be written: the test wants it so.\n"}));
}

} // namespace
} // namespace policywright::cli
