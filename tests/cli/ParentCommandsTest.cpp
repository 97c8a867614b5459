// SPDX-License-Identifier: Apache-2.0
//
// A part of an organisation writes its policy on that of the whole: made from it, made different, brought up to date.
#include "tests/cli/CommandLineTesting.h"

#include <gmock/gmock.h>

namespace policywright::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class ParentCommandsTest : public CommandLineTest {
protected:
    ParentCommandsTest()
    {
        model::PolicyDocument trust = test::answeredPolicy();
        trust.answers.insert_or_assign(QuestionId("org_name"), std::string("Harbour Trust"));
        trust.answers.insert_or_assign(QuestionId("review_every"), std::string("6 months"));
        trust.ownClauses.emplace(ClauseId("own.pets"),
                                 model::OwnClause{SectionId("rules"), "Pets", "Pets must stay at home. Be kind."});
        putPolicy(trust, packThatCompares()); // as small.policy
        expectDone({"publish", "small.policy", "--name", "1.0", "--why", "The board agreed"});
    }

    static pack::Pack packThatCompares()
    {
        pack::Pack pack = test::smallPack();
        for (pack::Section &section : pack.sections) {
            for (pack::Question &question : section.questions) {
                if (question.id.view() == "review_every")
                    question.stricter = {"less"};
            }
        }
        return pack;
    }

    void expectDone(const std::vector<std::string> &words)
    {
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.code, ExitCode::Done) << words.front() << ": " << outcome.out << outcome.err;
    }

    void makeBrand()
    {
        EXPECT_EQ(run({"new", "brand.policy", "--extends", "small.policy"}),
                  (Outcome{ExitCode::Done,
                           "Made brand.policy, which extends Harbour Trust 1.0. Next: policywright status "
                           "brand.policy\n",
                           ""}));
        expectDone({"set", "brand.policy", "effective", "2027-06-01"});
    }

    // The clause of the organisation's own, in a file.
    void wordPets(const std::string &file, const std::string &text)
    {
        bundle::PolicyBundle bundle = bundle::readBundle(files.bytesOf(file).value(), file).value();
        bundle.policy.ownClauses.at(ClauseId("own.pets")).text = text;
        files.put(file, bundle::writeBundle(bundle, file).value());
    }

    void publishLater()
    {
        expectDone({"set", "small.policy", "review_every", "3 months"});
        wordPets("small.policy", "Pets must stay at home. Be calm.");
        expectDone({"publish", "small.policy", "--name", "1.1", "--why", "A year later"});
    }
};

TEST_F(ParentCommandsTest, MakesAPolicyThatInheritsTheNewestPublishedVersion)
{
    expectDone({"set", "small.policy", "org_name", "Not published yet"});
    makeBrand();
    const model::PolicyDocument brand = policy("brand.policy");
    EXPECT_EQ(brand.answers.at(QuestionId("org_name")), model::Answer(std::string("Harbour Trust")));
    ASSERT_EQ(brand.ancestors.size(), 1U);
    EXPECT_EQ(brand.ancestors.front().version, "1.0");
    EXPECT_EQ(run({"parent", "show", "brand.policy"}),
              (Outcome{ExitCode::Done, "brand.policy extends Harbour Trust 1.0\n9 inherited.\n", ""}));
    EXPECT_THAT(run({"status", "brand.policy"}).out,
                HasSubstr("Extends Harbour Trust 1.0: 9 inherited. See: policywright parent show brand.policy\n"));
    EXPECT_THAT(run({"inspect", "brand.policy"}).out,
                HasSubstr("  own.pets  Pets, the author's own, inherited from Harbour Trust 1.0\n"));
    EXPECT_THAT(run({"verify", "brand.policy"}).out, HasSubstr("Extends Harbour Trust 1.0: 9 inherited.\n"));
}

