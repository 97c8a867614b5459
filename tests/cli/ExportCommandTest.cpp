// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace policywright::cli {
namespace {

class ExportCommandTest : public CommandLineTest {
protected:
    // Lines in order of their text: several policies are made at once.
    static std::vector<std::string> sortedLines(const std::string &text)
    {
        std::istringstream stream(text);
        std::vector<std::string> lines;
        for (std::string line; std::getline(stream, line);)
            lines.push_back(line);
        std::ranges::sort(lines);
        return lines;
    }
};

TEST_F(ExportCommandTest, WritesEveryViewAsHtmlWhereNothingIsSaid)
{
    putPolicy(test::answeredPolicy());
    EXPECT_EQ(run({"export", "small.policy"}),
              (Outcome{ExitCode::Done, "./small-policy.html  11 KB\n./small-public-policy.html  11 KB\n", ""}));
    EXPECT_TRUE(files.bytesOf("./small-policy.html")->starts_with("<!doctype html>"));
    EXPECT_TRUE(files.bytesOf("./small-public-policy.html")->contains("<h1>Public policy</h1>"));
}

TEST_F(ExportCommandTest, WritesTheFormatsAndViewsThatWereAskedFor)
{
    putPolicy(test::answeredPolicy());
    EXPECT_EQ(run({"export", "small.policy", "--to", "txt,md", "--view", "public"}),
              (Outcome{ExitCode::Done, "./small-public-policy.txt  1 KB\n./small-public-policy.md  1 KB\n", ""}));
    EXPECT_TRUE(files.bytesOf("./small-public-policy.md")->starts_with("# Public policy\n"));
    EXPECT_EQ(files.bytesOf("./small-public-policy.html"), std::nullopt);
}

TEST_F(ExportCommandTest, LeavesOutViewsThatThePolicyDoesNotOffer)
{
    pack::Pack pack = test::smallPack();
    pack.views[1].when = {"org_profile == 'charity'"};
    putPolicy(test::answeredPolicy(), pack);
    EXPECT_EQ(run({"export", "small.policy", "--to", "md", "--view", "all"}).out, "./small-policy.md  1 KB\n");
}

TEST_F(ExportCommandTest, RefusesGapsAndWritesNothing)
{
    putPolicy(test::emptyPolicy());
    expectRefused({"export", "small.policy", "--view", "public"}, ExitCode::Findings,
                  "The answer to \"effective\" is missing; setup.cover needs it. Answer it, or export a draft.\n"
                  "The answer to \"owner\" is missing; setup.cover needs it. Answer it, or export a draft.\n"
                  "The answer to \"org_name\" is missing; rules.scope needs it. Answer it, or export a draft.\n"
                  "The answer to \"principles\" is missing; rules.principles needs it. Answer it, or export a draft.");
}

TEST_F(ExportCommandTest, WritesADraftWithItsGapsMarked)
{
    putPolicy(test::emptyPolicy());
    EXPECT_EQ(run({"export", "small.policy", "--view", "internal", "--to", "md", "--draft"}).code, ExitCode::Done);
    const std::string draft = files.bytesOf("./small-policy.md").value();
    EXPECT_TRUE(draft.contains("> **Draft**. Not final.")) << draft;
    EXPECT_TRUE(draft.contains("not decided yet")) << draft;
}

TEST_F(ExportCommandTest, NamesALeakAndWritesNothing)
{
    // The way around what is withheld: the default of a public answer is computed from an internal one.
    pack::Pack pack = test::smallPack();
    pack.sections[0].questions[0].defaultAnswer = pack::Default{.value = {}, .expression = {"secret_tool"}};
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers.erase(QuestionId("org_name"));
    putPolicy(policy, pack);
    expectRefused(
        {"export", "small.policy", "--view", "public"}, ExitCode::Failure,
        "The internal answer \"secret_tool\" would appear in the document \"public\", which is for the public. "
        "Nothing was published.");
}

TEST_F(ExportCommandTest, MakesTheFolder)
{
    const testing::TemporaryFolder folder;
    putPolicy(test::answeredPolicy());
    const std::string target = folder.path("new/deep");
    EXPECT_EQ(run({"export", "small.policy", "--view", "public", "--to", "md", "--out", target}).out,
              target + "/small-public-policy.md  1 KB\n");
    EXPECT_TRUE(std::filesystem::is_directory(target));
}

TEST_F(ExportCommandTest, FailsWhereTheFolderCannotBeMade)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder.path("file"), "x");
    putPolicy(test::answeredPolicy());
    const Outcome outcome = run({"export", "small.policy", "--out", folder.path("file/below")});
    EXPECT_EQ(outcome.code, ExitCode::Failure);
    EXPECT_TRUE(outcome.err.starts_with("The file " + folder.path("file/below") + " cannot be written: "))
        << outcome.err;
}

