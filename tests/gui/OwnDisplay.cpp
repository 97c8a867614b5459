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

xcb_atom_t atom(xcb_connection_t *connection, std::string_view name)
{
    const auto asked = xcb_intern_atom(connection, 0, static_cast<uint16_t>(name.size()), name.data());
    xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(connection, asked, nullptr);
    const xcb_atom_t atom = reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    std::free(reply); // as xcb wants it
    return atom;
}

bool hasProperty(xcb_connection_t *connection, xcb_window_t window, xcb_atom_t property, xcb_atom_t type)
{
    const auto asked = xcb_get_property(connection, 0, window, property, type, 0, 1);
    xcb_get_property_reply_t *reply = xcb_get_property_reply(connection, asked, nullptr);
    const bool isThere = reply && xcb_get_property_value_length(reply) > 0;
    std::free(reply); // as xcb wants it
    return isThere;
}

// A window manager that is still starting announces itself and gives no window the keyboard: one that answers is past
// that. Asked how wide a frame of a window would be, it says so in a property of the window.
class Manager {
public:
    explicit Manager(xcb_connection_t *connection)
        : m_connection(connection), m_root(xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root),
          m_window(xcb_generate_id(connection)), m_asked(atom(connection, "_NET_REQUEST_FRAME_EXTENTS")),
          m_answer(atom(connection, "_NET_FRAME_EXTENTS"))
    {
        xcb_create_window(connection, XCB_COPY_FROM_PARENT, m_window, m_root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
    }

    bool answers() const
    {
        xcb_client_message_event_t question{};
        question.response_type = XCB_CLIENT_MESSAGE;
        question.format = 32;
        question.window = m_window;
        question.type = m_asked;
        xcb_send_event(m_connection, 0, m_root,
                       XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                       reinterpret_cast<const char *>(&question));
        return hasProperty(m_connection, m_window, m_answer, XCB_ATOM_CARDINAL);
    }

private:
    xcb_connection_t *m_connection;
    xcb_window_t m_root;
    xcb_window_t m_window;
    xcb_atom_t m_asked;
    xcb_atom_t m_answer;
};

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
    const Manager manager(connection);
    for (int i = 0; !manager.answers(); ++i) {
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
