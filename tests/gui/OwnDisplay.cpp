// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/OwnDisplay.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/xcb.h>

namespace policywright::gui::test {
namespace {

[[noreturn]] void giveUp(const char *why)
{
    std::cerr << why << '\n';
    std::abort();
}

// Ends when this program does.
pid_t start(std::vector<std::string> words)
{
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        ::_exit(1);
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

// Two servers that look for a free number at the same moment can both take the same one: the second does away with the
// socket of the first before that listens. Each process has a number of its own.
std::string ownNumber()
{
    return ':' + std::to_string(100 + ::getpid() % 50'000);
}

bool hasManager(xcb_connection_t *connection)
{
    static constexpr std::string_view kName = "_NET_SUPPORTING_WM_CHECK";
    xcb_intern_atom_reply_t *atom = xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, static_cast<uint16_t>(kName.size()), kName.data()), nullptr);
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    xcb_get_property_reply_t *property = xcb_get_property_reply(
        connection, xcb_get_property(connection, 0, root, atom->atom, XCB_ATOM_WINDOW, 0, 1), nullptr);
    const bool isThere = property && xcb_get_property_value_length(property) > 0;
    std::free(atom);     // NOLINT(cppcoreguidelines-no-malloc): xcb's
    std::free(property); // NOLINT(cppcoreguidelines-no-malloc): xcb's
    return isThere;
}

} // namespace

OwnDisplay::OwnDisplay()
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        giveUp("No pipe can be made.");
    m_programs.push_back(start({"Xvfb", ownNumber(), "-displayfd", std::to_string(pipe[1]), "-screen", "0",
                                "1600x1000x24", "-nolisten", "tcp", "-noreset"}));
    ::close(pipe[1]);
    std::string number;
    for (char digit = 0; ::read(pipe[0], &digit, 1) == 1 && digit != '\n';)
        number += digit;
    ::close(pipe[0]);
    if (number.empty())
        giveUp("Xvfb does not start.");
    ::setenv("DISPLAY", (':' + number).c_str(), 1);
    m_programs.insert(m_programs.begin(), start({"openbox", "--sm-disable", "--config-file", "tests/gui/openbox.xml"}));
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    for (int i = 0; !hasManager(connection); ++i) {
        if (i > 1000)
            giveUp("Openbox does not start.");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    xcb_disconnect(connection);
}

OwnDisplay::~OwnDisplay()
{
    for (const pid_t program : m_programs) {
        ::kill(program, SIGTERM);
        ::waitpid(program, nullptr, 0);
    }
}

} // namespace policywright::gui::test