TEST_F(ParentCommandsTest, TellsTheWholeStory)
{
    makeBrand();
    expectDone({"set", "brand.policy", "org_name", "Harbour Brand"});
    expectDone({"set", "brand.policy", "review_every", "1 month"}); // stricter: nobody asks
    wordPets("brand.policy", "Pets must stay at home. Be warm.");
    publishLater();

    const auto before = files.bytesOf("brand.policy");
    const Outcome open = run({"parent", "follow", "brand.policy", "small.policy"});
    EXPECT_EQ(open.code, ExitCode::Undecided);
    EXPECT_THAT(open.out,
                StartsWith("brand.policy: 2 conflicts to decide before it can follow Harbour Trust 1.1, instead of "
                           "Harbour Trust 1.0\n"));
    EXPECT_THAT(open.out, HasSubstr("Both policies changed the same:\n"
                                    "  answer:review_every\n"
                                    "    original: \"6 months\"\n"
                                    "    mine: \"1 month\"\n"
                                    "    parent: \"3 months\"\n"
                                    "  own:own.pets:text:1\n"
                                    "    original: \"Be kind.\"\n"
                                    "    mine: \"Be warm.\"\n"
                                    "    parent: \"Be calm.\"\n"
                                    "  Nothing was changed. Decide by --take mine, --take parent or --resolve "
                                    "FILE.\n"));
    EXPECT_EQ(files.bytesOf("brand.policy"), before);

    files.put("decisions.json", R"({"decisions": {"own:own.pets:text:1": "parent", "answer:review_every": "mine"}})");
    EXPECT_EQ(run({"parent", "follow", "brand.policy", "--check", "--resolve", "decisions.json"}).code,
              ExitCode::Findings);
    const Outcome done = run({"parent", "follow", "brand.policy", "--resolve", "decisions.json"});
    EXPECT_EQ(done.code, ExitCode::Done) << done.err;
    EXPECT_THAT(done.out, StartsWith("brand.policy: follows Harbour Trust 1.1 now, instead of Harbour Trust 1.0\n"
                                     "Taken over:\n  own:own.pets\n"));
    const model::PolicyDocument brand = policy("brand.policy");
    EXPECT_EQ(brand.answers.at(QuestionId("org_name")), model::Answer(std::string("Harbour Brand")));
    EXPECT_EQ(brand.answers.at(QuestionId("review_every")), model::Answer(std::string("1 month")));
    EXPECT_EQ(brand.ownClauses.at(ClauseId("own.pets")).text, "Pets must stay at home. Be calm.");
    EXPECT_EQ(run({"parent", "follow", "brand.policy"}),
              (Outcome{ExitCode::Done, "brand.policy: follows Harbour Trust 1.1 already\n", ""}));
    EXPECT_THAT(run({"parent", "show", "brand.policy"}).out,
                StartsWith("brand.policy extends Harbour Trust 1.1\n7 inherited, 2 overridden.\n"
                           "  answer:org_name  overridden: Harbour Brand here, Harbour Trust in Harbour Trust 1.1\n"
                           "  answer:review_every  overridden, stricter: 1 month here, 3 months in Harbour Trust "
                           "1.1\n"));
}

