// SPDX-License-Identifier: Apache-2.0
//
// What a command of `policywright` is: a description, from which its --help and its page of the manual are made, and a
// function. One file a command. Streams, files, clock and ids come in through the Context, so that a test can run a
// command without a process.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Date.h"
#include "core/base/FileSystem.h"
#include "core/base/IdSource.h"

#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::cli {

enum class ExitCode {
    Done = 0,
    Findings = 1,  // the command did its work and found something to mend
    Usage = 2,     // it was called wrongly
    BadInput = 3,  // something that it read is not right
    Failure = 4,   // the work itself failed
    Undecided = 5, // a person has to decide something first
};

struct OptionSpec {
    std::string name;      // without the dashes
    std::string valueName; // "DIR"; empty: a switch
    std::string help;      // one sentence
};

struct Example {
    std::string command;
    std::string meaning;
};

struct CommandSpec {
    std::string name;     // "export", "template render"
    std::string summary;  // one line, without a full stop
    std::string operands; // "FILE...", empty where there are none
    std::size_t minOperands = 0;
    std::size_t maxOperands = 0;
    std::string description; // paragraphs, parted by empty lines
    std::vector<OptionSpec> options = {};
    std::vector<Example> examples = {};
};

struct Arguments {
    std::vector<std::string> operands;
    std::map<std::string, std::string> options; // a switch has an empty value; what is given twice, the last
    std::map<std::string, std::vector<std::string>> repeated = {}; // all values of an option, in their order

    bool has(const std::string &name) const { return options.contains(name); }
    std::optional<std::string> value(const std::string &name) const
    {
        const auto found = options.find(name);
        return found == options.end() ? std::nullopt : std::optional(found->second);
    }
    std::vector<std::string> values(const std::string &name) const
    {
        const auto found = repeated.find(name);
        return found == repeated.end() ? std::vector<std::string>{} : found->second;
    }
};

struct Context {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    FileSystem &files;
    const Clock &clock;
    IdSource &ids;
    std::string templatesFolder; // where the packs are
    std::string pdfProgram;      // path of policywright-pdf
    std::string keysFolder;      // of this user: keys to sign with
    // What a command is done with and leaves to the end of the process: to free a policy's hundred thousand small
    // blocks one by one takes a tenth of the time of exporting it.
    std::vector<std::shared_ptr<const void>> leftToTheEnd = {};

    Date today() const; // of the clock, UTC
};

struct Command {
    CommandSpec spec;
    ExitCode (*run)(const Arguments &arguments, Context &context);
};

// Says an error, or several, on the error stream, a line each, and gives the exit code that fits.
ExitCode report(const Error &error, Context &context);
ExitCode report(const Errors &errors, Context &context);

} // namespace policywright::cli
