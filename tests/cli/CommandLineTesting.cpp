// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace policywright::cli {

void PrintTo(const Outcome &outcome, std::ostream *stream)
{
    *stream << "exit code " << static_cast<int>(outcome.code) << "\n-- out --\n"
            << outcome.out << "-- err --\n"
            << outcome.err;
}

Outcome CommandLineTest::run(const std::vector<std::string> &words, const std::string &input)
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Context context{in, out, err, files, clock, ids, "templates", pdfProgram, keysFolder};
    const ExitCode code = runCommandLine(words, context);
    return {code, out.str(), err.str()};
}

void CommandLineTest::putPolicy(const model::PolicyDocument &policy, const pack::Pack &pack)
{
    const session::PolicyFile file = test::policyFileWith(policy, pack);
    files.put(file.path, bundle::writeBundle(file.bundle, file.path).value());
}

void CommandLineTest::putPolicyAs(const std::string &path, const model::PolicyDocument &policy)
{
    files.put(path, bundle::writeBundle(test::policyFileWith(policy).bundle, path).value());
}

model::PolicyDocument CommandLineTest::policy(const std::string &path)
{
    return bundle::readBundle(files.bytesOf(path).value(), path).value().policy;
}

void CommandLineTest::putPackFolder(const std::string &name)
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::path("tests/data/packs") / name;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.put("templates/" + name + '/' + entry.path().lexically_relative(folder).string(),
                      testing::readBytes(entry.path().string()));
        }
    }
}

void CommandLineTest::expectRefused(const std::vector<std::string> &words, ExitCode code, const std::string &sentence)
{
    const std::size_t before = files.accesses().size();
    EXPECT_EQ(run(words), (Outcome{code, "", sentence + '\n'}));
    const std::vector<std::string> accesses(files.accesses().begin() + static_cast<std::ptrdiff_t>(before),
                                            files.accesses().end());
    EXPECT_TRUE(std::ranges::none_of(accesses, [](const std::string &access) { return access.starts_with("replace"); }))
        << "nothing may be written";
}

} // namespace policywright::cli
