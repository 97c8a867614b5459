// SPDX-License-Identifier: Apache-2.0
//
// Keys, and what is signed with them.
#include "core/base/Json.h"
#include "core/signing/SecretKey.h"
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

std::string id(int number)
{
    return "00000000-0000-4000-8000-00000000000" + std::to_string(number);
}

class KeyCommandsTest : public CommandLineTest {
protected:
    KeyCommandsTest() { putPolicy(test::answeredPolicy()); }

    // The public key.
    std::string makeKey(const std::string &name)
    {
        const Outcome made = run({"review", "key", "new", "--name", name, "--json"});
        EXPECT_EQ(made.code, ExitCode::Done) << made.err;
        return *parseJson(made.out, "key").value().find("key")->ifString();
    }

    Outcome decide(const std::string &author, const std::string &verdict, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"review",   "decide", "small.policy", "--verdict", verdict,
                                       "--author", author,   "--section",    "rules"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    Outcome verify(const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"verify", "small.policy"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

TEST_F(KeyCommandsTest, MakeAKeyAndShowIt)
{
    const Outcome made = run({"review", "key", "new", "--name", "Anna Berg", "--email", "anna@law.example"});
    EXPECT_EQ(made.code, ExitCode::Done) << made.err;
    EXPECT_TRUE(made.out.starts_with("Anna Berg <anna@law.example>, 2026-11-22T09:00:00Z\n  Public key: ")) << made.out;
    EXPECT_EQ(run({"review", "key", "show"}), (Outcome{ExitCode::Done, made.out, ""}));
    const Json shown = parseJson(run({"review", "key", "show", "--json"}).out, "keys").value();
    const Json &key = shown.find("keys")->ifArray()->front();
    const std::string publicKey = *key.find("key")->ifString();
    EXPECT_TRUE(signing::isPublicKey(publicKey));
    EXPECT_EQ(*key.find("fingerprint")->ifString(), signing::fingerprint(publicKey));
    EXPECT_TRUE(made.out.contains("  To compare: " + signing::fingerprint(publicKey) + '\n'));
    const std::string path = *key.find("file")->ifString();
    EXPECT_TRUE(path.starts_with("keys/"));
    EXPECT_FALSE(made.out.contains(*parseJson(*files.bytesOf(path), path).value().find("secret")->ifString()))
        << "the secret is shown to nobody";
    expectRefused({"review", "key", "new", "--name", "Anna Berg"}, ExitCode::Usage,
                  "There is a key for Anna Berg already, " + path +
                      "; use it, or move that file away to make another one.");
}

TEST_F(KeyCommandsTest, SayWhatIsWrong)
{
    EXPECT_EQ(
        run({"review", "key", "show"}),
        (Outcome{ExitCode::Done, "There is no key here. Make one by: policywright review key new --name NAME\n", ""}));
    expectRefused({"review", "key", "new"}, ExitCode::Usage, "The option --name is missing; it says whose key it is.");
    expectRefused({"review", "key", "new", "--name", "Anna", "--passphrase-file", "none"}, ExitCode::BadInput,
                  "There is no file none.");
    files.put("empty", "\nsecond line");
    expectRefused({"review", "key", "new", "--name", "Anna", "--passphrase-file", "empty"}, ExitCode::Usage,
                  "The first line of empty is empty, so it gives no passphrase; write one there.");
    files.put("keys/bad.key", "{}");
    EXPECT_EQ(run({"review", "key", "show"}).err,
              "keys/bad.key is not a key of Policywright, or it is damaged: \"policywright-key\" is missing or of the "
              "wrong kind. Take it from a backup, or move it away and make a new key.\n");
    files.put("keys/bad.key", "{\"policywright-key\": 2}");
    EXPECT_TRUE(run({"review", "key", "show"}).err.contains("newer version of Policywright (format 2)"));
    expectRefused({"verify", "small.policy", "--trust", std::string(64, 'a') + "="}, ExitCode::Usage,
                  "\"\" names nobody; write it like Anna Berg, or like Anna Berg <anna@example.org>.");
    expectRefused({"verify", "small.policy", "--trust", "abc"}, ExitCode::Usage,
                  "\"abc\" is not a public key; it has 64 hexadecimal digits, which its owner finds by: policywright "
                  "review key show");
}

TEST_F(KeyCommandsTest, ProveWhoDecided)
{
    keysFolder = "annas-keys";
    const std::string anna = makeKey("Anna");
    EXPECT_EQ(decide("Anna", "approve", {"--sign"}), (Outcome{ExitCode::Done, id(1) + "\n", ""}));
    keysFolder = "bens-keys";
    const std::string line = "section rules of internal, 2026-11-22T09:00:00Z  holds  " + id(1) +
                             "\n1 annotation, each as it was written. Who wrote what is not signed is claimed and not "
                             "proven.\n";
    const std::string which = signing::fingerprint(anna);
    EXPECT_EQ(verify(), (Outcome{ExitCode::Done, "Anna approved, signed by new key " + which + ": " + line, ""}));
    EXPECT_EQ(verify({"--trust", anna}),
              (Outcome{ExitCode::Done, "Anna approved, signed by known key " + which + ": " + line, ""}));
    EXPECT_TRUE(verify({"--trust", anna + "= Anna"}).out.starts_with("Anna approved, signed by known key "));
    EXPECT_TRUE(
        verify({"--trust", anna + "=Cara <cara@law.example>"}).out.starts_with("Anna approved, signed by ANOTHER KEY "))
        << "Cara signs as Anna";
    const std::string ben = makeKey("Ben");
    EXPECT_EQ(run({"review", "key", "vouch", "small.policy", anna, "--for", "Anna", "--author", "Ben"}).code,
              ExitCode::Done);
    EXPECT_TRUE(verify().out.starts_with("Anna approved, signed by known key ")) << "Ben trusts his own key";
    keysFolder = "no-keys";
    EXPECT_TRUE(verify().out.starts_with("Anna approved, signed by new key "));
    EXPECT_TRUE(verify({"--trust", ben}).out.starts_with("Anna approved, signed by known key "));
}

TEST_F(KeyCommandsTest, ShowAnotherKeyUnderTheSameName)
{
    keysFolder = "annas-keys";
    makeKey("Anna");
    decide("Anna", "request-changes", {"--sign"});
    keysFolder = "forgers-keys";
    const std::string forgers = makeKey("Anna");
    decide("Anna", "approve", {"--sign"});
    keysFolder = "no-keys";
    const Outcome outcome = verify();
    EXPECT_EQ(outcome.code, ExitCode::Findings);
    EXPECT_TRUE(outcome.out.contains("Anna approved, signed by ANOTHER KEY " + signing::fingerprint(forgers) + ": "));
    EXPECT_TRUE(
        outcome.out.contains(id(2) + " by Anna: it is signed with a key that is not known to be this person's.\n"));
}

TEST_F(KeyCommandsTest, ShowAForgedSignature)
{
    makeKey("Anna");
    decide("Anna", "approve", {"--sign"});
    run({"review", "export", "small.policy", "--annotations", "forged.jsonld"});
    std::string forged = *files.bytesOf("forged.jsonld");
    forged.replace(forged.find("\"approve\""), 9, "\"decline\"");
    files.put("forged.jsonld", forged);
    putPolicy(test::answeredPolicy());
    run({"merge", "small.policy", "forged.jsonld"});
    const Outcome outcome = verify();
    EXPECT_EQ(outcome.code, ExitCode::Findings);
    EXPECT_TRUE(outcome.out.starts_with("Anna declined, FORGED SIGNATURE of key ")) << outcome.out;
    EXPECT_TRUE(outcome.out.contains("  TAMPERED WITH  "));
    EXPECT_TRUE(outcome.out.contains(id(1) + " by Anna: its signature does not hold.\n"));
}

TEST_F(KeyCommandsTest, NeedTheirPassphrase)
{
    files.put("passphrase", "correct horse\n");
    files.put("wrong", "wrong horse\n");
    EXPECT_TRUE(run({"review", "key", "new", "--name", "Anna", "--passphrase-file", "passphrase"})
                    .out.starts_with("Anna, 2026-11-22T09:00:00Z, locked with a passphrase\n"));
    const std::vector<std::string> deciding{"review",  "decide",   "small.policy", "--verdict",
                                            "approve", "--author", "Anna",         "--sign"};
    expectRefused(deciding, ExitCode::Usage, "The key of Anna is locked; its passphrase is needed to sign.");
    std::vector<std::string> wrongly = deciding;
    wrongly.insert(wrongly.end(), {"--passphrase-file", "wrong"});
    expectRefused(wrongly, ExitCode::BadInput, "This passphrase does not unlock the key of Anna; try again.");
    std::vector<std::string> typed = deciding;
    typed.insert(typed.end(), {"--passphrase-file", "-"});
    EXPECT_EQ(run(typed, "correct horse\n"), (Outcome{ExitCode::Done, id(1) + "\n", ""}));
}

TEST_F(KeyCommandsTest, TakeBackWhatTheySigned)
{
    makeKey("Anna");
    decide("Anna", "approve", {"--sign"});
    expectRefused({"review", "delete", "small.policy", id(1), "--author", "Anna"}, ExitCode::Usage,
                  id(1) + " is signed by Anna, so taking it back has to be signed with the same key.");
    EXPECT_EQ(run({"review", "delete", "small.policy", id(1), "--author", "Anna", "--sign"}).code, ExitCode::Done);
    EXPECT_TRUE(verify().out.contains("  taken back  "));
}

TEST_F(KeyCommandsTest, OutrankWhatIsNotSigned)
{
    makeKey("Anna");
    decide("Anna", "request-changes", {"--sign"});
    decide("Anna", "approve");
    EXPECT_TRUE(
        verify().out.contains("Anna approved, claimed: section rules of internal, 2026-11-22T09:00:00Z  does not "
                              "count: its author signed another one  "))
        << verify().out;
}

TEST_F(KeyCommandsTest, VouchForKeysThatAreSome)
{
    makeKey("Ben");
    expectRefused({"review", "key", "vouch", "small.policy", "abc", "--for", "Anna", "--author", "Ben"},
                  ExitCode::Usage,
                  "\"abc\" is not a public key; it has 64 hexadecimal digits, which its owner finds by: policywright "
                  "review key show");
    expectRefused({"review", "key", "vouch", "small.policy", std::string(64, 'a'), "--for", "Anna", "--author", "Cara"},
                  ExitCode::Usage,
                  "There is no key for Cara here; make one by: policywright review key new --name \"Cara\"");
    expectRefused({"review", "key", "vouch", "small.policy", std::string(64, 'a'), "--author", "Ben"}, ExitCode::Usage,
                  "The option --for is missing; it says whose key it is.");
    makeKey("Ben Two");
    files.put("keys/other.key", *files.bytesOf(*parseJson(run({"review", "key", "show", "--json"}).out, "k")
                                                    .value()
                                                    .find("keys")
                                                    ->ifArray()
                                                    ->front()
                                                    .find("file")
                                                    ->ifString()));
    const Json first =
        parseJson(run({"review", "key", "show", "--json"}).out, "k").value().find("keys")->ifArray()->front();
    const std::string name = *first.find("name")->ifString();
    expectRefused({"review", "key", "vouch", "small.policy", std::string(64, 'a'), "--for", "Anna", "--author", name},
                  ExitCode::Usage,
                  "There are several keys for " + name + " here; give the e-mail address as well, or move one away.");
}

} // namespace
} // namespace policywright::cli