TEST_F(ParentCommandsTest, DoesNotMakeARuleWeakerWithoutAReason)
{
    makeBrand();
    expectRefused({"set", "brand.policy", "review_every", "2 years"}, ExitCode::Usage,
                  "\"answer:review_every\" would be weaker here than in Harbour Trust 1.0 (2 years here, 6 months "
                  "there). Say why, with --reason.");
    expectRefused({"clause", "remove", "brand.policy", "own.pets"}, ExitCode::Usage,
                  "\"own:own.pets\" would be weaker here than in Harbour Trust 1.0. Say why, with --reason.");
    files.put("answers.json", R"({"answers": {"review_every": "2 years"}})");
    expectRefused({"answers", "import", "brand.policy", "answers.json"}, ExitCode::Usage,
                  "\"answer:review_every\" would be weaker here than in Harbour Trust 1.0 (2 years here, 6 months "
                  "there). Say why, with --reason.");
    expectDone({"set", "brand.policy", "review_every", "2 years", "--reason", "A team of two.", "--author", "Ada"});
    expectDone({"clause", "remove", "brand.policy", "own.pets", "--reason", "Nobody has one.", "--author", "Ada"});
    const Outcome shown = run({"parent", "show", "brand.policy"});
    EXPECT_EQ(shown.code, ExitCode::Done) << "everything has its reason";
    EXPECT_THAT(shown.out, HasSubstr("  answer:review_every  overridden, weaker: 2 years here, 6 months in Harbour "
                                     "Trust 1.0\n    because: A team of two. (Ada, 2026-11-22)\n"));
    EXPECT_THAT(run({"explain", "brand.policy", "rules.review"}).out,
                HasSubstr("Extends: Harbour Trust 1.0\n  answer:review_every  overridden, weaker: 2 years here, 6 "
                          "months in Harbour Trust 1.0\n    because: A team of two.\n"));
}

TEST_F(ParentCommandsTest, ShowsWhatBecameWeakerInAnotherWayUntilSomebodySaysWhy)
{
    makeBrand();
    expectDone({"set", "brand.policy", "review_every", "5 months"});
    expectDone({"set", "small.policy", "review_every", "1 month"});
    expectDone({"publish", "small.policy", "--name", "1.1", "--why", "Stricter"});
    expectDone({"parent", "follow", "brand.policy", "--take", "mine"});
    const std::string told = "Weaker than in Harbour Trust 1.1, and nobody said why:\n"
                             "  answer:review_every  overridden, weaker: 5 months here, 1 month in Harbour Trust 1.1\n";
    for (const char *command : {"status", "verify"}) {
        const Outcome outcome = run({command, "brand.policy"});
        EXPECT_EQ(outcome.code, ExitCode::Findings) << command;
        EXPECT_THAT(outcome.out, HasSubstr(told)) << command;
    }
    EXPECT_EQ(run({"parent", "show", "brand.policy"}).code, ExitCode::Findings);
    expectDone({"set", "brand.policy", "org_name", "Brand"}); // something else can be done meanwhile
    expectRefused({"parent", "reason", "brand.policy", "answer:org_name", "--reason", "Why not"}, ExitCode::Usage,
                  sentence({ErrorCode::NotLooser, "answer:org_name"}));
    expectDone({"parent", "reason", "brand.policy", "answer:review_every", "--reason", "A small team."});
    EXPECT_EQ(run({"parent", "show", "brand.policy"}).code, ExitCode::Done);
}

TEST_F(ParentCommandsTest, FallsBackToWhatIsInherited)
{
    makeBrand();
    expectDone({"set", "brand.policy", "review_every", "1 month"});
    expectDone({"set", "brand.policy", "review_every", "--clear"});
    EXPECT_EQ(policy("brand.policy").answers.at(QuestionId("review_every")), model::Answer(std::string("6 months")));
    wordPets("brand.policy", "No pets.");
    expectDone({"parent", "restore", "brand.policy", "own:own.pets"});
    EXPECT_EQ(policy("brand.policy").ownClauses.at(ClauseId("own.pets")).text, "Pets must stay at home. Be kind.");
    expectRefused({"parent", "restore", "brand.policy", "own:own.pets"}, ExitCode::Usage,
                  "There is nothing at \"own:own.pets\" that this policy and the one that it extends have "
                  "differently; what differs is listed by: policywright parent show FILE");
}

