// SPDX-License-Identifier: Apache-2.0
//
// policywright: the command line. Without a command, where a display is there, the window in its place.
#include "app/cli/CommandLine.h"
#include "core/base/Memory.h"
#include "core/base/PosixFileSystem.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

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

// What is set for this call, or beside the other data of the user's programs.
std::string keysFolder()
{
    const auto valueOf = [](const char *name) {
        const char *value = std::getenv(name);
        return std::string(value ? value : "");
    };
    if (const std::string set = valueOf("POLICYWRIGHT_KEYS"); !set.empty())
        return set;
    const std::string data = valueOf("XDG_DATA_HOME");
    return (data.empty() ? valueOf("HOME") + "/.local/share" : data) + "/policywright/keys";
}

bool hasDisplay()
{
    const auto isSet = [](const char *name) {
        const char *value = std::getenv(name);
        return value && *value != '\0';
    };
    return isSet("WAYLAND_DISPLAY") || isSet("DISPLAY");
}

// Does not return where the window's program is there.
void becomeTheWindow()
{
    std::error_code problem;
    for (const char *place : {"policywright-desktop", "../gui/policywright-desktop"}) {
        const std::string program = (ownFolder() / place).lexically_normal().string();
        if (fs::exists(program, problem))
            ::execl(program.c_str(), program.c_str(), static_cast<char *>(nullptr));
    }
}

policywright::cli::ExitCode run(const std::vector<std::string> &words)
{
    static policywright::PosixFileSystem files;
    static const policywright::SystemClock clock;
    static policywright::RandomIdSource ids;
    static auto *const context = new policywright::cli::Context{
        // never deleted, see leftToTheEnd
        std::cin, std::cout, std::cerr, files, clock, ids, templatesFolder(), pdfProgram(), keysFolder()};
    return policywright::cli::runCommandLine(words, *context);
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    policywright::keepFreedMemory();
    // Beyond a limit of file sizes a write shall fail like on a full disk, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
    if (argc == 1 && hasDisplay())
        becomeTheWindow();
    const policywright::cli::ExitCode code = run({argv + 1, argv + argc});
    std::cout.flush();
    if (!std::cout) { // a full disk behind a pipe or a redirection
        std::cerr << "The output could not be written.\n";
        return static_cast<int>(policywright::cli::ExitCode::Failure);
    }
    return static_cast<int>(code);
}