TEST_F(ExportCommandTest, FailsWhereADocumentCannotBeWritten)
{
    putPolicy(test::answeredPolicy());
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_EQ(run({"export", "small.policy", "--view", "public"}),
              (Outcome{ExitCode::Failure, "",
                       "The file ./small-public-policy.html cannot be written: the test wants it so.\n"}));
}

TEST_F(ExportCommandTest, MakesSeveralPoliciesAndGoesOnWhereOneFails)
{
    putPolicyAs("a.policy", test::answeredPolicy());
    putPolicyAs("b.policy", test::emptyPolicy());
    putPolicyAs("c.policy", test::answeredPolicy());
    const Outcome outcome =
        run({"export", "a.policy", "b.policy", "c.policy", "gone.policy", "--to", "md", "--view", "public"});
    EXPECT_EQ(outcome.code, ExitCode::BadInput) << "the worst of all";
    EXPECT_EQ(sortedLines(outcome.out),
              (std::vector<std::string>{"./a-public-policy.md  1 KB", "./c-public-policy.md  1 KB"}));
    EXPECT_TRUE(outcome.err.contains("b.policy:\nThe answer to \"effective\" is missing;")) << outcome.err;
    EXPECT_TRUE(outcome.err.contains("gone.policy:\nThere is no file gone.policy.\n")) << outcome.err;
}

TEST_F(ExportCommandTest, RefusesPoliciesWhoseDocumentsWouldHaveTheSameName)
{
    expectRefused({"export", "a/x.policy", "b/x.policy"}, ExitCode::Usage,
                  "Two of the policies are named x"
                  "; their documents would overwrite one another. Export them into different folders.");
}

TEST_F(ExportCommandTest, RefusesOptionsThatItDoesNotKnow)
{
    putPolicy(test::answeredPolicy());
    expectRefused({"export", "small.policy", "--to", "html,docx"}, ExitCode::Usage,
                  "\"docx\" is not a value of --to; it takes html, pdf, md and txt, separated by commas.");
    expectRefused({"export", "small.policy", "--page", "a5"}, ExitCode::Usage,
                  "\"a5\" is not a value of --page; it takes a4 or letter.");
    expectRefused({"export", "small.policy", "--view", "publik"}, ExitCode::Usage,
                  "There is no view \"publik\"; the views of this policy are: internal, public.");
}

TEST_F(ExportCommandTest, RefusesAnEmptyListOfFormatsOrViews)
{
    putPolicy(test::answeredPolicy());
    expectRefused({"export", "small.policy", "--to", ""}, ExitCode::Usage,
                  "\"\" is not a value of --to; it takes html, pdf, md and txt, separated by commas.");
    expectRefused({"export", "small.policy", "--view", ","}, ExitCode::Usage,
                  "\",\" is not a value of --view; it takes ids of documents, separated by commas, or all.");
}

TEST_F(ExportCommandTest, SaysThatThePrintEngineIsMissing)
{
    putPolicy(test::answeredPolicy());
    expectRefused({"export", "small.policy", "--to", "pdf"}, ExitCode::Failure,
                  "PDF files cannot be made here: the program no-such-program is missing. Install Policywright again.");
}

} // namespace
} // namespace policywright::cli