TEST_F(ParentCommandsTest, AttachesAPolicyThatGrewOnItsOwnWithoutChangingAWord)
{
    makeBrand();
    expectDone({"set", "brand.policy", "review_every", "3 months"});
    expectDone({"parent", "detach", "brand.policy"});
    wordPets("brand.policy", "Pets may come.");
    model::PolicyDocument before = policy("brand.policy");
    const Outcome done = run({"parent", "attach", "brand.policy", "small.policy"});
    EXPECT_EQ(done.code, ExitCode::Done) << done.err;
    EXPECT_THAT(done.out, StartsWith("brand.policy extends Harbour Trust 1.0 now. Not a word of it changed.\n"));
    EXPECT_THAT(done.out, HasSubstr("own:own.pets"));
    const model::PolicyDocument attached = policy("brand.policy");
    ASSERT_EQ(attached.ancestors.size(), 1U);
    before.ancestors = attached.ancestors;
    EXPECT_EQ(attached, before);
    EXPECT_TRUE(files.bytesOf("brand.policy~"));
    publishLater();
    expectDone({"parent", "follow", "brand.policy", "--take", "mine"});
    EXPECT_EQ(policy("brand.policy").ancestors.front().version, "1.1");
    EXPECT_EQ(policy("brand.policy").ownClauses.at(ClauseId("own.pets")).text, "Pets may come.");
}

TEST_F(ParentCommandsTest, DoesNotAttachToItselfOrInACircle)
{
    makeBrand();
    const auto expectRefused = [&](const char *file, const char *parent) {
        const auto before = files.bytesOf(file);
        EXPECT_EQ(run({"parent", "attach", file, parent}).code, ExitCode::BadInput) << file << ' ' << parent;
        EXPECT_EQ(files.bytesOf(file), before);
    };
    expectRefused("small.policy", "small.policy");
    expectRefused("small.policy", "brand.policy");
    expectRefused("small.policy", "nothing.policy");
    expectRefused("brand.policy", "brand.policy");
    EXPECT_EQ(run({"parent", "attach", "brand.policy", "small.policy", "--version", "9.9"}).code, ExitCode::Usage);
}

TEST_F(ParentCommandsTest, DetachesWithoutChangingAWord)
{
    makeBrand();
    expectDone({"set", "brand.policy", "org_name", "Harbour Brand"});
    expectDone({"export", "brand.policy", "--to", "md"});
    const auto before = files.bytesOf("./brand-policy.md");
    ASSERT_TRUE(before);
    EXPECT_EQ(run({"parent", "detach", "brand.policy"}),
              (Outcome{ExitCode::Done,
                       "brand.policy extends Harbour Trust 1.0 no more. Everything that counted in it counts as its "
                       "own now.\n",
                       ""}));
    expectDone({"export", "brand.policy", "--to", "md"});
    EXPECT_EQ(files.bytesOf("./brand-policy.md"), before);
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"parent", "show", "brand.policy"},
          {"parent", "follow", "brand.policy"},
          {"parent", "detach", "brand.policy"},
          {"parent", "restore", "brand.policy", "answer:org_name"},
          {"parent", "reason", "brand.policy", "answer:org_name", "--reason", "Why not"}})
        expectRefused(words, ExitCode::Usage, "brand.policy extends no other policy.");
}

TEST_F(ParentCommandsTest, PrintsJson)
{
    makeBrand();
    expectDone({"set", "brand.policy", "review_every", "1 month"});
    const auto shown = parseJson(run({"parent", "show", "brand.policy", "--json"}).out, "out");
    ASSERT_TRUE(shown);
    EXPECT_EQ(*shown->find("extends")->ifArray()->front().find("named"), Json("Harbour Trust 1.0"));
    const auto &marks = *shown->find("marks")->ifArray();
    const auto found = std::ranges::find_if(
        marks, [](const Json &mark) { return *mark.find("place") == Json("answer:review_every"); });
    ASSERT_NE(found, marks.end());
    EXPECT_EQ(*found, Json(Json::Object{{"place", "answer:review_every"},
                                        {"is", "overridden"},
                                        {"strength", "stricter"},
                                        {"here", "1 month"},
                                        {"there", "6 months"}}));
    const auto documents = shown->find("documents")->ifArray();
    EXPECT_EQ(*documents->front().find("clause"), Json("rules.review"));
    const auto follow = parseJson(run({"parent", "follow", "brand.policy", "--json"}).out, "out");
    ASSERT_TRUE(follow);
    EXPECT_EQ(*follow->find("state"), Json("up-to-date"));
    EXPECT_EQ(*follow->find("to"), Json("Harbour Trust 1.0"));
    const auto status = parseJson(run({"status", "brand.policy", "--json"}).out, "out");
    ASSERT_TRUE(status);
    EXPECT_EQ(status->find("extends")->ifArray()->size(), 1U);
}

