// SPDX-License-Identifier: Apache-2.0
//
// Runs commands as a person would, without a process: files in memory, a clock that stands still, ids that count.
#pragma once

#include "app/cli/CommandLine.h"
#include "tests/support/FixedClock.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace policywright::cli {

struct Outcome {
    ExitCode code;
    std::string out;
    std::string err;

    bool operator==(const Outcome &) const = default;
};
void PrintTo(const Outcome &outcome, std::ostream *stream);

class CommandLineTest : public ::testing::Test {
protected:
    Outcome run(const std::vector<std::string> &words, const std::string &input = "");

    // "small.policy", made of the small pack.
    void putPolicy(const model::PolicyDocument &policy, const pack::Pack &pack = test::smallPack());
    void putPolicyAs(const std::string &path, const model::PolicyDocument &policy);
    model::PolicyDocument policy(const std::string &path = "small.policy"); // as it stands in the file

    // The pack of the project's tests/data/packs/<name>, as "templates/<name>".
    void putPackFolder(const std::string &name);

    // The command fails with this one sentence and nothing else, and no file is other than before.
    void expectRefused(const std::vector<std::string> &words, ExitCode code, const std::string &sentence);

    testing::MemoryFileSystem files;
    testing::FixedClock clock{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + std::chrono::hours(9)};
    testing::SequentialIdSource ids;
    std::string pdfProgram = "no-such-program";
    std::string keysFolder = "keys"; // of who sits at the computer
};

} // namespace policywright::cli
