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

class DecisionsTest : public ReviewEventCommandsTest {
protected:
    Outcome decide(const std::string &verdict, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"review", "decide", "small.policy", "--verdict", verdict, "--author", "Anna"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    Outcome verify() { return run({"verify", "small.policy"}); }
};

TEST_F(DecisionsTest, HoldWhileTheTextIsTheSame)
{
    EXPECT_EQ(decide("approve", {"--section", "rules", "--view", "internal,public"}),
              (Outcome{ExitCode::Done, id(1) + "\n", ""}));
    EXPECT_EQ(verify(),
              (Outcome{ExitCode::Done,
                       "Anna approved, claimed: section rules of internal, public, " + kWhen + "  holds  " + id(1) +
                           "\n"
                           "1 annotation, each as it was written. Who wrote them is claimed and not "
                           "proven.\n",
                       ""}));
}

TEST_F(DecisionsTest, AreVoidAfterAChangeWhichIsShown)
{
    decide("approve-with-remarks", {"--section", "rules", "--text", "Check the interval."});
    run({"set", "small.policy", "review_every", "12 months"});
    EXPECT_EQ(verify(),
              (Outcome{ExitCode::Findings,
                       "Anna approved with remarks, claimed: section rules of internal, " + kWhen + "  VOID  " + id(1) +
                           "\n"
                           "  Check the interval.\n"
                           "  rules.review reworded: Review We review this every [-6-]{+12+} months.\n"
                           "1 annotation, each as it was written. Who wrote them is claimed and not "
                           "proven.\n",
                       ""}));
    run({"set", "small.policy", "review_every", "6 months"});
    EXPECT_EQ(verify().code, ExitCode::Done) << "the text is what was read";
}

TEST_F(DecisionsTest, OnASectionStandWhenAnotherOneChanges)
{
    decide("approve", {"--section", "rules"});
    run({"set", "small.policy", "version", "2.0"});
    EXPECT_EQ(verify().code, ExitCode::Done);
}

TEST_F(DecisionsTest, OnAllFallWithTheCover)
{
    decide("approve");
    run({"set", "small.policy", "version", "2.0"});
    EXPECT_TRUE(verify().out.contains("  setup.cover reworded: "));
    EXPECT_EQ(verify().code, ExitCode::Findings);
}

TEST_F(DecisionsTest, FallWithFormattingAlone)
{
    run({"set", "small.policy", "principles", "Stop it."});
    decide("approve", {"--section", "rules"});
    run({"set", "small.policy", "principles", "*Stop* it."});
    EXPECT_TRUE(verify().out.contains("  VOID  " + id(1) +
                                      "\n  The words are the same; formatting, links or titles changed.\n"));
}

TEST_F(DecisionsTest, AreReplacedAndTakenBack)
{
    decide("decline", {"--text", "Not like this."});
    decide("approve");
    EXPECT_TRUE(verify().out.starts_with("Anna declined, claimed: all of internal, " + kWhen +
                                         "  replaced by a later one  " + id(1) + "\n  Not like this.\n"));
    about("delete", "Anna", {}, id(2));
    EXPECT_TRUE(
        verify().out.contains("Anna approved, claimed: all of internal, " + kWhen + "  taken back  " + id(2) + "\n"));
}

TEST_F(DecisionsTest, PrintJsonForPrograms)
{
    decide("request-changes", {"--section", "rules", "--text", "See the comments."});
    EXPECT_EQ(run({"verify", "small.policy", "--json"}), (Outcome{ExitCode::Done, R"({
  "good": true,
  "events": 1,
  "doubts": [],
  "decisions": [
    {
      "id": ")" + id(1) + R"(",
      "author": "Anna",
      "email": "",
      "created": "2026-11-22T09:00:00Z",
      "decision": "request-changes",
      "section": "rules",
      "views": [
        "internal"
      ],
      "text": "See the comments.",
      "holds": true,
      "void": false,
      "replaced": false,
      "withdrawn": false,
      "tampered": false,
      "text_known": true,
      "changes": []
    }
  ]
}
)",
                                                                  ""}));
}

TEST_F(DecisionsTest, NeedAVerdictOnWhatIsThere)
{
    const auto asks = [](const std::string &verdict, const std::vector<std::string> &more) {
        std::vector<std::string> words{"review", "decide", "small.policy", "--author", "Anna", "--verdict", verdict};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    expectRefused(asks("maybe", {}), ExitCode::Usage,
                  "There is no decision \"maybe\"; decide approve, approve-with-remarks, request-changes or decline.");
    expectRefused(asks("approve", {"--section", "rule"}), ExitCode::Usage,
                  "There is no section \"rule\". Did you mean rules?");
    expectRefused(asks("approve", {"--section", "setup"}), ExitCode::Usage,
                  "The section setup is not in the document internal as it is answered now; choose another one.");
    expectRefused({"review", "decide", "small.policy", "--author", "Anna"}, ExitCode::Usage,
                  "The option --verdict is missing; it says what is decided.");
}

TEST_F(DecisionsTest, NameWhatDoesNotHoldInTheReview)
{
    suggest();
    run({"review", "export", "small.policy", "--annotations", "forged.jsonld"});
    std::string forged = *files.bytesOf("forged.jsonld");
    forged.replace(forged.find("Plainer."), 8, "Cheaper.");
    files.put("forged.jsonld", forged);
    run({"merge", "small.policy", "forged.jsonld"});
    const Outcome outcome = verify();
    EXPECT_EQ(outcome.code, ExitCode::Findings);
    EXPECT_TRUE(outcome.out.contains(id(1) + " by Anna: its text was changed after it was written.\n")) << outcome.out;
    EXPECT_TRUE(outcome.out.contains(id(1) + " by Anna: there are two versions of it.\n"));
}

// Whoever reads what is published learns nothing of a review: not its words, its people or that there was one.
TEST_F(DecisionsTest, LeaveNoTraceInWhatIsPublished)
{
    const auto exported = [&] {
        const Outcome outcome =
            run({"export", "small.policy", "--view", "internal,public", "--to", "html,md,txt", "--draft"});
        EXPECT_EQ(outcome.code, ExitCode::Done) << outcome.err;
        std::string all = outcome.out + outcome.err;
        for (const char *view : {"policy", "public-policy"}) {
            for (const char *extension : {".html", ".md", ".txt"})
                all += files.bytesOf(std::string("./small-") + view + extension).value_or("none");
        }
        return all;
    };
    const std::string before = exported();
    run({"review", "add", "small.policy", "--clause", "rules.review", "--quote", "We review this every", "--suggest",
         "CANARYWORDS", "--author", "CANARYNAME", "--email", "CANARY@mail.example", "--text", "CANARYREMARK"});
    about("reply", "CANARYBEN", {"--text", "CANARYREPLY"});
    decide("approve", {"--text", "CANARYDECISION"});
    const std::string after = exported();
    EXPECT_FALSE(after.contains("CANARY"));
    EXPECT_EQ(after, before);
}

} // namespace
} // namespace policywright::cli
