// SPDX-License-Identifier: Apache-2.0
//
// Confirmations from a list into the policy, out of it, and never anywhere else.
#include "core/bundle/PolicyBundle.h"
#include "tests/cli/CommandLineTesting.h"

#include <map>

namespace policywright::cli {
namespace {

class AcknowledgeCommandsTest : public CommandLineTest {
protected:
    AcknowledgeCommandsTest()
    {
        putPolicy(test::answeredPolicy());
        run({"set", "small.policy", "principles", "You should answer within 24 hours."});
        publish("1.0");
        clock.advance(std::chrono::days(30)); // 2026-12-22
        files.put("staff.csv", "Name;E-Mail;Team\nAda;ada@x.example;a\nBo;bo@x.example;b\n");
    }

    void publish(const std::string &version)
    {
        const Outcome published = run({"publish", "small.policy", "--name", version, "--why", "The board agreed"});
        EXPECT_EQ(published.code, ExitCode::Done) << published.err;
    }

    Outcome take(const std::string &csv, const std::vector<std::string> &more = {})
    {
        files.put("list.csv", csv);
        std::vector<std::string> words{"acknowledge", "import", "small.policy", "list.csv"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    std::optional<std::string> confirmations(const std::string &file = "small.policy")
    {
        return bundle::readBundle(*files.bytesOf(file), file)->confirmations;
    }

    // Every file that the commands for it write, by its name.
    std::map<std::string, std::string> handedOut()
    {
        ids = testing::SequentialIdSource();
        EXPECT_TRUE(!files.bytesOf("old.policy") || files.removeFile("old.policy"));
        const std::size_t before = files.accesses().size();
        const std::vector<std::vector<std::string>> kCommands{
            {"export", "small.policy", "--view", "all", "--to", "html,md,txt"},
            {"review", "copy", "small.policy", "--out", "copy.html"},
            {"review", "copy", "small.policy", "--to", "docx", "--out", "copy.docx"},
            {"review", "export", "small.policy", "--annotations", "review.jsonld"},
            {"revision", "export", "small.policy", "1.0", "--out", "old.policy"},
            {"changelog", "small.policy", "--out", "changes.md"},
            {"answers", "export", "small.policy", "--out", "answers.json"}};
        for (const std::vector<std::string> &command : kCommands) {
            const Outcome outcome = run(command);
            EXPECT_EQ(outcome.code, ExitCode::Done) << command[0] << ' ' << command[1] << ": " << outcome.err;
        }
        std::map<std::string, std::string> written;
        const std::vector<std::string> &accesses = files.accesses();
        for (std::size_t i = before; i < accesses.size(); ++i) {
            if (accesses[i].starts_with("replace "))
                written[accesses[i].substr(8)] = *files.bytesOf(accesses[i].substr(8));
        }
        return written;
    }

    void putConfirmations(const std::string &text)
    {
        auto bundle = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
        bundle.confirmations = text;
        files.put("small.policy", bundle::writeBundle(bundle, "small.policy").value());
    }

    std::string status(const std::vector<std::string> &more = {}, ExitCode code = ExitCode::Done)
    {
        std::vector<std::string> words{"acknowledge", "status", "small.policy"};
        words.insert(words.end(), more.begin(), more.end());
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.code, code) << outcome.err;
        return outcome.out;
    }
};

TEST_F(AcknowledgeCommandsTest, TakesAListOnce)
{
    const std::string list = "Name,E-mail,Date,Team\nAda,ada@x.example,2026-11-25,a\nBo,,2026-11-26,b\n";
    EXPECT_EQ(take(list, {"--version", "1.0"}),
              (Outcome{ExitCode::Done, "list.csv: 2 new, 0 known\nColumns that were not read: Team\n", ""}));
    const std::string before = *files.bytesOf("small.policy");
    clock.advance(std::chrono::days(1));
    EXPECT_EQ(take(list, {"--version", "1.0", "--json"}),
              (Outcome{ExitCode::Done,
                       "{\n  \"list\": \"list.csv\",\n  \"new\": 0,\n  \"otherDay\": 0,\n  \"known\": 2,\n  "
                       "\"refused\": 0,\n  \"ignoredColumns\": [\n    \"Team\"\n  ]\n}\n",
                       ""}));
    EXPECT_EQ(files.bytesOf("small.policy"), before);
    EXPECT_EQ(run({"acknowledge", "export", "small.policy"}),
              (Outcome{ExitCode::Done,
                       "Name,E-mail,Version,Date,List,Taken on\r\n"
                       "Ada,ada@x.example,1.0,2026-11-25,list.csv,2026-12-22\r\n"
                       "Bo,,1.0,2026-11-26,list.csv,2026-12-22\r\n",
                       ""}));
    EXPECT_EQ(take("Name,Date,Version\nBo,2026-11-24,1.0\n").out, "list.csv: 0 new, 1 known on another day, 0 known\n");
}

TEST_F(AcknowledgeCommandsTest, TakesNothingWhileALineIsWrongUnlessTheGoodOnesAreWanted)
{
    const std::string list = "Name,Date,Version\nAda,2026-11-25,1.0\n,2026-11-25,1.0\nBo,2027-01-01,1.0\n";
    files.put("list.csv", list);
    const std::string before = *files.bytesOf("small.policy");
    const std::string lines = "Line 3 of list.csv names nobody; write the name of the person into it.\n"
                              "Line 4: the day 2027-01-01 has not come yet.\n";
    EXPECT_EQ(take(list), (Outcome{ExitCode::BadInput, "",
                                   lines + "Nothing was taken; correct these lines, or take the others with "
                                           "--good-rows.\n"}));
    EXPECT_EQ(files.bytesOf("small.policy"), before);
    EXPECT_EQ(take(list, {"--good-rows"}),
              (Outcome{ExitCode::Findings, "list.csv: 1 new, 0 known, 2 refused\n", lines}));
    EXPECT_TRUE(confirmations()->contains("Ada"));
}

TEST_F(AcknowledgeCommandsTest, RefusesWhatItCannotTake)
{
    files.put("list.csv", "Name,Date\nAda,2026-11-25\n");
    expectRefused({"acknowledge", "import", "small.policy", "list.csv"}, ExitCode::Usage,
                  "Nothing says which version the people in list.csv confirmed; add a column Version, or name one with "
                  "--version. Published are: 1.0.");
    expectRefused({"acknowledge", "import", "small.policy", "list.csv", "--version", "1.0", "--date-order", "us"},
                  ExitCode::Usage, "\"us\" is not a value of --date-order; it takes day-month or month-day.");
    expectRefused({"acknowledge", "import", "small.policy", "none.csv", "--version", "1.0"}, ExitCode::BadInput,
                  "There is no file none.csv.");
    expectRefused({"acknowledge", "export", "small.policy", "--out", "small.policy"}, ExitCode::Usage,
                  "\"small.policy\" is not a value of --out; a list would take a policy's place there.");
    expectRefused({"acknowledge", "remove", "small.policy"}, ExitCode::Usage,
                  "The option --person is missing; it names who is taken out, by name or e-mail address.");
    expectRefused({"acknowledge", "remove", "small.policy", "--person", "Cy"}, ExitCode::Usage,
                  "Nobody called \"Cy\" is among the confirmations in small.policy.");
    files.put("staff.csv", "Team\na\n");
    expectRefused({"acknowledge", "status", "small.policy", "--people", "staff.csv"}, ExitCode::BadInput,
                  "staff.csv has no column for Name. The first line of the list names the columns, such as Name, "
                  "E-mail, Date and Version; their order is free.");
    const std::string none = "No version of small.policy is in force, so there is nothing that people could confirm; "
                             "publish one with: policywright publish FILE";
    run({"revision", "state", "small.policy", "1.0", "retired", "--why", "x"});
    expectRefused({"acknowledge", "status", "small.policy"}, ExitCode::Usage, none);
    putPolicy(test::answeredPolicy());
    expectRefused({"acknowledge", "import", "small.policy", "list.csv", "--version", "1.0"}, ExitCode::Usage, none);
    expectRefused({"acknowledge", "status", "small.policy"}, ExitCode::Usage, none);
}

TEST_F(AcknowledgeCommandsTest, SaysWhoConfirmedAndWhoNeverDid)
{
    EXPECT_EQ(status(), "Version 1.0 of 2026-11-22: nobody has confirmed it yet.\n");
    take("Name,E-mail,Date,Version\nAda,ada@x.example,2026-11-25,1.0\nCy,,2026-11-26,1.0\n");
    EXPECT_EQ(status(), "Version 1.0 of 2026-11-22: 2 of 2 people are up to date. Who never confirmed anything is told "
                        "by --people STAFF.csv.\n"
                        "Confirmed (2):\n  Ada <ada@x.example>  1.0 on 2026-11-25\n  Cy  1.0 on 2026-11-26\n");
    EXPECT_EQ(status({"--people", "staff.csv"}, ExitCode::Findings),
              "Version 1.0 of 2026-11-22: 1 of 2 people are up to date.\n"
              "Never confirmed (1):\n  Bo <bo@x.example>\n"
              "Confirmed (1):\n  Ada <ada@x.example>  1.0 on 2026-11-25\n"
              "Not on the list of staff (1):\n  Cy  1.0 on 2026-11-26\n");
}

TEST_F(AcknowledgeCommandsTest, AsksAgainAfterAMaterialChangeAndNotAfterAnEditorialOne)
{
    take("Name,Date,Version\nAda,2026-11-25,1.0\n");
    run({"set", "small.policy", "principles", "You should reply within 24 hours."});
    publish("1.1");
    EXPECT_EQ(status(), "Version 1.1 of 2026-12-22: 1 of 1 person is up to date. Who never confirmed anything is told "
                        "by --people STAFF.csv.\n"
                        "Confirmed an earlier version, which counts: only wording changed since (1):\n"
                        "  Ada  1.0 on 2026-11-25\n");
    run({"set", "small.policy", "principles", "You must reply within 4 hours."});
    publish("1.2");
    EXPECT_EQ(status({}, ExitCode::Findings),
              "Version 1.2 of 2026-12-22: 0 of 1 person is up to date. Who never confirmed anything is told by "
              "--people STAFF.csv.\n"
              "To confirm again (1):\n  Ada  1.0 on 2026-11-25  (1.2 changed 1 clause: Principles)\n");
    EXPECT_EQ(status({"--json"}, ExitCode::Findings),
              "{\n  \"version\": \"1.2\",\n  \"published\": \"2026-12-22\",\n  \"confirmed\": 0,\n  \"stillCounts\": "
              "0,\n  \"again\": 1,\n  \"never\": 0,\n  \"people\": [\n    {\n      \"name\": \"Ada\",\n      "
              "\"email\": \"\",\n      \"state\": \"again\",\n      \"version\": \"1.0\",\n      \"day\": "
              "\"2026-11-25\",\n      \"changes\": [\n        {\n          \"version\": \"1.2\",\n          "
              "\"clauses\": [\n            \"Principles\"\n          ]\n        }\n      ],\n      \"yearOver\": "
              "null\n    }\n  ],\n  \"others\": []\n}\n");
    run({"changes", "decide", "small.policy", "rules.principles", "editorial", "--why", "A slip", "--from", "1.1",
         "--to", "1.2"});
    EXPECT_TRUE(status().contains("only wording changed since (1):\n  Ada")) << "an author's decision counts";
}

TEST_F(AcknowledgeCommandsTest, ForgetsAPersonAndSaysWhatStillKnowsThem)
{
    take("Name,E-mail,Date,Version\nAda,ada@x.example,2026-11-25,1.0\nBo,,2026-11-26,1.0\n");
    EXPECT_EQ(run({"acknowledge", "remove", "small.policy", "--person", "Ada@x.example"}),
              (Outcome{ExitCode::Done,
                       "1 confirmation taken out of small.policy. The file as it was before stands beside it as "
                       "small.policy~ and still has them, as other copies do.\n",
                       ""}));
    EXPECT_FALSE(confirmations()->contains("Ada"));
    EXPECT_EQ(run({"acknowledge", "remove", "small.policy", "--person", "Bo"}).code, ExitCode::Done);
    EXPECT_EQ(confirmations(), std::nullopt);
    EXPECT_EQ(run({"verify", "small.policy"}).code, ExitCode::Done);
}

TEST_F(AcknowledgeCommandsTest, AreInNothingThatIsHandedOut)
{
    const std::map<std::string, std::string> without = handedOut();
    take("Name,E-mail,Date,Version\nCanary Quill,quill@canary.example,2026-11-25,1.0\n");
    const std::map<std::string, std::string> with = handedOut();
    EXPECT_EQ(with.size(), 12U);
    for (const auto &[path, bytes] : with) {
        EXPECT_TRUE(bytes == without.at(path)) << path << " is another one since somebody confirmed";
        for (const char *canary : {"Canary", "quill", "Quill"})
            EXPECT_FALSE(bytes.contains(canary)) << path << " holds " << canary;
    }
    EXPECT_EQ(confirmations("old.policy"), std::nullopt);
}

TEST_F(AcknowledgeCommandsTest, AreMergedFromCopiesInAnyOrderAndTwice)
{
    files.put("hr.policy", *files.bytesOf("small.policy"));
    files.put("hr.csv", "Name,Date,Version\nAda,2026-11-24,1.0\nCy,2026-11-24,1.0\n");
    run({"acknowledge", "import", "hr.policy", "hr.csv"});
    take("Name,Date,Version\nAda,2026-11-26,1.0\nBo,2026-11-26,1.0\n");
    files.put("mine.policy", *files.bytesOf("small.policy"));
    EXPECT_EQ(run({"merge", "small.policy", "hr.policy"}),
              (Outcome{ExitCode::Done, "hr.policy: 0 new, 0 known\nhr.policy: 2 confirmations taken\n", ""}));
    const std::string merged = *files.bytesOf("small.policy");
    EXPECT_EQ(run({"merge", "small.policy", "hr.policy", "hr.policy"}).out,
              "hr.policy: 0 new, 0 known\nhr.policy: 0 new, 0 known\n");
    EXPECT_EQ(files.bytesOf("small.policy"), merged);
    run({"merge", "hr.policy", "mine.policy"});
    EXPECT_EQ(confirmations("hr.policy"), confirmations());
    EXPECT_TRUE(
        run({"verify", "small.policy"}).out.contains("3 confirmations, each of a version as it was published.\n"));
}

TEST_F(AcknowledgeCommandsTest, AreNotMergedWhereTheVersionIsNotHere)
{
    files.put("hr.policy", *files.bytesOf("small.policy"));
    run({"set", "small.policy", "principles", "Another."});
    files.put("their.policy", *files.bytesOf("small.policy"));
    run({"publish", "their.policy", "--name", "2.0", "--why", "x"});
    files.put("list.csv", "Name,Date,Version\nAda,2026-12-22,2.0\nBo,2026-12-22,1.0\n");
    run({"acknowledge", "import", "their.policy", "list.csv"});
    const Outcome merged = run({"merge", "small.policy", "their.policy", "--json"});
    EXPECT_TRUE(merged.out.contains("\"confirmations\": {\n        \"taken\": 1,\n        \"ofOtherVersions\": 1"))
        << merged.out;
    EXPECT_TRUE(run({"merge", "hr.policy", "their.policy"}).out.contains("confirmation")) << "2.0 may come along";
    EXPECT_EQ(run({"verify", "small.policy"}).code, ExitCode::Done);
    EXPECT_EQ(run({"verify", "hr.policy"}).code, ExitCode::Done);
}

TEST_F(AcknowledgeCommandsTest, AreCheckedByVerify)
{
    take("Name,Date,Version\nAda,2026-11-25,1.0\n");
    const std::string good = *confirmations();
    std::string forged = good;
    const std::size_t content = forged.find("\"content\": \"") + 12;
    forged[content] = forged[content] == '0' ? '1' : '0';
    putConfirmations(forged);
    const Outcome verified = run({"verify", "small.policy"});
    EXPECT_EQ(verified.code, ExitCode::BadInput);
    EXPECT_TRUE(verified.err.starts_with("The confirmations in small.policy name a version that its history does not "
                                         "have as it was published: "))
        << verified.err;
    putConfirmations("{}");
    expectRefused({"verify", "small.policy"}, ExitCode::BadInput,
                  "The confirmations in small.policy are damaged: format. The policy itself is whole; take the "
                  "confirmations from another copy of the file, or from the lists that they came from.");
    expectRefused({"acknowledge", "status", "small.policy"}, ExitCode::BadInput,
                  "The confirmations in small.policy are damaged: format. The policy itself is whole; take the "
                  "confirmations from another copy of the file, or from the lists that they came from.");
    EXPECT_EQ(run({"export", "small.policy", "--view", "internal"}).code, ExitCode::Done) << "the policy is whole";
}

} // namespace
} // namespace policywright::cli
