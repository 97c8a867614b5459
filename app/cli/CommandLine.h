// SPDX-License-Identifier: Apache-2.0
//
// From the words on the command line to a command and its arguments, and from the commands' descriptions to help and
// the manual.
#pragma once

#include "app/cli/Command.h"

#include <string>
#include <vector>

namespace policywright::cli {

// All commands, in the order in which help lists them.
const std::vector<const Command *> &allCommands();

// `words` without the program's name. Runs the command, or says what is wrong with the words.
ExitCode runCommandLine(const std::vector<std::string> &words, Context &context);

std::string helpFor(const CommandSpec &spec);
std::string overview();
std::string manualPage(); // troff, section 1

} // namespace policywright::cli
