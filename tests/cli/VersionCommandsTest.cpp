// SPDX-License-Identifier: Apache-2.0
//
// What happens to a revision after it was kept: its states, its publication, and what verify says of both, also where
// somebody was at the history.
#include "core/base/Digest.h"
#include "core/base/JsonDocument.h"
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class VersionCommandsTest : public CommandLineTest {
protected:
    VersionCommandsTest() { putPolicy(test::answeredPolicy()); }

    Outcome publish(const std::string &name, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"publish", "small.policy", "--name", name, "--why", "The board agreed"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    std::vector<std::string> historyLines()
    {
        const auto bundle = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < bundle.history->size(); at = bundle.history->find('\n', at) + 1)
            lines.push_back(bundle.history->substr(at, bundle.history->find('\n', at) - at));
        return lines;
    }

    void putHistory(const std::string &history)
    {
        auto bundle = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
        bundle.history = history;
        files.put("small.policy", bundle::writeBundle(bundle, "small.policy").value());
    }

    // With the first line counting anew, as a forger would have it.
    void putForged(std::vector<std::string> lines)
    {
        std::size_t events = 0;
        for (const std::string &line : lines)
            events += line.starts_with("{\"about\"") ? 1U : 0U;
        lines[0] = "{\"format\":2,\"revisions\":" + std::to_string(lines.size() - 1 - events) +
                   ",\"events\":" + std::to_string(events) + ",\"head\":\"" + sha256Hex(lines.back()) + "\"}";
        std::string text;
        for (const std::string &line : lines)
            text += line + '\n';
        putHistory(text);
    }

    std::string refusal()
    {
        const Outcome verified = run({"verify", "small.policy"});
        EXPECT_EQ(verified.code, ExitCode::BadInput) << verified.out;
        return verified.err;
    }

    static std::string held(const std::string &detail)
    {
        return "The history in small.policy does not hold: " + detail +
               ". The policy itself is whole; take the history from another copy of the file.\n";
    }
};

TEST_F(VersionCommandsTest, PublishesAVersionThatCanBeProvenFromTheFileAlone)
{
    const Outcome published = publish("1.0", {"--by", "Anna", "--effective", "2027-01-01"});
    EXPECT_EQ(published.code, ExitCode::Done) << published.err;
    EXPECT_TRUE(published.out.ends_with("  version 1.0 is published\n")) << published.out;
    run({"set", "small.policy", "org_name", "Another"});
    const Outcome verified = run({"verify", "small.policy"});
    EXPECT_EQ(verified.code, ExitCode::Done) << verified.err;
    EXPECT_TRUE(verified.out.contains("1 revision, each as it was kept.\nVersion 1.0: 6 files, made again byte for "
                                      "byte.\n"))
        << verified.out;
    const std::string list = run({"revision", "list", "small.policy"}).out;
    EXPECT_TRUE(list.contains("  published 1.0, Anna: The board agreed (effective 2027-01-01)\n")) << list;
}

TEST_F(VersionCommandsTest, KeepsTheVersionInForceWhileADraftOfTheNextGoesOn)
{
    publish("1.0");
    run({"set", "small.policy", "org_name", "Another"});
    run({"revision", "add", "small.policy", "--why", "A draft", "--name", "1.1"});
    EXPECT_EQ(run({"revision", "state", "small.policy", "1.1", "in-review", "--why", "Sent to counsel"}).code,
              ExitCode::Done);
    std::string list = run({"revision", "list", "small.policy"}).out;
    EXPECT_TRUE(list.contains("  published 1.0") && list.contains("  in-review 1.1: A draft")) << list;
    run({"revision", "state", "small.policy", "1.1", "approved", "--why", "Counsel agrees", "--by", "Ben"});
    publish("1.1", {"--revision", "1.1"});
    list = run({"revision", "list", "small.policy"}).out;
    EXPECT_TRUE(list.contains("  superseded 1.0") && list.contains("  published 1.1: A draft")) << list;
    const std::string shown = run({"revision", "show", "small.policy", "1.1"}).out;
    EXPECT_TRUE(shown.contains("  approved, Ben: Counsel agrees\n")) << shown;
    EXPECT_TRUE(run({"verify", "small.policy"}).out.contains("Version 1.1: 6 files, made again byte for byte.\n"));
}

