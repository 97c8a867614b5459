// SPDX-License-Identifier: Apache-2.0
//
// policywright: the command line.
#include "app/cli/CommandLine.h"
#include "core/base/PosixFileSystem.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

fs::path ownFolder()
{
    std::error_code problem;
    const fs::path program = fs::read_symlink("/proc/self/exe", problem);
    return problem ? fs::path() : program.parent_path();
}

// What is set for this call, what is installed beside the program, what the build knows.
std::string templatesFolder()
{
    if (const char *set = std::getenv("POLICYWRIGHT_TEMPLATES"))
        return set;
    const fs::path installed = ownFolder() / "../share/policywright/templates";
    std::error_code problem;
    return fs::is_directory(installed, problem) ? installed.lexically_normal().string() : POLICYWRIGHT_TEMPLATES_FOLDER;
}

std::string pdfProgram()
{
    std::error_code problem;
    for (const char *place :
         {"policywright-pdf", "../libexec/policywright/policywright-pdf", "../pdf/policywright-pdf"}) {
        const fs::path candidate = ownFolder() / place;
        if (fs::exists(candidate, problem))
            return candidate.lexically_normal().string();
    }
    return "policywright-pdf";
}

policywright::cli::ExitCode run(const std::vector<std::string> &words)
{
    static policywright::PosixFileSystem files;
    static const policywright::SystemClock clock;
    static policywright::RandomIdSource ids;
    static auto *const context = new policywright::cli::Context{// never deleted, see leftToTheEnd
                                                                std::cin, std::cout, std::cerr,         files,
                                                                clock,    ids,       templatesFolder(), pdfProgram()};
    return policywright::cli::runCommandLine(words, *context);
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    // Beyond a limit of file sizes a write shall fail like on a full disk, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    const policywright::cli::ExitCode code = run({argv + 1, argv + argc});
    std::cout.flush();
    if (!std::cout) { // a full disk behind a pipe or a redirection
        std::cerr << "The output could not be written.\n";
        return static_cast<int>(policywright::cli::ExitCode::Failure);
    }
    return static_cast<int>(code);
}
