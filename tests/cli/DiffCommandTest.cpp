// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class DiffCommandTest : public CommandLineTest {
protected:
    DiffCommandTest()
    {
        putPolicy(test::answeredPolicy());
        run({"set", "small.policy", "org_name", "Harbour Aid"});
        run({"revision", "add", "small.policy", "--why", "The board agreed", "--by", "Anna", "--state", "published",
             "--name", "1.0"});
        run({"set", "small.policy", "org_name", "Harbour Aid and Sons"});
    }

    static std::string firstLines(const std::string &text, std::size_t count)
    {
        std::size_t end = 0;
        for (; count > 0; --count)
            end = text.find('\n', end) + 1;
        return text.substr(0, end);
    }
};

TEST_F(DiffCommandTest, ShowsWhatChangedSinceTheLastPublishedVersion)
{
    const Outcome outcome = run({"diff", "small.policy"});
    EXPECT_EQ(outcome.code, ExitCode::Findings);
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(firstLines(outcome.out, 3), "Policy\nWhat changed from version 1.0 to the present text\nClauses: 1 "
                                          "changed, 0 added, 0 removed, 0 moved. Words: 2 added, 0 removed.\n");
    EXPECT_TRUE(outcome.out.contains("1.1 Where it applies (Changed)\nHarbour Aid {+and Sons +}works")) << outcome.out;
    EXPECT_EQ(run({"diff", "small.policy", "--from", "1.0"}), outcome);
}

TEST_F(DiffCommandTest, ExitsAsDiffDoes)
{
    EXPECT_EQ(run({"diff", "small.policy", "--from", "1.0", "--to", "1.0"}).code, ExitCode::Done);
    EXPECT_TRUE(run({"diff", "small.policy", "--from", "1.0", "--to", "1.0"})
                    .out.ends_with("\nThe two texts read the same.\n"));
    EXPECT_EQ(run({"diff", "small.policy", "--from", "9.0"}).code, ExitCode::Usage);
}

TEST_F(DiffCommandTest, ComparesTwoPolicies)
{
    model::PolicyDocument other = test::answeredPolicy();
    other.answers[QuestionId("org_name")] = std::string("Somebody else");
    putPolicyAs("other.policy", other);
    const Outcome outcome = run({"diff", "other.policy", "small.policy", "--view", "public"});
    EXPECT_EQ(outcome.code, ExitCode::Findings) << outcome.err;
    EXPECT_TRUE(outcome.out.contains("What changed from other to small\n")) << outcome.out;
    EXPECT_TRUE(outcome.out.contains("[-Somebody else-]{+Harbour Aid and Sons+} works")) << outcome.out;
}

TEST_F(DiffCommandTest, ShowsBothTextsBesideEachOther)
{
    const Outcome outcome = run({"diff", "small.policy", "--format", "html", "--layout", "side-by-side"});
    EXPECT_EQ(outcome.code, ExitCode::Findings);
    EXPECT_TRUE(outcome.out.contains("<body class=\"redline both\">"));
    EXPECT_EQ(run({"diff", "small.policy", "--format", "html", "--layout", "inline"}),
              run({"diff", "small.policy", "--format", "html"}));
    expectRefused({"diff", "small.policy", "--format", "html", "--layout", "above"}, ExitCode::Usage,
                  "\"above\" is not a value of --layout; it takes inline or side-by-side.");
    expectRefused({"diff", "small.policy", "--layout", "inline"}, ExitCode::Usage,
                  "\"words\" is not a value of --format where --layout is given; it takes html or pdf then.");
}

TEST_F(DiffCommandTest, WritesEachFormat)
{
    EXPECT_TRUE(
        run({"diff", "small.policy", "--format", "criticmarkup"}).out.contains("Harbour Aid {++and Sons ++}works"));
    const std::string json = run({"diff", "small.policy", "--format", "json"}).out;
    EXPECT_TRUE(json.contains("\"id\": \"rules.scope\",\n      \"change\": \"changed\"")) << json;
    const Outcome html = run({"diff", "small.policy", "--format", "html", "--out", "changes.html"});
    EXPECT_EQ(html.code, ExitCode::Findings);
    const std::string page = *files.bytesOf("changes.html");
    EXPECT_TRUE(page.contains("Harbour Aid <ins>and Sons </ins>works")) << page;
    EXPECT_TRUE(page.contains("<a href=\"#rules.scope\">1.1 Where it applies</a>")) << page;
    EXPECT_FALSE(page.contains("<script"));
    EXPECT_EQ(run({"diff", "small.policy", "--format", "docx", "--out", "changes.docx"}).code, ExitCode::Findings);
    EXPECT_TRUE(files.bytesOf("changes.docx")->starts_with("PK"));
}

TEST_F(DiffCommandTest, ComparesFilesOfMarkdown)
{
    files.put("a.md", "# Policy\n\n## Rules\n\nAsk first.\n");
    files.put("b.md", "# Policy\n\n## Rules\n\nAsk twice.\n");
    EXPECT_EQ(run({"diff", "a.md", "b.md"}),
              (Outcome{ExitCode::Findings,
                       "Policy\nWhat changed from a.md to b.md\nClauses: 1 changed, 0 added, 0 removed, 0 moved. "
                       "Words: 1 added, 1 removed.\n\nRules (Changed)\nAsk [-first-]{+twice+}.\n",
                       ""}));
    files.put("bad.md", "\xff");
    expectRefused({"diff", "a.md", "bad.md"}, ExitCode::BadInput, "bad.md is not valid UTF-8 text; save it as UTF-8.");
}

TEST_F(DiffCommandTest, RefusesWhatCannotBeCompared)
{
    files.put("a.md", "Words.\n");
    // ComparedKindsDiffer, then NothingToCompare
    expectRefused({"diff", "a.md", "small.policy"}, ExitCode::Usage,
                  "a.md and small.policy are of different kinds; compare a policy with a policy, or a Markdown file "
                  "with a Markdown file.");
    expectRefused({"diff", "a.md"}, ExitCode::Usage,
                  "There is nothing that a.md could be compared with; name a second file, or one of its revisions "
                  "with --from.");
    putPolicyAs("new.policy", test::answeredPolicy());
    expectRefused({"diff", "new.policy"}, ExitCode::Usage,
                  "There is nothing that new.policy could be compared with; name a second file, or one of its "
                  "revisions with --from.");
    expectRefused({"diff", "small.policy", "--format", "odt"}, ExitCode::Usage,
                  "\"odt\" is not a value of --format; it takes words, criticmarkup, json, html, docx or pdf.");
    expectRefused({"diff", "small.policy", "--format", "docx"}, ExitCode::Usage,
                  "The option --out is missing; it names the file to write, since docx is no text.");
    expectRefused({"diff", "small.policy", "--view", "none"}, ExitCode::Usage,
                  "There is no view \"none\"; the views of this policy are: internal, public.");
}

} // namespace
} // namespace policywright::cli
