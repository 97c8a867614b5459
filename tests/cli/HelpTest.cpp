// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <sstream>

namespace policywright::cli {
namespace {

class HelpTest : public CommandLineTest {};

std::vector<std::string> wordsOf(const std::string &name)
{
    std::istringstream stream(name);
    return {std::istream_iterator<std::string>(stream), {}};
}

TEST_F(HelpTest, IsThereForEveryCommandWithAnExampleOfIt)
{
    for (const Command *command : allCommands()) {
        const CommandSpec &spec = command->spec;
        for (const char *flag : {"--help", "-h"}) {
            std::vector<std::string> words = wordsOf(spec.name);
            words.emplace_back(flag);
            EXPECT_EQ(run(words), (Outcome{ExitCode::Done, helpFor(spec), ""})) << spec.name;
        }
        ASSERT_FALSE(spec.examples.empty()) << spec.name;
        for (const Example &example : spec.examples)
            EXPECT_TRUE(example.command.starts_with("policywright " + spec.name + ' ')) << example.command;
        for (const OptionSpec &option : spec.options)
            EXPECT_TRUE(option.help.ends_with('.')) << spec.name << " --" << option.name;
        EXPECT_FALSE(spec.summary.ends_with('.')) << spec.name;
    }
}

TEST_F(HelpTest, ShowsUsageDescriptionOptionsAndExamples)
{
    EXPECT_EQ(
        run({"status", "--help"}).out,
        "Usage: policywright status [options] FILE...\n\n"
        "Lists the questions that need an answer and have none, the findings of the packs' checks, and the\n"
        "decisions that were asked for and are not there; of a policy that extends another one, how much of it is\n"
        "inherited. Exits with 1 while something is missing, a finding is more than advice, such a decision is\n"
        "awaited, or a rule is weaker than in the policy that this one extends and nobody said why.\n\n"
        "With --due it says what grows old instead: what is overdue, falls due soon or was never done, by the\n"
        "days and intervals that the answers give, the published version and its legal sources. It takes many\n"
        "policies then, says a line of each, and exits with 1 where anything is to be done.\n\n"
        "Options:\n"
        "  --all            List every question, with the state of its answer.\n"
        "  --due            Say what falls due, of one policy or of many.\n"
        "  --within PERIOD  With --due: how far to look ahead, like 30d (the default), 6w, 3m or 1y.\n"
        "  --to FORMAT      With --due: text (the default), or html, a page for one policy.\n"
        "  --out FILE       With --due --to html: the page; <policy>-health.html where nothing is said.\n"
        "  --json           Print JSON for another program.\n\n"
        "Examples:\n"
        "  policywright status charity.policy\n"
        "      What to do next.\n"
        "  policywright status --due *.policy --within 3m\n"
        "      What falls due in a quarter, everywhere.\n"
        "  policywright status --due charity.policy --to html --out health.html\n"
        "      The same of one policy as a page, area by area.\n");
}

TEST_F(HelpTest, FitsATerminal)
{
    const auto longestLine = [](const std::string &text) {
        std::size_t longest = 0;
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            longest = std::max(longest, end - start);
            start = end + 1;
        }
        return longest;
    };
    EXPECT_LE(longestLine(overview()), 110u);
    for (const Command *command : allCommands())
        EXPECT_LE(longestLine(helpFor(command->spec)), 120u) << command->spec.name;
}

TEST_F(HelpTest, ListsEveryCommandInTheOverview)
{
    for (const Command *command : allCommands())
        EXPECT_NE(overview().find("  " + command->spec.name), std::string::npos) << command->spec.name;
}

TEST_F(HelpTest, MakesAManualPageWithEveryCommandAndOption)
{
    const Outcome manual = run({"--manual"});
    EXPECT_EQ(manual, (Outcome{ExitCode::Done, manualPage(), ""}));
    EXPECT_TRUE(manual.out.starts_with(".\\\" SPDX-License-Identifier: Apache-2.0\n.TH POLICYWRIGHT 1"));
    for (const Command *command : allCommands()) {
        EXPECT_NE(manual.out.find("\n.SS policywright " + command->spec.name), std::string::npos) << command->spec.name;
        for (const OptionSpec &option : command->spec.options) {
            std::string name = option.name; // "review\-by"
            for (std::size_t at = name.find('-'); at != std::string::npos; at = name.find('-', at + 2))
                name.insert(at, "\\");
            EXPECT_NE(manual.out.find("\n.B \\-\\-" + name), std::string::npos) << option.name;
        }
    }
}

TEST_F(HelpTest, MakesAManualPageThatGroffAccepts)
{
    const testing::TemporaryFolder folder;
    testing::writeBytes(folder.path("policywright.1"), manualPage());
    const std::string command = "groff -man -Tutf8 -ww '" + folder.path("policywright.1") + "' 2> '" +
                                folder.path("warnings") + "' > /dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0); // NOLINT(concurrency-mt-unsafe): one thread
    EXPECT_EQ(testing::readBytes(folder.path("warnings")), "");
}

} // namespace
} // namespace policywright::cli
