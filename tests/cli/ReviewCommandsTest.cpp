// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewFile.h"
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

const std::string kFirst = "00000000-0000-4000-8000-000000000001";

class ReviewCommandsTest : public CommandLineTest {
protected:
    ReviewCommandsTest()
    {
        model::PolicyDocument policy = test::answeredPolicy();
        policy.answers.erase(QuestionId("secret_tool")); // without it, rules.tools is in no document
        policy.answers[QuestionId("principles")] =
            std::string("Nobody has to answer in their free time. Managers plan what can wait.");
        putPolicy(policy);
    }

    Outcome remark(const std::string &file = "small.policy", const std::string &text = "Who says so?")
    {
        return run({"review", "add", file, "--clause", "rules.principles", "--quote", "free time", "--author", "Anna",
                    "--text", text});
    }

    void copyAs(const std::string &path) { files.put(path, *files.bytesOf("small.policy")); }

    annotate::ReviewFile review(const std::string &path = "small.policy")
    {
        const auto bundle = bundle::readBundle(*files.bytesOf(path), path).value();
        return annotate::reviewFromText(bundle.annotations.value(), path).value();
    }
};

TEST_F(ReviewCommandsTest, ListARemarkAtItsPlace)
{
    EXPECT_EQ(remark(), (Outcome{ExitCode::Done, kFirst + "\n", ""}));
    EXPECT_EQ(run({"review", "list", "small.policy"}),
              (Outcome{ExitCode::Done,
                       "1.4 rules.principles  exact  open  comment by Anna, 2026-11-22T09:00:00Z  " + kFirst +
                           "\n"
                           "  \"free time\"\n"
                           "  Who says so?\n",
                       ""}));
}

TEST_F(ReviewCommandsTest, SayHowMuchARemarkMatters)
{
    run({"review", "add", "small.policy", "--clause", "rules.principles", "--quote", "free time", "--author", "Anna",
         "--text", "By law.", "--severity", "must"});
    const auto listed = [this](const char *severity) {
        return run({"review", "list", "small.policy", "--severity", severity}).out;
    };
    EXPECT_TRUE(listed("must").contains("comment by Anna, 2026-11-22T09:00:00Z, must  " + kFirst)) << listed("must");
    EXPECT_EQ(listed("minor"), "There are no remarks.\n");
    run({"review", "edit", "small.policy", kFirst, "--author", "Anna", "--text", "By habit.", "--severity", "minor"});
    EXPECT_TRUE(listed("minor").contains(", edited, minor  ")) << listed("minor");
    EXPECT_TRUE(run({"review", "list", "small.policy", "--json"}).out.contains("\"severity\": \"minor\""));
    EXPECT_EQ(
        run({"review", "list", "small.policy", "--severity", "high"}),
        (Outcome{ExitCode::Usage, "", "\"high\" is not a value of --severity; there are must, normal and minor.\n"}));
}

TEST_F(ReviewCommandsTest, SayThatThereIsNothing)
{
    EXPECT_EQ(run({"review", "list", "small.policy"}), (Outcome{ExitCode::Done, "There are no remarks.\n", ""}));
}

TEST_F(ReviewCommandsTest, SuggestOtherWords)
{
    run({"review", "add", "small.policy", "--clause", "rules.principles", "--quote", "free time", "--author", "Anna",
         "--email", "anna@law.example", "--suggest", "time off"});
    EXPECT_EQ(run({"review", "list", "small.policy", "--open", "--section", "rules"}),
              (Outcome{ExitCode::Done,
                       "1.4 rules.principles  exact  open  suggestion by Anna, 2026-11-22T09:00:00Z  " + kFirst +
                           "\n"
                           "  \"free time\"\n"
                           "  Write: time off\n",
                       ""}));
    EXPECT_EQ(run({"review", "list", "small.policy", "--section", "setup"}).out, "There are no remarks.\n");
}

