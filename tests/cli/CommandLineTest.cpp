// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

#include "core/archive/ArchiveReader.h"
#include "core/archive/ArchiveWriter.h"
#include "core/bundle/Manifest.h"

#include <algorithm>
#include <functional>

namespace policywright::cli {
namespace {

TEST_F(CommandLineTest, SaysWhatThereIsWhereNothingWasAsked)
{
    EXPECT_EQ(run({}), (Outcome{ExitCode::Usage, "", overview()}));
    for (const char *word : {"--help", "-h", "help"})
        EXPECT_EQ(run({word}), (Outcome{ExitCode::Done, overview(), ""})) << word;
}

TEST_F(CommandLineTest, SaysItsVersion)
{
    EXPECT_EQ(run({"--version"}), (Outcome{ExitCode::Done, "policywright " POLICYWRIGHT_VERSION "\n", ""}));
}

TEST_F(CommandLineTest, NamesTheNearestCommand)
{
    expectRefused({"exprot", "x.policy"}, ExitCode::Usage, "There is no command \"exprot\". Did you mean export?");
    expectRefused({"zzzzzzzz"}, ExitCode::Usage,
                  "There is no command \"zzzzzzzz\". The commands are listed by: policywright --help");
}

TEST_F(CommandLineTest, NamesTheCommandsThatBeginWithAWord)
{
    expectRefused({"answers"}, ExitCode::Usage,
                  "There is no command \"answers\". With this word begin: answers export, answers import.");
    expectRefused({"answers", "exprt", "x.policy"}, ExitCode::Usage,
                  "There is no command \"answers exprt\". With this word begin: answers export, answers import.");
    expectRefused({"pack", "--nothing"}, ExitCode::Usage,
                  "There is no command \"pack\". With this word begin: pack check.");
}

TEST_F(CommandLineTest, NamesTheNearestOptionOfTheProgramItself)
{
    expectRefused({"--versoin"}, ExitCode::Usage, "There is no option --versoin. Did you mean --version?");
    expectRefused({"-x"}, ExitCode::Usage,
                  "There is no option -x. The program's own are --help, --version and --manual.");
}

TEST_F(CommandLineTest, NamesTheNearestOption)
{
    expectRefused({"status", "--jsn", "x.policy"}, ExitCode::Usage, "There is no option --jsn. Did you mean --json?");
    expectRefused({"status", "--zzzzzz", "x.policy"}, ExitCode::Usage,
                  "There is no option --zzzzzz. Its options are listed by: policywright status --help");
}

TEST_F(CommandLineTest, SaysWhereAnOptionLacksItsValue)
{
    expectRefused({"export", "x.policy", "--to"}, ExitCode::Usage,
                  "The command export was called wrongly: Missing value after '--to'.");
    expectRefused({"status", "x.policy", "--json=1"}, ExitCode::Usage,
                  "The command status was called wrongly: Unexpected value after '--json'.");
}

TEST_F(CommandLineTest, SaysHowACommandIsUsedWhereOperandsAreTooFewOrTooMany)
{
    expectRefused({"status"}, ExitCode::Usage,
                  "Something is missing. The command is used like this: policywright status FILE...");
    expectRefused({"set", "x.policy"}, ExitCode::Usage,
                  "Something is missing. The command is used like this: policywright set FILE QUESTION VALUE");
    expectRefused({"status", "x.policy", "y.policy"}, ExitCode::Usage,
                  "\"y.policy\" is one word too many. The command is used like this: policywright status FILE");
}

TEST_F(CommandLineTest, TakesWordsBehindTwoDashesAsOperands)
{
    expectRefused({"status", "--", "--help"}, ExitCode::BadInput, "There is no file --help.");
}

TEST_F(CommandLineTest, SaysOneSentenceAboutAFileThatIsMissingOrNoPolicy)
{
    files.put("text.policy", "no policy at all");
    for (const std::vector<std::string> &command :
         {std::vector<std::string>{"status"}, {"inspect"}, {"export"}, {"answers", "export"}}) {
        std::vector<std::string> words = command;
        words.emplace_back("gone.policy");
        expectRefused(words, ExitCode::BadInput, "There is no file gone.policy.");
        words.back() = "text.policy";
        expectRefused(
            words, ExitCode::BadInput,
            "text.policy is not a complete zip archive: it is cut off, or something stands behind its end. Use "
            "another copy of it.");
    }
    expectRefused({"set", "gone.policy", "org_name", "x"}, ExitCode::BadInput, "There is no file gone.policy.");
    expectRefused({"explain", "gone.policy", "rules.scope"}, ExitCode::BadInput, "There is no file gone.policy.");
}

// The policy's file with another text for one entry, and a manifest that fits.
std::string withEntry(const std::string &bytes, const std::string &name,
                      const std::function<void(std::string &)> &change)
{
    auto entries = archive::readArchive(bytes, "small.policy").value();
    change(std::ranges::find(entries, name, &archive::Entry::name)->bytes);
    std::ranges::find(entries, bundle::kManifestEntry, &archive::Entry::name)->bytes = bundle::manifestFor(entries);
    return archive::writeArchive(entries, "small.policy").value();
}

TEST_F(CommandLineTest, AsksForANewerProgramWhereAPolicyIsOfANewerFormat)
{
    putPolicy(test::answeredPolicy());
    files.put("small.policy", withEntry(*files.bytesOf("small.policy"), "policy.json", [](std::string &json) {
                  json.replace(json.find("\"format\": 1"), 11, "\"format\": 2");
              }));
    const std::string newer =
        "This policy was written by a newer version of Policywright (format 2; this one reads up to 1). "
        "Update the program to open it.";
    expectRefused({"status", "small.policy"}, ExitCode::BadInput, newer);
    expectRefused({"export", "small.policy"}, ExitCode::BadInput, newer);
    expectRefused({"set", "small.policy", "org_name", "x"}, ExitCode::BadInput, newer);
}

} // namespace
} // namespace policywright::cli