TEST_F(VersionCommandsTest, ExportsAPublishedVersionAgain)
{
    publish("1.0");
    const std::string page = [&] {
        run({"export", "small.policy", "--view", "internal"});
        return *files.bytesOf("./small-policy.html");
    }();
    run({"set", "small.policy", "org_name", "Another"});
    clock.advance(std::chrono::days(800));
    EXPECT_EQ(run({"export", "small.policy", "--view", "internal", "--revision", "1.0"}).code, ExitCode::Done);
    EXPECT_EQ(files.bytesOf("./small-policy.html"), page);
}

TEST_F(VersionCommandsTest, RefusesWhatCannotBePublished)
{
    expectRefused({"publish", "small.policy", "--why", "x"}, ExitCode::Usage,
                  "The option --name is missing; it names the version, like 1.0.");
    expectRefused({"publish", "small.policy", "--name", "1.0", "--why", "x", "--effective", "2027-02-01", "--review-by",
                   "2027-01-01"},
                  ExitCode::Usage,
                  "The version would be due for review on 2027-01-01, before it takes effect on 2027-02-01; correct "
                  "one of the dates.");
    publish("1.0");
    expectRefused({"publish", "small.policy", "--name", "2.0", "--why", "x"}, ExitCode::Usage,
                  "The revision 1.0 is published, so its state cannot change like this; the states are listed by: "
                  "policywright revision show FILE REVISION");
    run({"set", "small.policy", "org_name", "Another"});
    expectRefused({"publish", "small.policy", "--name", "1.0", "--why", "x"}, ExitCode::Usage,
                  "There is a version 1.0 already; choose another name.");
    expectRefused({"revision", "state", "small.policy", "1.0", "published", "--why", "x"}, ExitCode::Usage,
                  "\"published\" is not a value of the state here; a version is published by: policywright publish "
                  "FILE");
    expectRefused({"revision", "state", "small.policy", "1.0", "draft", "--why", "x"}, ExitCode::Usage,
                  "The revision 1.0 is published, so its state cannot change like this; the states are listed by: "
                  "policywright revision show FILE REVISION");
    putPolicy(test::emptyPolicy());
    EXPECT_EQ(publish("1.0").code, ExitCode::Findings); // gaps
    EXPECT_EQ(run({"revision", "list", "small.policy"}).out, "No revision was kept yet.\n");
}

TEST_F(VersionCommandsTest, AreSeenThroughWhereTheHistoryWasCutOrPutTogetherAnew)
{
    publish("1.0");
    run({"revision", "state", "small.policy", "1.0", "retired", "--why", "Replaced"});
    const std::vector<std::string> lines = historyLines();
    const std::string whole = lines[0] + '\n' + lines[1] + '\n' + lines[2] + '\n' + lines[3] + '\n';
    putHistory(whole.substr(0, whole.size() - 40)); // in mid-line
    EXPECT_EQ(refusal(), held("line 4 of it is not a revision"));
    putForged({lines[0], lines[1], lines[3]}); // never published
    EXPECT_EQ(refusal(), held("the revision " + sha256Hex(lines[3]).substr(0, 12) + " follows " +
                              sha256Hex(lines[2]).substr(0, 12) + ", which was changed, taken out or put behind it"));
    std::string huge = whole;
    huge.replace(huge.find("\"revisions\":1"), 13, "\"revisions\":1e308");
    putHistory(huge);
    EXPECT_EQ(refusal(), held("its end was changed or is missing"));
    std::string newer = whole;
    newer.replace(newer.find("\"format\":2"), 10, "\"format\":9223372036854775807");
    putHistory(newer);
    EXPECT_EQ(refusal(), "The history in small.policy was written by a newer version of Policywright (format "
                         "9223372036854775807). Update the program to read it.\n");
}

