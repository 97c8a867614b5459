// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyUpdate.h"
#include "tests/cli/CommandLineTesting.h"
#include "tests/support/LaterPack.h"

namespace policywright::cli {
namespace {

class UpdateCommandTest : public CommandLineTest {
protected:
    UpdateCommandTest()
    {
        test::putMinimalPack(files, "templates");
        EXPECT_EQ(run({"new", "club.policy", "--pack", "minimal"}).code, ExitCode::Done);
        for (const auto &[question, answer] :
             {std::pair("org_name", "Harbour"), std::pair("keeper", "Ada; Head"), std::pair("purpose", "To be clear.")})
            EXPECT_EQ(run({"set", "club.policy", question, answer}).code, ExitCode::Done);
    }

    void makeLater(const std::string &text = "Call {{ keeper }}.")
    {
        test::makeVersion(files, "templates", "1.1.0", {{"security/en.md", "Tell {{ keeper }}.", text}},
                          "    sources: [std-passwords]\n", "Calling is faster.");
    }

    void word(const std::string &text, const std::string &file = "club.policy")
    {
        bundle::PolicyBundle bundle = bundle::readBundle(files.bytesOf(file).value(), file).value();
        bundle.policy.customWordings.insert_or_assign(
            ClauseId("security.escalate"),
            model::CustomWording{text, "Tell {{ keeper }}.", "1.0.0", "Ada", "2026-11-22"});
        files.put(file, bundle::writeBundle(bundle, file).value());
    }