TEST_F(ReviewCommandsTest, FollowTheWordsThroughAChange)
{
    remark();
    EXPECT_EQ(run({"set", "small.policy", "principles",
                   "We are kind. Nobody has to answer in their own free time. Managers plan what can wait."})
                  .code,
              ExitCode::Done);
    EXPECT_TRUE(run({"review", "list", "small.policy"}).out.starts_with("1.4 rules.principles  exact  open"));
    EXPECT_EQ(run({"set", "small.policy", "principles", "Managers plan what can wait."}).code, ExitCode::Done);
    EXPECT_EQ(run({"review", "list", "small.policy"}).out,
              "rules.principles  not placed  open  comment by Anna, 2026-11-22T09:00:00Z  " + kFirst +
                  "\n"
                  "  \"free time\"\n"
                  "  Who says so?\n");
}

TEST_F(ReviewCommandsTest, PrintJsonForPrograms)
{
    remark();
    EXPECT_EQ(run({"review", "list", "--json", "small.policy"}), (Outcome{ExitCode::Done, R"({
  "threads": [
    {
      "id": ")" + kFirst + R"(",
      "kind": "comment",
      "author": "Anna",
      "email": "",
      "created": "2026-11-22T09:00:00Z",
      "text": "Who says so?",
      "severity": "normal",
      "edited": false,
      "deleted": false,
      "tampered": false,
      "state": "open",
      "view": "internal",
      "section": "rules",
      "clause": "rules.principles",
      "number": "1.4",
      "place": "exact",
      "quote": "free time",
      "words": "free time",
      "start": 41,
      "end": 50,
      "replies": []
    }
  ],
  "requests": [],
  "tampered": 0,
  "refused": 0,
  "waiting": 0
}
)",
                                                                          ""}));
}

TEST_F(ReviewCommandsTest, NeedToKnowWhoSaysWhatOfWhichWords)
{
    const std::vector<std::string> all{"--clause", "rules.principles", "--quote", "free time", "--author", "Anna"};
    const auto without = [&](std::size_t option) {
        std::vector<std::string> words{"review", "add", "small.policy", "--text", "x"};
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i / 2 != option)
                words.push_back(all[i]);
        }
        return words;
    };
    expectRefused(without(0), ExitCode::Usage, "The option --clause is missing; it names the clause.");
    expectRefused(without(1), ExitCode::Usage,
                  "The option --quote is missing; it says which words the remark is about.");
    expectRefused(without(2), ExitCode::Usage, "The option --author is missing; it says who makes the remark.");
    expectRefused({"review", "export", "small.policy"}, ExitCode::Usage,
                  "The option --annotations is missing; it names the file to write.");
}

TEST_F(ReviewCommandsTest, RefuseWordsThatAreNotThere)
{
    const auto add = [](const char *clause, const char *quote) {
        return std::vector<std::string>{"review", "add",      "small.policy", "--clause", clause, "--quote",
                                        quote,    "--author", "Anna",         "--text",   "x"};
    };
    expectRefused(add("rules.principle", "x"), ExitCode::Usage,
                  "There is no clause \"rules.principle\". Did you mean rules.principles?");
    expectRefused(add("rules.principles", "spare time"), ExitCode::BadInput,
                  "\"spare time\" does not stand in rules.principles; quote its words as they are.");
    expectRefused(add("rules.principles", "an"), ExitCode::BadInput,
                  "The quoted words stand in rules.principles 4 times; quote more of what stands around them.");
    expectRefused(add("rules.tools", "use"), ExitCode::Usage,
                  "The clause rules.tools is not in the document internal as it is answered now; choose another one.");
}

TEST_F(ReviewCommandsTest, NameTheNearestSection)
{
    expectRefused({"review", "list", "small.policy", "--section", "rule"}, ExitCode::Usage,
                  "There is no section \"rule\". Did you mean rules?");
}