TEST_F(VersionCommandsTest, AreSeenThroughWhereAStateCannotFollow)
{
    publish("1.0");
    const std::vector<std::string> lines = historyLines();
    const std::string about = sha256Hex(lines[1]);
    const std::string forged = R"({"about":")" + about + R"(","after":[")" + sha256Hex(lines[2]) +
                               R"("],"when":"","by":"","why":"","state":"draft"})";
    putForged({lines[0], lines[1], lines[2], forged});
    EXPECT_EQ(refusal(),
              held("the revision " + about.substr(0, 12) + " cannot have become draft, since it was published"));
    putForged({lines[0], lines[1], lines[2],
               R"({"about":"nothing","after":[")" + sha256Hex(lines[2]) + R"("],"when":"","by":"","why":""})"});
    EXPECT_EQ(refusal(), held("an event is about the revision nothing, which is not there"));
}

TEST_F(VersionCommandsTest, AreSeenThroughWhereTheHistoryIsAnotherPolicys)
{
    publish("1.0");
    const auto own = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
    model::PolicyDocument other = test::answeredPolicy();
    const std::string id = other.id;
    other.id = "another";
    putPolicyAs("other.policy", other);
    auto bundle = bundle::readBundle(*files.bytesOf("other.policy"), "other.policy").value();
    bundle.history = own.history;
    bundle.historyParts = own.historyParts;
    files.put("other.policy", bundle::writeBundle(bundle, "other.policy").value());
    EXPECT_EQ(run({"verify", "other.policy"}), // HistoryOfOtherPolicy
              (Outcome{ExitCode::BadInput, "",
                       "The history in other.policy belongs to another policy (" + id +
                           "), so it proves nothing about this one; take the history from another copy of the "
                           "file.\n"}));
}

TEST_F(VersionCommandsTest, SayWhichFilesCannotBeMadeAgain)
{
    publish("1.0");
    std::vector<std::string> lines = historyLines();
    const std::size_t at = lines[2].find("\"sha256\":\"") + 10;
    lines[2].replace(at, 4, "0000");
    putForged(lines);
    const Outcome forged = run({"verify", "small.policy"});
    EXPECT_EQ(forged.code, ExitCode::Findings);
    EXPECT_TRUE(forged.out.contains("Version 1.0: internal.html cannot be made again as published.\n")) << forged.out;
    const std::size_t program = lines[2].find("\"program\":\"") + 11;
    lines[2].replace(program, lines[2].find('"', program) - program, "0.0.1");
    putForged(lines);
    const Outcome older = run({"verify", "small.policy"});
    EXPECT_EQ(older.code, ExitCode::Done);
    EXPECT_TRUE(older.out.contains("Version 1.0: it was published by Policywright 0.0.1, and this is " +
                                   std::string(POLICYWRIGHT_VERSION) + ", which makes other bytes of internal.html."))
        << older.out;
}

// -- changes

class ChangeCommandsTest : public VersionCommandsTest {
protected:
    ChangeCommandsTest()
    {
        model::PolicyDocument policy = test::answeredPolicy();
        policy.answers[QuestionId("principles")] = std::string("You should answer within 24 hours.\n\nBe kind to all.");
        putPolicy(policy);
        publish("1.0");
        policy.answers[QuestionId("principles")] = std::string("You must answer within 4 hours.\n\nBe kind to all.");
        run({"set", "small.policy", "principles", "You must answer within 4 hours.\n\nBe kind to all."});
    }
};

TEST_F(ChangeCommandsTest, ProposeWhatIsMaterialWithTheWordsThatCausedIt)
{
    EXPECT_EQ(run({"changes", "small.policy"}),
              (Outcome{ExitCode::Findings,
                       "material   rules.principles  1.5 Principles (Changed)\n"
                       "             duty: should must\n"
                       "             number: 24 4\n"
                       "             proposed; nobody decided yet\n"
                       "A material change asks for renewed sign-off and acknowledgement.\n",
                       ""}));
}