TEST_F(ParentCommandsTest, RefusesWhatCannotBeExtended)
{
    makeBrand();
    expectRefused({"new", "other.policy", "--version", "1.0"}, ExitCode::Usage,
                  "The command new was called wrongly: --version goes with --extends.");
    expectRefused({"new", "other.policy", "--extends", "small.policy", "--language", "de"}, ExitCode::BadInput,
                  "small.policy is written in the language \"en\"; a policy is in the language of the one that it "
                  "extends.");
    files.put("notes.txt", "No policy.");
    EXPECT_EQ(run({"new", "other.policy", "--extends", "notes.txt"}).code, ExitCode::BadInput);
    EXPECT_EQ(run({"new", "other.policy", "--extends", "none.policy"}).code, ExitCode::BadInput);
    EXPECT_FALSE(files.bytesOf("other.policy"));
    const auto before = files.bytesOf("brand.policy");
    EXPECT_EQ(run({"new", "brand.policy", "--extends", "small.policy"}),
              (Outcome{ExitCode::BadInput, "", "There is already a file brand.policy; choose another name.\n"}));
    EXPECT_EQ(files.bytesOf("brand.policy"), before);
    expectRefused({"parent", "follow", "brand.policy", "brand.policy"}, ExitCode::BadInput,
                  "brand.policy is this policy itself, or a copy of it; a policy can extend another one only.");
    putPolicyAs("stranger.policy", [] {
        model::PolicyDocument stranger = test::answeredPolicy();
        stranger.id = "6f1c3c8e-0000-4000-8000-0000000000ff";
        return stranger;
    }());
    expectRefused({"parent", "follow", "brand.policy", "stranger.policy"}, ExitCode::BadInput,
                  "stranger.policy is not the policy that this one extends, which is Harbour Trust 1.0; name the "
                  "right file.");
    ASSERT_TRUE(files.removeFile("small.policy"));
    expectRefused({"parent", "follow", "brand.policy"}, ExitCode::BadInput,
                  "The policy that brand.policy extends, Harbour Trust 1.0, is not beside it; name its file.");
}

TEST_F(ParentCommandsTest, LooksForTheParentBesideThePolicyAndNowhereElse)
{
    makeBrand();
    bundle::PolicyBundle bundle = bundle::readBundle(files.bytesOf("brand.policy").value(), "brand.policy").value();
    bundle.policy.ancestors.front().file = "../../small.policy";
    files.put("brand.policy", bundle::writeBundle(bundle, "brand.policy").value());
    EXPECT_EQ(run({"parent", "follow", "brand.policy"}).code, ExitCode::Done) << "the name alone is looked at";
}

TEST_F(ParentCommandsTest, ExtendsAPolicyThatExtendsAnother)
{
    makeBrand();
    expectDone({"set", "brand.policy", "org_name", "Harbour Brand"});
    EXPECT_EQ(run({"new", "project.policy", "--extends", "brand.policy"}).out,
              "Made project.policy, which extends Harbour Brand of 2026-11-22. Next: policywright status "
              "project.policy\n");
    EXPECT_EQ(run({"parent", "show", "project.policy"}).out,
              "project.policy extends Harbour Brand of 2026-11-22, which extends Harbour Trust 1.0\n9 inherited.\n");
    EXPECT_THAT(run({"explain", "project.policy", "rules.scope"}).out,
                HasSubstr("  answer:org_name  inherited from Harbour Brand of 2026-11-22\n"
                          "  answer:places  inherited from Harbour Trust 1.0\n"));
}

} // namespace
} // namespace policywright::cli
