// SPDX-License-Identifier: Apache-2.0
#include "core/bundle/PolicyBundle.h"
#include "tests/cli/CommandLineTesting.h"

#include <algorithm>

namespace policywright::cli {
namespace {

class MergeCommandTest : public CommandLineTest {
protected:
    MergeCommandTest() { putPolicy(test::answeredPolicy()); }

    // A revision, and from there a copy of its own for somebody else.
    void part()
    {
        run({"revision", "add", "small.policy", "--why", "To be worked on"});
        files.put("anna.policy", *files.bytesOf("small.policy"));
    }

    void set(const std::string &file, const std::string &question, const std::string &value)
    {
        EXPECT_EQ(run({"set", file, question, value}).code, ExitCode::Done);
    }

    std::string answer(const std::string &question, const std::string &file = "small.policy")
    {
        return std::get<std::string>(policy(file).answers.at(QuestionId(question)));
    }

    std::size_t revisions(const std::string &file = "small.policy")
    {
        const std::string list = run({"revision", "list", file}).out;
        return static_cast<std::size_t>(std::ranges::count(list, '\n'));
    }
};

TEST_F(MergeCommandTest, TakesTheWorkOfBoth)
{
    part();
    set("small.policy", "org_name", "Mine");
    set("anna.policy", "secret_tool", "Theirs");
    EXPECT_EQ(
        run({"merge", "small.policy", "anna.policy", "--by", "Ben"}),
        (Outcome{ExitCode::Done, "anna.policy: 0 new, 0 known\nanna.policy: 1 change of its authors taken\n", ""}));
    EXPECT_EQ(answer("org_name"), "Mine");
    EXPECT_EQ(answer("secret_tool"), "Theirs");
    EXPECT_EQ(revisions(), 4U) << "the common one, both as they were, the merged one";
    const std::string merged = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}),
              (Outcome{ExitCode::Done, "anna.policy: 0 new, 0 known\n", ""}));
    EXPECT_EQ(files.bytesOf("small.policy"), merged) << "merging it once more changes nothing";
    EXPECT_EQ(run({"verify", "small.policy"}).code, ExitCode::Done);
}

TEST_F(MergeCommandTest, TakesItBackTheOtherWayAsItIs)
{
    part();
    set("small.policy", "org_name", "Mine");
    set("anna.policy", "secret_tool", "Theirs");
    run({"merge", "small.policy", "anna.policy"});
    EXPECT_EQ(run({"merge", "anna.policy", "small.policy"}).code, ExitCode::Done);
    EXPECT_EQ(policy("anna.policy"), policy());
}

TEST_F(MergeCommandTest, TakesNothingOfACopyInWhichSomethingIsNotDecided)
{
    part();
    set("small.policy", "org_name", "Mine");
    set("anna.policy", "org_name", "Theirs");
    set("anna.policy", "secret_tool", "Also theirs");
    const std::string before = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}),
              (Outcome{ExitCode::Findings,
                       "anna.policy: 0 new, 0 known\n"
                       "anna.policy: nothing of its authors' work was taken, because both copies changed the same:\n"
                       "  answer:org_name\n"
                       "    base: \"Harbour *Trust* <1>\"\n"
                       "    mine: \"Mine\"\n"
                       "    theirs: \"Theirs\"\n"
                       "  Decide by --take mine, --take theirs or --resolve FILE.\n",
                       ""}));
    EXPECT_EQ(files.bytesOf("small.policy"), before);
    const std::string json = run({"merge", "small.policy", "anna.policy", "--json"}).out;
    EXPECT_TRUE(json.contains(R"("authors": {
        "state": "conflicts",
        "taken": 0,
        "revision": "",
        "conflicts": [
          {
            "place": "answer:org_name",
            "base": "Harbour *Trust* <1>",
            "mine": "Mine",
            "theirs": "Theirs",
            "words": false,
            "decided": false
          }
        ]
      })"))
        << json;
}

TEST_F(MergeCommandTest, TakesTheSideThatWasChosen)
{
    part();
    set("small.policy", "org_name", "Mine");
    set("anna.policy", "org_name", "Theirs");
    files.put("copy.policy", *files.bytesOf("small.policy"));
    EXPECT_EQ(run({"merge", "copy.policy", "anna.policy", "--take", "theirs"}).code, ExitCode::Done);
    EXPECT_EQ(answer("org_name", "copy.policy"), "Theirs");
    files.put("choices.json", R"({"decisions": {"answer:org_name": "mine"}})");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy", "--resolve", "choices.json"}).code, ExitCode::Done);
    EXPECT_EQ(answer("org_name"), "Mine");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}).code, ExitCode::Done) << "it was decided";
    EXPECT_EQ(answer("org_name"), "Mine");
}