TEST_F(ChangeCommandsTest, KeepWhatTheAuthorDecidedUntilTheClauseChangesAgain)
{
    run({"revision", "add", "small.policy", "--why", "Draft", "--name", "1.1"});
    EXPECT_EQ(
        run({"changes", "decide", "small.policy", "rules.principles", "editorial", "--why", "A slip", "--by", "Anna"}),
        (Outcome{ExitCode::Done, "rules.principles: editorial\n", ""}));
    const Outcome decided = run({"changes", "small.policy"});
    EXPECT_EQ(decided.code, ExitCode::Done);
    EXPECT_TRUE(decided.out.contains("editorial  rules.principles") && decided.out.contains("decided by Anna: A slip"))
        << decided.out;
    EXPECT_EQ(publish("1.1").out.contains("asks for renewed"), false);
    run({"set", "small.policy", "principles", "You must answer within 2 hours."});
    EXPECT_EQ(run({"changes", "small.policy", "--from", "1.0"}).code, ExitCode::Findings);
}

TEST_F(ChangeCommandsTest, AskForRenewalWhenAMaterialChangeIsPublished)
{
    EXPECT_TRUE(publish("1.1").out.contains("A change is material, so this version asks for renewed sign-off.\n"));
    EXPECT_TRUE(
        run({"revision", "show", "small.policy", "1.1"}).out.contains("    asks for renewed acknowledgement\n"));
}

TEST_F(ChangeCommandsTest, WriteTheChangeLogAndTheAnnouncement)
{
    publish("1.1", {"--effective", "2027-03-01"});
    const std::string log = run({"changelog", "small.policy"}).out;
    EXPECT_TRUE(log.contains("# Policy: change log\n")) << log;
    EXPECT_TRUE(log.contains("## Version 1.1, published on 2026-11-22, in force from 2027-03-01\n")) << log;
    EXPECT_TRUE(log.contains("- **1.5 Principles**: Changed. Material, proposed, because of duties (should, must); "
                             "numbers (24, 4).\n"))
        << log;
    EXPECT_TRUE(log.contains("The first published version.\n")) << log;
    const std::string mail = run({"announce", "small.policy", "--to", "1.1"}).out;
    EXPECT_EQ(mail, "Subject: Our Policy has changed (version 1.1)\n\nHello,\n\nthere is a new version of our Policy: "
                    "version 1.1. It is in force from 2027-03-01.\nWhy: The board agreed\n\nWhat is different for "
                    "you:\n\n- 1.5 Principles (Changed)\n  It now says: You must answer within 4 hours.\n\nPlease read "
                    "what changed and acknowledge the new version.\n");
    const std::string page = run({"changelog", "small.policy", "--format", "html"}).out;
    EXPECT_TRUE(page.starts_with("<!doctype html>")) << page;
}

TEST_F(ChangeCommandsTest, RefuseWhatMakesNoSense)
{
    expectRefused({"changes", "decide", "small.policy", "rules.principles", "small", "--why", "x"}, ExitCode::Usage,
                  "\"small\" is not a value of the kind of a change; it is editorial or material.");
    expectRefused({"changes", "decide", "small.policy", "rules.principles", "editorial"}, ExitCode::Usage,
                  "The option --why is missing; it says why the change is of this kind.");
    run({"revision", "add", "small.policy", "--why", "Draft"});
    expectRefused({"changes", "decide", "small.policy", "rules.scope", "editorial", "--why", "x"}, ExitCode::Usage,
                  "The clause rules.scope is the same in both revisions, so there is nothing to decide about it.");
    putPolicyAs("new.policy", test::answeredPolicy());
    EXPECT_EQ(run({"changes", "new.policy"}).code, ExitCode::Usage);
    EXPECT_EQ(run({"announce", "new.policy"}).code, ExitCode::Usage);
    EXPECT_EQ(run({"changelog", "new.policy"}).code, ExitCode::Usage);
    const std::string id = [&] { return run({"revision", "add", "new.policy", "--why", "Draft"}).out.substr(0, 12); }();
    expectRefused({"changelog", "new.policy"}, ExitCode::Usage,
                  "The revision " + id + " was never published, so there is no change log yet.");
}

} // namespace
} // namespace policywright::cli