TEST_F(ReviewCommandsTest, TakeInWhatReviewersSentBack)
{
    copyAs("anna.policy");
    copyAs("ben.policy");
    remark("anna.policy");
    remark("ben.policy", "I agree.");
    EXPECT_EQ(run({"review", "export", "ben.policy", "--annotations", "ben.jsonld"}),
              (Outcome{ExitCode::Done, "", ""}));
    EXPECT_EQ(run({"review", "export", "ben.policy", "--annotations", "ben.jsonld", "--json"}),
              (Outcome{ExitCode::Done, "{\n  \"file\": \"ben.jsonld\",\n  \"annotations\": 1\n}\n", ""}));
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy", "ben.jsonld", "anna.policy"}),
              (Outcome{ExitCode::Done,
                       "anna.policy: 1 new, 0 known\n"
                       "ben.jsonld: 1 new, 0 known\n"
                       "anna.policy: 0 new, 1 known\n",
                       ""}));
    EXPECT_EQ(review().events().size(), 2U);
    const std::string merged = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "--json", "small.policy", "ben.policy"}), (Outcome{ExitCode::Done, R"({
  "reviews": [
    {
      "file": "ben.policy",
      "new": 0,
      "known": 1,
      "tampered": 0
    }
  ]
}
)",
                                                                               ""}));
    EXPECT_EQ(*files.bytesOf("small.policy"), merged);
}

TEST_F(ReviewCommandsTest, ShowWhatWasTamperedWith)
{
    remark();
    run({"review", "export", "small.policy", "--annotations", "forged.jsonld"});
    std::string forged = *files.bytesOf("forged.jsonld");
    forged.replace(forged.find("Who says so?"), 12, "All is fine.");
    files.put("forged.jsonld", forged);
    EXPECT_EQ(
        run({"merge", "small.policy", "forged.jsonld"}),
        (Outcome{ExitCode::Findings, "forged.jsonld: 1 new, 0 known, 1 tampered with; every version was kept\n", ""}));
    const Outcome listed = run({"review", "list", "small.policy"});
    EXPECT_EQ(listed.code, ExitCode::Findings);
    EXPECT_TRUE(
        listed.out.contains("comment by Anna, 2026-11-22T09:00:00Z, TAMPERED WITH  " + kFirst + "\n  \"free time\"\n"));
    EXPECT_TRUE(listed.out.contains("  Who says so?\n"));
    EXPECT_TRUE(listed.out.contains("  All is fine.\n"));
    EXPECT_TRUE(listed.out.ends_with("Tampered with: 2 annotations; every version of them was kept.\n"));
}

TEST_F(ReviewCommandsTest, TakeNothingWhereOneReviewIsOfAnotherPolicy)
{
    copyAs("anna.policy");
    remark("anna.policy");
    files.put("other.jsonld", toText(annotate::ReviewFile("another id")));
    expectRefused(
        {"merge", "small.policy", "anna.policy", "other.jsonld"}, ExitCode::BadInput,
        "other.jsonld belongs to another policy (another id), so its annotations say nothing about this one.");
    expectRefused({"merge", "small.policy", "anna.policy", "none.jsonld"}, ExitCode::BadInput,
                  "There is no file none.jsonld.");
}

TEST_F(ReviewCommandsTest, PrintNothingThatATerminalWouldObey)
{
    remark("small.policy", "red \x1b[31m and \u202Eturned");
    EXPECT_TRUE(run({"review", "list", "small.policy"}).out.ends_with("  red \uFFFD[31m and \uFFFDturned\n"));
}

TEST_F(ReviewCommandsTest, LeaveThePolicyAsItIsWhereItCannotBeWritten)
{
    const std::string before = *files.bytesOf("small.policy");
    files.failAfter(1, ErrorCode::FileNotWritable);
    EXPECT_EQ(remark(),
              (Outcome{ExitCode::Failure, "", "The file small.policy cannot be written: the test wants it so.\n"}));
    EXPECT_EQ(*files.bytesOf("small.policy"), before);
}

TEST_F(ReviewCommandsTest, OpenAPolicyWhoseAnnotationsAreDamaged)
{
    auto bundle = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
    bundle.annotations = "{}";
    files.put("small.policy", bundle::writeBundle(bundle, "small.policy").value());
    EXPECT_EQ(run({"set", "small.policy", "org_name", "x"}).code, ExitCode::Done);
    expectRefused({"review", "list", "small.policy"}, ExitCode::BadInput,
                  "The annotations in small.policy are damaged: \"type\" is missing, unknown or of the wrong kind. Use "
                  "another copy of them.");
}

} // namespace
} // namespace policywright::cli
