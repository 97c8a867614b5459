// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class SetCommandTest : public CommandLineTest {
protected:
    SetCommandTest() { putPolicy(test::emptyPolicy()); }

    model::Answer answer(const char *question) { return policy().answers.at(QuestionId(question)); }
};

TEST_F(SetCommandTest, StoresAnAnswerOfEachKind)
{
    const Outcome quiet{ExitCode::Done, "", ""};
    EXPECT_EQ(run({"set", "small.policy", "org_name", "Harbour Trust"}), quiet);
    EXPECT_EQ(run({"set", "small.policy", "strictness", "strict"}), quiet);
    EXPECT_EQ(run({"set", "small.policy", "places", "us,uk"}), quiet);
    EXPECT_EQ(run({"set", "small.policy", "effective", "2027-03-01"}), quiet);
    EXPECT_EQ(run({"set", "small.policy", "review_every", "3 months"}), quiet);
    EXPECT_EQ(run({"set", "small.policy", "owner", "; Director; a@x.example"}), quiet);
    EXPECT_EQ(run({"set", "small.policy", "contacts", R"([{"phone": "020"}])"}), quiet);
    EXPECT_EQ(answer("org_name"), model::Answer(std::string("Harbour Trust")));
    EXPECT_EQ(answer("strictness"), model::Answer(std::string("strict")));
    EXPECT_EQ(answer("places"), model::Answer(model::Choices{{"uk", "us"}}));
    EXPECT_EQ(answer("effective"), model::Answer(std::string("2027-03-01")));
    EXPECT_EQ(answer("review_every"), model::Answer(std::string("3 months")));
    EXPECT_EQ(answer("owner"), model::Answer(model::Person{.title = "Director", .email = "a@x.example"}));
    EXPECT_EQ(answer("contacts"), model::Answer(model::Records{{{{"phone", std::string("020")}}}}));
}

TEST_F(SetCommandTest, TakesAnAnswerBack)
{
    putPolicy(test::answeredPolicy());
    EXPECT_EQ(run({"set", "small.policy", "org_name", "--clear"}), (Outcome{ExitCode::Done, "", ""}));
    EXPECT_FALSE(policy().answers.contains(QuestionId("org_name")));
}

TEST_F(SetCommandTest, RefusesAValueTogetherWithClear)
{
    expectRefused({"set", "small.policy", "org_name", "x", "--clear"}, ExitCode::Usage,
                  "\"x\" is one word too many. The command is used like this: policywright set FILE QUESTION --clear");
}

TEST_F(SetCommandTest, NeedsAValue)
{
    expectRefused({"set", "small.policy", "org_name"}, ExitCode::Usage,
                  "Something is missing. The command is used like this: policywright set FILE QUESTION VALUE");
}

TEST_F(SetCommandTest, NamesTheNearestQuestion)
{
    expectRefused({"set", "small.policy", "org_nam", "x"}, ExitCode::Usage,
                  "There is no question \"org_nam\". Did you mean org_name?");
    expectRefused({"set", "small.policy", "zzzzzzzzzz", "x"}, ExitCode::Usage,
                  "There is no question \"zzzzzzzzzz\". The questions are listed by: policywright status FILE --all");
}

TEST_F(SetCommandTest, RefusesAValueOfTheWrongKind)
{
    expectRefused({"set", "small.policy", "effective", "soon"}, ExitCode::BadInput,
                  "\"effective: soon\" is not a date; write it like 2027-03-01.");
    expectRefused({"set", "small.policy", "effective", "2027-02-30"}, ExitCode::BadInput,
                  "effective: 2027-02-30 is not a day of the calendar; correct the date.");
    expectRefused(
        {"set", "small.policy", "review_every", "often"}, ExitCode::BadInput,
        "\"review_every: often\" is not a length of time; write it like 90 days, 4 hours, 10 working days or 12 "
        "months.");
    expectRefused({"set", "small.policy", "strictness", "strikt"}, ExitCode::BadInput,
                  "strictness: strikt is not one of the options; the nearest is \"strict\".");
    expectRefused({"set", "small.policy", "places", "uk,mars"}, ExitCode::BadInput,
                  "places: mars is not one of the options; there are uk, us, eu.");
    expectRefused(
        {"set", "small.policy", "contacts", "nobody"}, ExitCode::BadInput,
        "contacts:1:1: contacts is not valid JSON: invalid literal, expected a valid literal such as 'null'.\n"
        "    nobody\n"
        "    ^");
    expectRefused({"set", "small.policy", "org_name", "two\nlines"}, ExitCode::BadInput,
                  "org_name must be one line, without line breaks and tabs.");
}

TEST_F(SetCommandTest, LeavesThePolicyAsItIsWhereItCannotBeWritten)
{
    const std::string before = *files.bytesOf("small.policy");
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_EQ(run({"set", "small.policy", "org_name", "x"}),
              (Outcome{ExitCode::Failure, "", "The file small.policy cannot be written: the test wants it so.\n"}));
    EXPECT_EQ(*files.bytesOf("small.policy"), before);
}

} // namespace
} // namespace policywright::cli
