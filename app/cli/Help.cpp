// SPDX-License-Identifier: Apache-2.0
//
// Help on the terminal and the manual page, both from the commands' descriptions.
#include "app/cli/CommandLine.h"

#include <algorithm>

namespace policywright::cli {
namespace {

constexpr const char *kTagline = "Writes, checks and publishes social media policies.";
constexpr const char *kExitCodes[] = {"0  done",
                                      "1  done, with findings to mend",
                                      "2  called wrongly",
                                      "3  something that was read is not right",
                                      "4  the work failed",
                                      "5  a person has to decide first (update, parent follow)"};

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.append(width - text.size(), ' ');
    return text;
}

std::string usageOf(const CommandSpec &spec)
{
    std::string usage = "policywright " + spec.name;
    if (!spec.options.empty())
        usage += " [options]";
    return spec.operands.empty() ? usage : usage + ' ' + spec.operands;
}

std::string written(const OptionSpec &option)
{
    return "--" + option.name + (option.valueName.empty() ? "" : ' ' + option.valueName);
}

// troff: backslashes and leading dots are commands.
std::string troff(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
            out += std::string("\\&") + c;
        else
            out += c;
    }
    return out;
}

} // namespace

std::string helpFor(const CommandSpec &spec)
{
    std::string text = "Usage: " + usageOf(spec) + "\n\n" + spec.description + '\n';
    if (!spec.options.empty()) {
        std::size_t width = 0;
        for (const OptionSpec &option : spec.options)
            width = std::max(width, written(option).size());
        text += "\nOptions:\n";
        for (const OptionSpec &option : spec.options)
            text += "  " + padded(written(option), width) + "  " + option.help + '\n';
    }
    if (!spec.examples.empty()) {
        text += "\nExamples:\n";
        for (const Example &example : spec.examples)
            text += "  " + example.command + "\n      " + example.meaning + '\n';
    }
    return text;
}

std::string overview()
{
    std::string text = std::string(kTagline) + "\n\nUsage: policywright COMMAND [options] [operands]\n\nCommands:\n";
    for (const Command *command : allCommands())
        text += "  " + padded(command->spec.name, 16) + "  " + command->spec.summary + '\n';
    text += "\nHelp on a command: policywright COMMAND --help\n\nExit codes:\n";
    for (const char *line : kExitCodes)
        text += std::string("  ") + line + '\n';
    return text;
}

std::string manualPage()
{
    std::string page =
        ".\\\" SPDX-License-Identifier: Apache-2.0\n.TH POLICYWRIGHT 1\n.SH NAME\npolicywright \\- write, check and "
        "publish social media policies\n.SH SYNOPSIS\n.B policywright\n.I command\n[options] [operands]\n"
        ".SH DESCRIPTION\n" +
        troff(kTagline) + "\n.SH COMMANDS\n";
    for (const Command *command : allCommands()) {
        const CommandSpec &spec = command->spec;
        page += ".SS " + troff(usageOf(spec)) + '\n' + troff(spec.description) + '\n';
        for (const OptionSpec &option : spec.options)
            page += ".TP\n.B " + troff(written(option)) + '\n' + troff(option.help) + '\n';
        for (const Example &example : spec.examples)
            page += ".PP\n" + troff(example.meaning) + "\n.PP\n.RS\n.nf\n" + troff(example.command) + "\n.fi\n.RE\n";
    }
    page += ".SH EXIT STATUS\n";
    for (const char *line : kExitCodes)
        page += ".TP\n.B " + std::string(1, line[0]) + '\n' + troff(std::string(line + 3)) + '\n';
    return page;
}

} // namespace policywright::cli
