// SPDX-License-Identifier: Apache-2.0
//
// policywright: the command line.
#include "app/cli/CommandLine.h"
#include "core/base/PosixFileSystem.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

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

} // namespace

int main(int argc, char **argv)
{
    using namespace policywright;
    std::ios::sync_with_stdio(false);
    PosixFileSystem files;
    const SystemClock clock;
    RandomIdSource ids;
    cli::Context context{std::cin, std::cout, std::cerr, files, clock, ids, templatesFolder(), pdfProgram()};
    const cli::ExitCode code = cli::runCommandLine({argv + 1, argv + argc}, context);
    std::cout.flush();
    if (!std::cout) { // a full disk behind a pipe or a redirection
        std::cerr << "The output could not be written.\n";
        return static_cast<int>(cli::ExitCode::Failure);
    }
    return static_cast<int>(code);
}
