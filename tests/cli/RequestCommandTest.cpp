// SPDX-License-Identifier: Apache-2.0
//
// Asking for decisions, and how far it is.
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

std::string id(int number)
{
    return "00000000-0000-4000-8000-00000000000" + std::to_string(number);
}

class RequestCommandTest : public CommandLineTest {
protected:
    RequestCommandTest() { putPolicy(test::answeredPolicy()); }

    Outcome ask(const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{
            "review",    "request", "small.policy", "--ask", "Anna Berg <anna@law.example>; Cara",
            "--section", "rules",   "--author",     "Ben"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    void decide(const std::string &author, const std::string &verdict)
    {
        EXPECT_EQ(
            run({"review", "decide", "small.policy", "--verdict", verdict, "--author", author, "--section", "rules"})
                .code,
            ExitCode::Done);
    }

    std::string listed() { return run({"review", "list", "small.policy"}).out; }
};

TEST_F(RequestCommandTest, ShowsWhoIsAskedForWhatByWhen)
{
    EXPECT_EQ(ask({"--due", "2026-12-01", "--text", "Before the board meets."}),
              (Outcome{ExitCode::Done, id(1) + "\n", ""}));
    decide("Cara", "approve-with-remarks");
    EXPECT_EQ(listed(), "There are no remarks.\n"
                        "Decisions that were asked for:\n"
                        "  section rules of internal, all of them, by 2026-12-01  open  asked by Ben (claimed), "
                        "2026-11-22T09:00:00Z  " +
                            id(1) +
                            "\n"
                            "    Before the board meets.\n"
                            "    Anna Berg: no decision yet\n"
                            "    Cara: approved, claimed\n");
}

TEST_F(RequestCommandTest, IsInTheStatusUntilItIsSettled)
{
    run({"set", "small.policy", "principles", "Be honest."});
    const std::string clear = run({"status", "small.policy"}).out;
    EXPECT_EQ(run({"status", "small.policy"}).code, ExitCode::Done) << clear;
    ask({"--any"});
    EXPECT_EQ(run({"status", "small.policy"}),
              (Outcome{ExitCode::Findings,
                       clear +
                           "Decisions that were asked for:\n"
                           "  section rules of internal, any of them  open  asked by Ben (claimed), "
                           "2026-11-22T09:00:00Z  " +
                           id(1) + "\n    Anna Berg: no decision yet\n    Cara: no decision yet\n",
                       ""}));
    decide("Cara", "approve");
    EXPECT_EQ(run({"status", "small.policy"}), (Outcome{ExitCode::Done, clear, ""}));
    run({"set", "small.policy", "principles", "Be kind."});
    EXPECT_TRUE(run({"status", "small.policy"}).out.contains("  VOID, the text changed  ")) << listed();
    EXPECT_TRUE(listed().contains("    Cara: decided on an earlier text, claimed\n"));
}

TEST_F(RequestCommandTest, IsOverdueBehindItsDay)
{
    ask({"--due", "2026-11-22"});
    EXPECT_FALSE(listed().contains("OVERDUE"));
    clock = testing::FixedClock(std::chrono::sys_days{std::chrono::year(2026) / 11 / 23});
    EXPECT_TRUE(listed().contains("by 2026-11-22  open, OVERDUE  asked by"));
}

TEST_F(RequestCommandTest, IsTakenBackByWhoAsked)
{
    ask();
    EXPECT_EQ(run({"review", "delete", "small.policy", id(1), "--author", "Ben"}).code, ExitCode::Done);
    EXPECT_TRUE(listed().contains("  taken back  asked by Ben"));
    EXPECT_EQ(run({"status", "small.policy", "--json"}).out.find("\"requests\": []") == std::string::npos, false);
}

TEST_F(RequestCommandTest, PrintsJsonForPrograms)
{
    ask({"--due", "2026-12-01", "--signed"});
    decide("Cara", "approve");
    EXPECT_EQ(run({"review", "list", "small.policy", "--json"}).out, R"({
  "threads": [],
  "requests": [
    {
      "id": ")" + id(1) + R"(",
      "author": "Ben",
      "email": "",
      "created": "2026-11-22T09:00:00Z",
      "text": "",
      "views": [
        "internal"
      ],
      "sections": [
        "rules"
      ],
      "due": "2026-12-01",
      "needs": "all",
      "needs_signatures": true,
      "state": "open",
      "overdue": false,
      "key_state": "",
      "answers": [
        {
          "name": "Anna Berg",
          "email": "anna@law.example",
          "state": "waiting",
          "signed": false,
          "decisions": []
        },
        {
          "name": "Cara",
          "email": "",
          "state": "waiting",
          "signed": false,
          "decisions": []
        }
      ]
    }
  ],
  "tampered": 0,
  "refused": 0,
  "waiting": 0
}
)") << "a decision that is not signed does not count";
}

TEST_F(RequestCommandTest, IsInTheCopiesThatAreHandedOver)
{
    ask({"--due", "2026-12-01", "--text", "Before the board meets."});
    run({"review", "copy", "small.policy", "--for", "Cara", "--out", "cara.html"});
    const std::string html = *files.bytesOf("cara.html");
    EXPECT_TRUE(html.contains("\"requests\":[{\"author\":{\"name\":\"Ben\",\"email\":\"\"},\"body\":\"Before the board "
                              "meets.\",\"views\":[\"internal\"],\"sections\":[\"rules\"],\"due\":\"2026-12-01\","));
    run({"review", "copy", "small.policy", "--for", "Cara", "--out", "clean.html", "--remarks", "none"});
    EXPECT_TRUE(files.bytesOf("clean.html")->contains("\"requests\":[]"));
    run({"review", "copy", "small.policy", "--view", "public", "--out", "public.html"});
    EXPECT_TRUE(files.bytesOf("public.html")->contains("\"requests\":[]")) << "nobody is asked about this document";
}

TEST_F(RequestCommandTest, NeedsPeopleAndWhatIsThere)
{
    const auto asks = [](const std::vector<std::string> &more) {
        std::vector<std::string> words{"review", "request", "small.policy", "--author", "Ben"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    expectRefused(asks({}), ExitCode::Usage, "The option --ask is missing; it names who is to approve.");
    expectRefused(asks({"--ask", "Anna <"}), ExitCode::Usage,
                  "\"Anna <\" names nobody; write it like Anna Berg, or like Anna Berg <anna@example.org>.");
    expectRefused(asks({"--ask", "Anna", "--section", "rule"}), ExitCode::Usage,
                  "There is no section \"rule\". Did you mean rules?");
    expectRefused(asks({"--ask", "Anna", "--section", "setup"}), ExitCode::Usage,
                  "The section setup is not in the document internal as it is answered now; choose another one.");
    expectRefused(asks({"--ask", "Anna", "--due", "1 May"}), ExitCode::BadInput,
                  "\"1 May\" is not a date; write it like 2027-03-01.");
    expectRefused(asks({"--ask", "Anna", "--due", "2026-11-21"}), ExitCode::Usage,
                  "The date 2026-11-21 is past; choose a later one.");
    expectRefused(asks({"--ask", "Anna", "--sign"}), ExitCode::Usage,
                  "There is no key for Ben here; make one by: policywright review key new --name \"Ben\"");
}

} // namespace
} // namespace policywright::cli