TEST_F(MergeCommandTest, TakesSeveralCopiesWithTheDecisionsOnAllOfThem)
{
    part();
    files.put("ben.policy", *files.bytesOf("small.policy"));
    set("small.policy", "org_name", "Mine");
    set("anna.policy", "org_name", "Anna's");
    set("ben.policy", "secret_tool", "Ben's");
    files.put("choices.json", R"({"decisions": {"answer:org_name": "theirs"}})");
    const std::vector<std::string> merge{"merge",      "small.policy", "anna.policy",
                                         "ben.policy", "--resolve",    "choices.json"};
    EXPECT_EQ(run(merge).code, ExitCode::Done);
    EXPECT_EQ(answer("org_name"), "Anna's");
    EXPECT_EQ(answer("secret_tool"), "Ben's");
    const std::string merged = *files.bytesOf("small.policy");
    EXPECT_EQ(run(merge).code, ExitCode::Done);
    EXPECT_EQ(files.bytesOf("small.policy"), merged);
}

TEST_F(MergeCommandTest, BringsBackWhatACopyBroughtBack)
{
    part();
    set("small.policy", "org_name", "Second");
    run({"revision", "add", "small.policy", "--why", "Second"});
    files.put("anna.policy", *files.bytesOf("small.policy"));
    set("anna.policy", "org_name", "Harbour *Trust* <1>");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}).code, ExitCode::Done);
    EXPECT_EQ(answer("org_name"), "Harbour *Trust* <1>");
}

TEST_F(MergeCommandTest, TakesNothingFromAnOlderCopy)
{
    part();
    set("small.policy", "org_name", "Mine");
    const std::string before = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}),
              (Outcome{ExitCode::Done, "anna.policy: 0 new, 0 known\n", ""}));
    EXPECT_EQ(files.bytesOf("small.policy"), before);
}

TEST_F(MergeCommandTest, AsksWhichPictureHolds)
{
    part();
    const auto putLogo = [&](const std::string &file, const std::string &bytes) {
        auto bundle = bundle::readBundle(*files.bytesOf(file), file).value();
        bundle.policy.theme.logo = "logo.png";
        bundle.assets = {{"logo.png", bytes}};
        files.put(file, bundle::writeBundle(bundle, file).value());
    };
    putLogo("small.policy", "abc");
    putLogo("anna.policy", "");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}),
              (Outcome{ExitCode::Findings,
                       "anna.policy: 0 new, 0 known\n"
                       "anna.policy: nothing of its authors' work was taken, because both copies changed the same:\n"
                       "  picture:logo.png\n"
                       "    base: not there\n"
                       "    mine: \"3 bytes, SHA-256 ba7816bf8f01\"\n"
                       "    theirs: \"0 bytes, SHA-256 e3b0c44298fc\"\n"
                       "  Decide by --take mine, --take theirs or --resolve FILE.\n",
                       ""}));
    files.put("choices.json", R"({"decisions": {"picture:logo.png": "theirs"}})");
    EXPECT_EQ(
        run({"merge", "small.policy", "anna.policy", "--resolve", "choices.json"}),
        (Outcome{ExitCode::Done, "anna.policy: 0 new, 0 known\nanna.policy: 1 change of its authors taken\n", ""}));
    EXPECT_EQ(bundle::readBundle(*files.bytesOf("small.policy"), "small.policy")->assets,
              (std::vector<bundle::NamedBytes>{{"logo.png", ""}}));
}

TEST_F(MergeCommandTest, SaysThatThereIsNoRevisionToMergeBy)
{
    files.put("anna.policy", *files.bytesOf("small.policy"));
    set("anna.policy", "org_name", "Theirs");
    const std::string before = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "small.policy", "anna.policy"}),
              (Outcome{ExitCode::Done,
                       "anna.policy: 0 new, 0 known\n"
                       "anna.policy: its answers or texts are other ones, but no revision is in both copies to merge "
                       "them by; only its remarks were taken.\n",
                       ""}));
    EXPECT_EQ(files.bytesOf("small.policy"), before);
}

TEST_F(MergeCommandTest, RefusesDecisionsThatAreNone)
{
    part();
    set("small.policy", "org_name", "Mine");
    set("anna.policy", "org_name", "Theirs");
    expectRefused({"merge", "small.policy", "anna.policy", "--take", "ours"}, ExitCode::Usage,
                  "\"ours\" is not a value of --take; it takes mine or theirs.");
    files.put("choices.json", R"({"decisions": {"answer:org_name": "ours"}})");
    expectRefused({"merge", "small.policy", "anna.policy", "--resolve", "choices.json"}, ExitCode::BadInput,
                  "The decisions in choices.json are damaged: \"answer:org_name\" is missing or of the wrong kind.");
    files.put("choices.json", R"({"decisions": {"answer:org": "mine"}})");
    expectRefused(
        {"merge", "small.policy", "anna.policy", "--resolve", "choices.json"}, ExitCode::BadInput,
        "choices.json decides on \"answer:org\", which is no conflict of this merge; list the conflicts again "
        "and correct the name.");
    files.put("choices.json", R"({"decisions": {"answer:org_name": "both"}})");
    expectRefused({"merge", "small.policy", "anna.policy", "--resolve", "choices.json"}, ExitCode::BadInput,
                  "choices.json decides on \"answer:org_name\" in a way that does not go there; choose \"base\", "
                  "\"mine\" or \"theirs\", or, for words, \"both\" or a text of your own.");
}

} // namespace
} // namespace policywright::cli
