// SPDX-License-Identifier: Apache-2.0
//
// An editing session that a test kills, and what finds its words afterwards. In a FOLDER with a.policy and recovery/:
//
//     journal_victim make FOLDER           puts a policy there
//     journal_victim edit FOLDER COUNT     opens it, or begins a new one where there is none; answers one question with
//                                          1, 2, … COUNT, flushes each, saves in the middle, and goes without a word
//     journal_victim recover FOLDER        recovers, flushes, goes without a word; prints the answer
//     journal_victim finish FOLDER         recovers and saves; prints the answer
//
// `edit` prints a line for what it has done: "flushed 3", "saved 3"; an error is a line on standard error, and it goes
// on. The first line, "begin", marks the beginning of the editing in a trace.
#include "core/base/PosixFileSystem.h"
#include "core/session/EditingSession.h"
#include "tests/support/SmallPolicy.h"

#include <charconv>
#include <unistd.h>

namespace policywright {
namespace {

using session::EditingSession;

const QuestionId kQuestion("org_name");

void say(const std::string &line, int to = STDOUT_FILENO)
{
    const std::string text = line + '\n';
    if (::write(to, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        ::_exit(2);
}

[[noreturn]] void giveUp(const Error &error)
{
    say(describe(error), STDERR_FILENO);
    ::_exit(1);
}

class Desk {
public:
    explicit Desk(const std::string &folder) : m_policy(folder + "/a.policy")
    {
        m_surroundings.journalFolder = folder + "/recovery";
    }

    void make()
    {
        session::PolicyFile policy = test::policyFileWith(test::emptyPolicy());
        policy.path = m_policy;
        if (auto saved = session::savePolicy(m_files, policy); !saved)
            giveUp(saved.error());
    }

    // As a crash would leave it: no destructor runs behind it.
    [[noreturn]] void edit(int count)
    {
        EditingSession session = begun();
        say("begin");
        for (int i = 1; i <= count; ++i) {
            const auto done = session.perform(session::SetAnswer{kQuestion, std::to_string(i)}, session::Entry::Typing);
            if (!done)
                giveUp(done.error());
            report(session.flush(), "flushed " + std::to_string(i));
            if (i == count / 2)
                report(session.save(), "saved " + std::to_string(i));
        }
        ::_exit(0);
    }

    [[noreturn]] void recover()
    {
        EditingSession session = found();
        if (auto flushed = session.flush(); !flushed)
            giveUp(flushed.error());
        say(answerIn(session));
        ::_exit(0);
    }

    void finish()
    {
        EditingSession session = found();
        const bool isUnsaved = session.isModified() || !session.file().identity;
        if (auto saved = isUnsaved ? session.save() : Result<>(); !saved)
            giveUp(saved.error());
        say(answerIn(session));
    }

private:
    template <class T>
    T orGiveUp(ResultWithErrors<T> result)
    {
        if (!result)
            giveUp(result.error().front());
        return std::move(result).value();
    }

    EditingSession begun()
    {
        if (m_files.identity(m_policy))
            return orGiveUp(EditingSession::open(m_policy, m_surroundings));
        session::PolicyFile policy = test::policyFileWith(test::emptyPolicy());
        policy.path = m_policy;
        return orGiveUp(EditingSession::create(std::move(policy), m_surroundings));
    }

    // From the journal, where there is one.
    EditingSession found()
    {
        const auto list = session::listJournals(m_files, m_surroundings.journalFolder);
        if (!list)
            giveUp(list.error());
        if (!list->unreadable.empty())
            giveUp(list->unreadable.front());
        if (list->journals.size() > 1) {
            say("there are two journals", STDERR_FILENO);
            ::_exit(1);
        }
        if (list->journals.empty())
            return begun();
        return orGiveUp(EditingSession::recover(list->journals.front().file, m_surroundings)).session;
    }

    static std::string answerIn(const EditingSession &session)
    {
        const auto answer = session.policy().answers.find(kQuestion);
        return answer == session.policy().answers.end() ? "0" : std::get<std::string>(answer->second);
    }

    static void report(const Result<> &result, const std::string &done)
    {
        if (result)
            say(done);
        else
            say(std::string(nameOf(result.error().code)), STDERR_FILENO);
    }

    std::string m_policy;
    PosixFileSystem m_files;
    SystemClock m_clock;
    RandomIdSource m_ids;
    session::PackCache m_packs;
    session::Surroundings m_surroundings{m_files, m_clock, m_ids, m_packs, {}};
};

} // namespace
} // namespace policywright

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const std::string verb = argv[1];
    policywright::Desk desk(argv[2]);
    if (verb == "make") {
        desk.make();
    } else if (verb == "edit" && argc == 4) {
        const std::string count = argv[3];
        int number = 0;
        std::from_chars(count.data(), count.data() + count.size(), number);
        desk.edit(number);
    } else if (verb == "recover") {
        desk.recover();
    } else if (verb == "finish") {
        desk.finish();
    } else {
        return 2;
    }
    return 0;
}
