// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewFile.h"
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

std::string id(int number)
{
    return "00000000-0000-4000-8000-00000000000" + std::to_string(number);
}

const std::string kWhen = "2026-11-22T09:00:00Z";

class ReviewEventCommandsTest : public CommandLineTest {
protected:
    ReviewEventCommandsTest() { putPolicy(test::answeredPolicy()); }

    // A suggestion by Anna on the review clause: its id is id(1).
    Outcome suggest(const std::string &quote = "We review this every",
                    const std::string &words = "We go over this every")
    {
        return run({"review", "add", "small.policy", "--clause", "rules.review", "--quote", quote, "--suggest", words,
                    "--author", "Anna", "--text", "Plainer."});
    }

    Outcome about(const std::string &command, const std::string &author, const std::vector<std::string> &more = {},
                  const std::string &target = id(1))
    {
        std::vector<std::string> words{"review", command, "small.policy", target, "--author", author};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    std::vector<std::string> asked(const std::string &command, const std::string &author,
                                   const std::vector<std::string> &more = {}, const std::string &target = id(1))
    {
        std::vector<std::string> words{"review", command, "small.policy", target, "--author", author};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    static std::string notMechanical()
    {
        return "The suggestion " + id(1) +
               " cannot be put into rules.review as it is, because its words come from answers, or one of the texts "
               "carries formatting or marks of a template; reword the clause by hand, and resolve the suggestion.";
    }

    std::string list() { return run({"review", "list", "small.policy"}).out; }
};

TEST_F(ReviewEventCommandsTest, ReplyChangeAndTakeBack)
{
    suggest();
    EXPECT_EQ(about("reply", "Ben", {"--text", "Agreed."}), (Outcome{ExitCode::Done, id(2) + "\n", ""}));
    EXPECT_EQ(about("edit", "Anna", {"--text", "Much plainer.", "--suggest", "We read this every"}).code,
              ExitCode::Done);
    EXPECT_EQ(about("delete", "Ben", {}, id(2)).code, ExitCode::Done);
    EXPECT_EQ(list(), "1.2 rules.review  exact  open  suggestion by Anna, " + kWhen + ", edited  " + id(1) +
                          "\n"
                          "  \"We review this every\"\n"
                          "  Much plainer.\n"
                          "  Write: We read this every\n"
                          "    reply by Ben, " +
                          kWhen + ", deleted  " + id(2) + "\n");
}

TEST_F(ReviewEventCommandsTest, ResolveAndReopen)
{
    suggest();
    EXPECT_EQ(about("resolve", "Ben", {"--text", "Done.", "--json"}),
              (Outcome{ExitCode::Done, "{\n  \"id\": \"" + id(2) + "\",\n  \"kind\": \"resolve\"\n}\n", ""}));
    EXPECT_EQ(run({"review", "list", "small.policy", "--open"}).out, "There are no remarks.\n");
    EXPECT_TRUE(list().ends_with("    resolved by Ben, " + kWhen + "\n      Done.\n"));
    EXPECT_EQ(about("reopen", "Anna").code, ExitCode::Done);
    EXPECT_TRUE(list().contains("  exact  open  suggestion"));
}

TEST_F(ReviewEventCommandsTest, PutAcceptedWordsIntoTheClauseUnderTheirAuthor)
{
    suggest();
    EXPECT_EQ(about("accept", "Ben"), (Outcome{ExitCode::Done, id(2) + "\n", ""}));
    const model::CustomWording wording = policy().customWordings.at(ClauseId("rules.review"));
    EXPECT_EQ(wording.text, "{% if audience == 'internal' %}We go over this every {{ review_every }}.{% else %}We "
                            "review this regularly.{% endif %}\n");
    EXPECT_EQ(wording.author, "Anna");
    EXPECT_EQ(wording.date, "2026-11-22");
    EXPECT_TRUE(list().contains("  accepted  suggestion by Anna"));
    expectRefused(asked("accept", "Ben"), ExitCode::Usage,
                  "Ben decided on the suggestion " + id(1) + " already; reopen it first.");
}

// Only the words that differ are looked for in the clause's own text: formatting beside them is no hindrance.
TEST_F(ReviewEventCommandsTest, PutWordsIntoFormattedText)
{
    files.put("text.md", "**Ask first.** Then write.\n");
    ASSERT_EQ(
        run({"clause", "add", "small.policy", "--section", "rules", "--title", "Extra", "--text", "text.md"}).code,
        ExitCode::Done);
    EXPECT_EQ(run({"review", "add", "small.policy", "--clause", "own.extra", "--quote", "Ask first. Then write",
                   "--suggest", "Ask early. Then write", "--author", "Anna"})
                  .code,
              ExitCode::Done);
    EXPECT_EQ(about("accept", "Ben").code, ExitCode::Done);
    EXPECT_EQ(policy().ownClauses.at(ClauseId("own.extra")).text, "**Ask early.** Then write.\n");
}

TEST_F(ReviewEventCommandsTest, TakeWordsOut)
{
    suggest("every", "");
    EXPECT_EQ(about("accept", "Ben").code, ExitCode::Done);
    EXPECT_TRUE(
        policy().customWordings.at(ClauseId("rules.review")).text.contains("We review this {{ review_every }}."));
}

TEST_F(ReviewEventCommandsTest, NeverRunWhatASuggestionSays)
{
    suggest("We review this every", "We review {{ org_name }} **now** every");
    expectRefused(asked("accept", "Ben"), ExitCode::BadInput, notMechanical());
}

TEST_F(ReviewEventCommandsTest, ChangeNothingWhereWordsComeFromAnAnswer)
{
    suggest("every 6 months", "each year");
    expectRefused(asked("accept", "Ben"), ExitCode::BadInput, notMechanical());
}

TEST_F(ReviewEventCommandsTest, ChangeNothingWhereTheWordsAreGone)
{
    run({"set", "small.policy", "principles", "Nobody has to answer in their free time."});
    run({"review", "add", "small.policy", "--clause", "rules.principles", "--quote", "in their free time", "--suggest",
         "on leave", "--author", "Anna"});
    run({"set", "small.policy", "principles", "Managers plan what can wait."});
    expectRefused(asked("accept", "Ben"), ExitCode::BadInput,
                  "The words that the suggestion " + id(1) +
                      " is about are gone from rules.principles, or their place is not certain; reword the clause by "
                      "hand, and resolve the suggestion.");
}

TEST_F(ReviewEventCommandsTest, DeclineWithTheReason)
{
    const model::PolicyDocument before = policy();
    suggest();
    expectRefused(asked("decline", "Ben"), ExitCode::Usage, "The option --text is missing; it gives the reason.");
    EXPECT_EQ(about("decline", "Ben", {"--text", "The law says review."}).code, ExitCode::Done);
    EXPECT_TRUE(list().ends_with("    declined by Ben, " + kWhen + "\n      The law says review.\n"));
    EXPECT_EQ(policy(), before);
}

TEST_F(ReviewEventCommandsTest, RefuseWhatCannotBeDoneToARemark)
{
    suggest();
    about("reply", "Ben", {"--text", "Agreed."});
    expectRefused(asked("reply", "Ben", {"--text", "x"}, id(9)), ExitCode::Usage,
                  "There is no remark " + id(9) +
                      "; the remarks are listed, with their ids, by: policywright review list FILE");
    expectRefused(asked("edit", "Ben", {"--text", "x"}), ExitCode::Usage,
                  "The remark " + id(1) + " was written by Anna, so nobody else can change it; reply to it.");
    expectRefused(asked("accept", "Ben", {}, id(2)), ExitCode::Usage,
                  "The remark " + id(2) +
                      " suggests no other words, so it can be neither accepted nor declined; resolve it.");
    expectRefused(asked("reply", "Ben"), ExitCode::Usage, "The option --text is missing; it says what is replied.");
    expectRefused({"review", "resolve", "small.policy", id(1)}, ExitCode::Usage,
                  "The option --author is missing; it says who says so.");
    expectRefused(asked("reply", "Ben", {"--text", std::string(100'001, 'x')}), ExitCode::BadInput,
                  "The annotations in " + id(1) +
                      " exceed a limit: a text of an annotation may have 100000 bytes at most, a name 500.");
}

TEST_F(ReviewEventCommandsTest, BaseNothingOnWhatWasTamperedWith)
{
    suggest();
    run({"review", "export", "small.policy", "--annotations", "forged.jsonld"});
    std::string forged = *files.bytesOf("forged.jsonld");
    forged.replace(forged.find("Plainer."), 8, "Cheaper.");
    files.put("forged.jsonld", forged);
    run({"merge", "small.policy", "forged.jsonld"});
    expectRefused(asked("accept", "Ben"), ExitCode::BadInput,
                  "The remark " + id(1) +
                      " was tampered with, so nothing can be based on it; ask its author for another copy of the "
                      "review.");
}

} // namespace
} // namespace policywright::cli
