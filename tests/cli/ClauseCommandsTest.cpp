// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

using Words = std::vector<std::string>;

const Outcome kQuiet{ExitCode::Done, "", ""};

class ClauseCommandsTest : public CommandLineTest {
protected:
    ClauseCommandsTest()
    {
        putPolicy(test::answeredPolicy());
        files.put("text.md", "Ask {{ org_name }}.\n");
    }

    static Words add(const Words &more)
    {
        Words words{"clause", "add", "small.policy", "--section", "rules", "--title", "Visitors"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    std::string order()
    {
        const model::PolicyDocument stored = policy();
        std::string text;
        for (const auto &[section, order] : stored.order) {
            text += section.toString() + ':';
            for (const ClauseId &id : order)
                text += ' ' + id.toString();
        }
        return text;
    }
};

TEST_F(ClauseCommandsTest, AddAClauseAndSayItsId)
{
    EXPECT_EQ(run(add({"--text", "text.md"})),
              (Outcome{ExitCode::Done, "Added own.visitors to the section rules.\n", ""}));
    EXPECT_EQ(policy().ownClauses.at(ClauseId("own.visitors")),
              (model::OwnClause{SectionId("rules"), "Visitors", "Ask {{ org_name }}.\n", model::OwnAudience::Public, "",
                                "2026-11-22"}));
    EXPECT_EQ(run(add({"--text", "text.md", "--internal", "--author", "Ada", "--json"})),
              (Outcome{ExitCode::Done, "{\n  \"clause\": \"own.visitors_2\",\n  \"section\": \"rules\"\n}\n", ""}));
    const model::OwnClause second = policy().ownClauses.at(ClauseId("own.visitors_2"));
    EXPECT_EQ(second.audience, model::OwnAudience::Internal);
    EXPECT_EQ(second.author, "Ada");
}

TEST_F(ClauseCommandsTest, TakeTheTextFromTheInput)
{
    EXPECT_EQ(run(add({"--text", "-"}), "Ring the bell.").code, ExitCode::Done);
    EXPECT_EQ(policy().ownClauses.at(ClauseId("own.visitors")).text, "Ring the bell.");
    ASSERT_EQ(run({"export", "small.policy", "--to", "txt", "--out", "out"}).code, ExitCode::Done);
    EXPECT_TRUE(files.bytesOf("out/small-policy.txt").value_or("").contains("1.6 Visitors\n\nRing the bell.\n"));
}

TEST_F(ClauseCommandsTest, RefuseWhatIsNoClause)
{
    files.put("empty.md", "\n");
    files.put("broken.md", "Ask {{ org_nam }}.\n");
    expectRefused(add({"--text", "empty.md"}), ExitCode::BadInput,
                  "The clause own.visitors has no text; write some, or remove the clause.");
    expectRefused(add({"--text", "broken.md"}), ExitCode::BadInput,
                  "own.visitors:1:8: There is no question or value \"org_nam\"; the nearest name is \"org_name\".\n"
                  "    Ask {{ org_nam }}.\n"
                  "           ^");
    expectRefused(add({"--text", "gone.md"}), ExitCode::BadInput, "There is no file gone.md.");
    expectRefused({"clause", "add", "small.policy", "--section", "rule", "--title", "A", "--text", "text.md"},
                  ExitCode::Usage, "There is no section \"rule\". Did you mean rules?");
    expectRefused({"clause", "add", "small.policy", "--section", "rules", "--title", " ", "--text", "text.md"},
                  ExitCode::BadInput, "The clause own.clause has no title; give it one.");
    EXPECT_EQ(run(add({"--text", "-"}), std::string((1U << 20) + 1, 'x')),
              (Outcome{ExitCode::BadInput, "", "The file - is larger than 1 MiB, the most that is read.\n"}));
    EXPECT_EQ(policy().ownClauses.size(), 0U);
}

TEST_F(ClauseCommandsTest, NeedEverythingThatAClauseHas)
{
    expectRefused(add({}), ExitCode::Usage,
                  "Something is missing. The command is used like this: policywright clause add FILE --section SECTION "
                  "--title TITLE --text TEXT");
}

TEST_F(ClauseCommandsTest, RemoveAClauseOfTheAuthorsOwnAndNoOther)
{
    run(add({"--text", "text.md"}));
    EXPECT_EQ(run({"clause", "remove", "small.policy", "own.visitors"}), kQuiet);
    EXPECT_EQ(policy().ownClauses.size(), 0U);
    expectRefused({"clause", "remove", "small.policy", "own.visitors"}, ExitCode::Usage,
                  "\"own.visitors\" is not a clause of your own. Clauses of the packs can be left out instead.");
    expectRefused({"clause", "remove", "small.policy", "rules.scope"}, ExitCode::Usage,
                  "\"rules.scope\" is not a clause of your own. Clauses of the packs can be left out instead.");
}

TEST_F(ClauseCommandsTest, MoveAClauseAndPutItBack)
{
    run(add({"--text", "text.md"}));
    EXPECT_EQ(run({"clause", "move", "small.policy", "own.visitors", "--before", "rules.scope"}), kQuiet);
    EXPECT_EQ(order(), "rules: own.visitors rules.scope rules.review rules.tools rules.contacts rules.principles");
    EXPECT_EQ(run({"clause", "move", "small.policy", "rules.scope", "--after", "rules.tools"}), kQuiet);
    EXPECT_EQ(order(), "rules: own.visitors rules.review rules.tools rules.scope rules.contacts rules.principles");
    EXPECT_EQ(run({"clause", "move", "small.policy", "rules.scope", "--reset"}).code, ExitCode::Done);
    EXPECT_EQ(run({"clause", "move", "small.policy", "own.visitors", "--reset"}), kQuiet);
    EXPECT_EQ(order(), "");
}

TEST_F(ClauseCommandsTest, MoveAClauseToOnePlaceOfItsSection)
{
    const std::string use = "Something is missing. The command is used like this: policywright clause move FILE CLAUSE "
                            "--before CLAUSE|--after CLAUSE|--reset";
    expectRefused({"clause", "move", "small.policy", "rules.scope"}, ExitCode::Usage, use);
    expectRefused({"clause", "move", "small.policy", "rules.scope", "--reset", "--after", "rules.tools"},
                  ExitCode::Usage, use);
    expectRefused({"clause", "move", "small.policy", "rules.scop", "--reset"}, ExitCode::Usage,
                  "There is no clause \"rules.scop\". Did you mean rules.scope?");
    expectRefused({"clause", "move", "small.policy", "rules.scope", "--after", "setup.cover"}, ExitCode::Usage,
                  "The clause \"setup.cover\" is not in the section \"rules\"; a clause can be moved within its "
                  "section only.");
    expectRefused({"clause", "move", "small.policy", "rules.scope", "--after", "rules.scope"}, ExitCode::Usage,
                  "The order names the clause \"rules.scope\" twice; name it once.");
}

} // namespace
} // namespace policywright::cli