    std::string version(const std::string &file = "club.policy")
    {
        return policy(file).packs.front().version.toString();
    }
};

TEST_F(UpdateCommandTest, SaysThatAPolicyIsUpToDate)
{
    const auto before = files.bytesOf("club.policy");
    EXPECT_EQ(run({"update", "club.policy", "--check"}), (Outcome{ExitCode::Done, "club.policy: up to date\n", ""}));
    EXPECT_EQ(run({"update", "club.policy"}), (Outcome{ExitCode::Done, "club.policy: up to date\n", ""}));
    EXPECT_EQ(files.bytesOf("club.policy"), before);
}

TEST_F(UpdateCommandTest, ShowsWhatWouldChangeAndWritesNothing)
{
    makeLater();
    const auto before = files.bytesOf("club.policy");
    EXPECT_EQ(run({"update", "club.policy", "--check"}),
              (Outcome{ExitCode::Findings,
                       "club.policy: an update is available, minimal 1.0.0 to 1.1.0\n"
                       "minimal 1.1.0 of 2027-01-15: Calling is faster.\n"
                       "  because of Digital identity guidelines, SP 800-63B (2017)\n"
                       "Clauses:\n"
                       "  taken over  security.escalate  Escalation\n"
                       "In the document internal, Social media policy:\n"
                       "    reads  security.escalate  Escalation\n"
                       "      [-Tell-]{+Call+} Ada (Head).\n",
                       ""}));
    EXPECT_EQ(files.bytesOf("club.policy"), before);
}

TEST_F(UpdateCommandTest, TakesTheUpdate)
{
    makeLater();
    EXPECT_EQ(run({"update", "club.policy"}).code, ExitCode::Done);
    EXPECT_EQ(version(), "1.1.0");
    EXPECT_EQ(run({"update", "club.policy", "--check"}), (Outcome{ExitCode::Done, "club.policy: up to date\n", ""}));
}

TEST_F(UpdateCommandTest, WritesNothingWhileAConflictIsOpen)
{
    makeLater();
    word("Write to {{ keeper }}.");
    const auto before = files.bytesOf("club.policy");
    const Outcome open = run({"update", "club.policy"});
    EXPECT_EQ(open.code, ExitCode::Undecided);
    EXPECT_TRUE(open.out.ends_with("Both you and the packs changed the same:\n"
                                   "  wording:security.escalate:1\n"
                                   "    original: \"Tell {{ keeper }}.\"\n"
                                   "    mine: \"Write to {{ keeper }}.\"\n"
                                   "    pack: \"Call {{ keeper }}.\"\n"
                                   "  Nothing was changed. Decide by --take mine, --take pack or --resolve FILE.\n"))
        << open.out;
    EXPECT_EQ(run({"update", "club.policy", "--check"}).code, ExitCode::Undecided);
    EXPECT_EQ(files.bytesOf("club.policy"), before);
}

TEST_F(UpdateCommandTest, TakesWhatWasDecided)
{
    makeLater();
    const auto textAfter = [&](const std::vector<std::string> &options) {
        word("Write to {{ keeper }}.");
        std::vector<std::string> words{"update", "club.policy"};
        words.insert(words.end(), options.begin(), options.end());
        const auto before = files.bytesOf("club.policy").value();
        EXPECT_EQ(run(words).code, ExitCode::Done);
        const auto wordings = policy("club.policy").customWordings;
        EXPECT_EQ(version(), "1.1.0");
        files.put("club.policy", before);
        return wordings.empty() ? "the pack's" : wordings.begin()->second.text;
    };
    EXPECT_EQ(textAfter({"--take", "mine"}), "Write to {{ keeper }}.");
    EXPECT_EQ(textAfter({"--take", "pack"}), "the pack's");
    const auto resolved = [&](const std::string &choice) {
        files.put("choices.json", R"({"decisions": {"wording:security.escalate:1": )" + choice + "}}");
        return textAfter({"--resolve", "choices.json"});
    };
    EXPECT_EQ(resolved("\"pack\""), "the pack's");
    EXPECT_EQ(resolved("\"original\""), "Tell {{ keeper }}.");
    EXPECT_EQ(resolved("\"both\""), "Write to {{ keeper }}. Call {{ keeper }}.");
    EXPECT_EQ(resolved("{\"text\": \"Ask {{ keeper }}.\"}"), "Ask {{ keeper }}.");
}

TEST_F(UpdateCommandTest, GoesThroughAFolderAndIsNotStoppedByADamagedFile)
{
    files.put("all/a.policy", files.bytesOf("club.policy").value());
    files.put("all/b.policy", "no policy");
    files.put("all/c.policy", files.bytesOf("club.policy").value());
    word("Write to {{ keeper }}.", "all/c.policy");
    files.put("all/notes.txt", "");
    makeLater();
    const Outcome checked = run({"update", "all", "--check"});
    EXPECT_EQ(checked.code, ExitCode::BadInput);
    EXPECT_EQ(checked.out, "all/a.policy: an update is available, minimal 1.0.0 to 1.1.0\n"
                           "all/c.policy: 1 conflict to decide, minimal 1.0.0 to 1.1.0\n");
    EXPECT_TRUE(checked.err.starts_with("all/b.policy: ")) << checked.err;
    EXPECT_EQ(run({"update", "all"}).code, ExitCode::BadInput);
    EXPECT_EQ(version("all/a.policy"), "1.1.0");
    EXPECT_EQ(version("all/c.policy"), "1.0.0");
    files.removeFile("all/b.policy").value();
    EXPECT_EQ(run({"update", "all", "--check"}),
              (Outcome{ExitCode::Undecided,
                       "all/a.policy: up to date\n"
                       "all/c.policy: 1 conflict to decide, minimal 1.0.0 to 1.1.0\n",
                       ""}));
}

TEST_F(UpdateCommandTest, PrintsJsonForOtherPrograms)
{
    makeLater();
    word("Write to {{ keeper }}.");
    const Outcome outcome = run({"update", "club.policy", "--check", "--json"});
    EXPECT_EQ(outcome.code, ExitCode::Undecided);
    const Json json = parseJson(outcome.out, "out").value();
    const Json &one = json.find("policies")->ifArray()->front();
    EXPECT_EQ(*one.find("state"), Json("conflicts"));
    EXPECT_EQ(*one.find("packs"),
              (Json::Array{Json::Object{{"id", "minimal"}, {"has", "1.0.0"}, {"offered", "1.1.0"}}}));
    EXPECT_EQ(*one.find("conflicts"), (Json::Array{Json::Object{{"place", "wording:security.escalate:1"},
                                                                {"original", "Tell {{ keeper }}."},
                                                                {"mine", "Write to {{ keeper }}."},
                                                                {"pack", "Call {{ keeper }}."},
                                                                {"words", true},
                                                                {"decided", false}}}));
    EXPECT_EQ(*one.find("clauses")->ifArray()->front().find("outcome"), Json("conflict"));
}

TEST_F(UpdateCommandTest, LeavesAPinnedClauseAlone)
{
    EXPECT_EQ(run({"clause", "pin", "club.policy", "security.escalate", "--author", "Ada"}),
              (Outcome{ExitCode::Done, "", ""}));
    EXPECT_EQ(policy("club.policy").pins.at(ClauseId("security.escalate")), (model::ClausePin{"Ada", "2026-11-22"}));
    makeLater();
    EXPECT_EQ(run({"update", "club.policy"}).code, ExitCode::Done);
    EXPECT_EQ(policy("club.policy").customWordings.at(ClauseId("security.escalate")).text, "Tell {{ keeper }}.");
    EXPECT_EQ(run({"clause", "unpin", "club.policy", "security.escalate"}).code, ExitCode::Done);
    EXPECT_TRUE(policy("club.policy").pins.empty());
}

TEST_F(UpdateCommandTest, RefusesPinsThatAreThereOrNot)
{
    expectRefused({"clause", "unpin", "club.policy", "security.escalate"}, ExitCode::Usage,
                  "The clause \"security.escalate\" is not pinned.");
    run({"clause", "pin", "club.policy", "security.escalate"});
    expectRefused({"clause", "pin", "club.policy", "security.escalate"}, ExitCode::Usage,
                  "The clause \"security.escalate\" is pinned already.");
    expectRefused({"clause", "pin", "club.policy", "security.escalat"}, ExitCode::Usage,
                  "There is no clause \"security.escalat\". Did you mean security.escalate?");
}

TEST_F(UpdateCommandTest, RefusesWhatItCannotDo)
{
    expectRefused({"update", "club.policy", "--packs", "elsewhere"}, ExitCode::BadInput,
                  "None of the template packs of club.policy is in the folder elsewhere; give the folder that holds "
                  "them, each in a folder of its own name.");
    expectRefused({"update", "club.policy", "--take", "theirs"}, ExitCode::Usage,
                  "\"theirs\" is not a value of --take; it takes mine or pack.");
    expectRefused({"update", "templates/minimal"}, ExitCode::BadInput,
                  "There is no policy in the folder templates/minimal; their names end in .policy.");
    expectRefused({"update", "none.policy"}, ExitCode::BadInput, "There is no file none.policy.");
    makeLater();
    run({"update", "club.policy"});
    test::putMinimalPack(files, "templates");
    expectRefused({"update", "club.policy"}, ExitCode::BadInput,
                  "club.policy was written with a newer version of a template pack (minimal 1.1.0; the folder has "
                  "1.0.0); nothing was changed, since going back would lose what the newer one brought.");
}

TEST_F(UpdateCommandTest, StatusMentionsAnUpdate)
{
    makeLater();
    EXPECT_TRUE(
        run({"status", "club.policy"})
            .out.contains(
                "Newer template packs: minimal 1.0.0 to 1.1.0. See: policywright update --check club.policy\n"));
    run({"update", "club.policy"});
    EXPECT_FALSE(run({"status", "club.policy"}).out.contains("Newer template packs"));
}

} // namespace
} // namespace policywright::cli
