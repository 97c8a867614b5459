// SPDX-License-Identifier: Apache-2.0
//
// Decisions, what becomes of them, and what `verify` says.
#include "core/annotate/ReviewFile.h"
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

std::string id(int number)
{
    return "00000000-0000-4000-8000-00000000000" + std::to_string(number);
}

const std::string kWhen = "2026-11-22T09:00:00Z";

class DecisionCommandsTest : public CommandLineTest {
protected:
    DecisionCommandsTest() { putPolicy(test::answeredPolicy()); }

    void suggest()
    {
        run({"review", "add", "small.policy", "--clause", "rules.review", "--quote", "We review this every",
             "--suggest", "We go over this every", "--author", "Anna", "--text", "Plainer."});
    }

    Outcome decide(const std::string &verdict, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"review", "decide", "small.policy", "--verdict", verdict, "--author", "Anna"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    Outcome verify() { return run({"verify", "small.policy"}); }
};

TEST_F(DecisionCommandsTest, HoldWhileTheTextIsTheSame)
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

TEST_F(DecisionCommandsTest, AreVoidAfterAChangeWhichIsShown)
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

TEST_F(DecisionCommandsTest, OnASectionStandWhenAnotherOneChanges)
{
    decide("approve", {"--section", "rules"});
    run({"set", "small.policy", "version", "2.0"});
    EXPECT_EQ(verify().code, ExitCode::Done);
}

TEST_F(DecisionCommandsTest, OnAllFallWithTheCover)
{
    decide("approve");
    run({"set", "small.policy", "version", "2.0"});
    EXPECT_TRUE(verify().out.contains("  setup.cover reworded: "));
    EXPECT_EQ(verify().code, ExitCode::Findings);
}

TEST_F(DecisionCommandsTest, FallWithFormattingAlone)
{
    run({"set", "small.policy", "principles", "Stop it."});
    decide("approve", {"--section", "rules"});
    run({"set", "small.policy", "principles", "*Stop* it."});
    EXPECT_TRUE(verify().out.contains("  VOID  " + id(1) +
                                      "\n  The words are the same; formatting, links or titles changed.\n"));
}

TEST_F(DecisionCommandsTest, AreReplacedAndTakenBack)
{
    decide("decline", {"--text", "Not like this."});
    decide("approve");
    EXPECT_TRUE(verify().out.starts_with("Anna declined, claimed: all of internal, " + kWhen +
                                         "  replaced by a later one  " + id(1) + "\n  Not like this.\n"));
    run({"review", "delete", "small.policy", id(2), "--author", "Anna"});
    EXPECT_TRUE(
        verify().out.contains("Anna approved, claimed: all of internal, " + kWhen + "  taken back  " + id(2) + "\n"));
}

TEST_F(DecisionCommandsTest, PrintJsonForPrograms)
{
    decide("request-changes", {"--section", "rules", "--text", "See the comments."});
    const auto bundle = bundle::readBundle(files.bytesOf("small.policy").value(), "small.policy").value();
    const auto review = annotate::reviewFromText(*bundle.annotations, "small.policy").value();
    const std::string content = review.events()[0].decision->texts[0].content;
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
      "contents": [
        ")" + content + R"("
      ],
      "text": "See the comments.",
      "signed": false,
      "key": "",
      "key_state": "",
      "holds": true,
      "void": false,
      "replaced": false,
      "outranked": false,
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

TEST_F(DecisionCommandsTest, NeedAVerdictOnWhatIsThere)
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

TEST_F(DecisionCommandsTest, NameWhatDoesNotHoldInTheReview)
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
TEST_F(DecisionCommandsTest, LeaveNoTraceInWhatIsPublished)
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
    run({"review", "reply", "small.policy", id(1), "--author", "CANARYBEN", "--text", "CANARYREPLY"});
    decide("approve", {"--text", "CANARYDECISION"});
    const std::string after = exported();
    EXPECT_FALSE(after.contains("CANARY"));
    EXPECT_EQ(after, before);
}

} // namespace
} // namespace policywright::cli
