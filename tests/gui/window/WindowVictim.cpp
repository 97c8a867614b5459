// SPDX-License-Identifier: Apache-2.0
//
// A program with a window of its own, for tests that need a second process, or one that they can kill:
//     window_victim make FOLDER          a.policy, of "Harbour Trust"
//     window_victim save FOLDER WORDS    opens it, types these words as the organisation's name, saves, and goes
//     window_victim type FOLDER SEED     recovers what is offered on the start page, or opens the file, and types until
//                                        it is killed; saves now and then, unless SEED is 0
// Typing, it tells a line for everything: "file NAME" (what the file holds), "offered NUMBER", "asked SENTENCE", "back
// NAME" (what stands on the screen), then "typed NS NAME" before each key with what the field shall hold after it,
// "saving NAME", "saved NAME", and "starved NS MS" whenever the machine left this process without a processor for that
// long. NS are of the machine's steady clock.
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/start/Offers.h"
#include "app/gui/start/StartPage.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/WorkArea.h"
#include "core/session/PackChoice.h"
#include "tests/gui/GuiTest.h"
#include "tests/gui/window/Installation.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

namespace policywright::gui::test {
namespace {

using namespace std::chrono_literals;

const QuestionId kName("org_name");

long long nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / 1ns;
}

template <class... Values>
void tell(const char *format, Values... values)
{
    // Each caller gives a literal.
    std::printf(format, values...); // NOLINT(clang-diagnostic-format-nonliteral,cppcoreguidelines-pro-type-vararg)
    std::fflush(stdout);
}

// A thread that wants to wake every 5 ms knows when the machine does not let it.
void watchForStarving()
{
    std::thread([] {
        for (;;) {
            const long long before = nowNs();
            std::this_thread::sleep_for(5ms);
            const long long late = (nowNs() - before) / 1'000'000 - 5;
            if (late > 30)
                tell("starved %lld %lld\n", nowNs(), late);
        }
    }).detach();
}

int make(const std::string &folder)
{
    Installation installation(folder);
    const Program &program = installation.program();
    auto packs = session::readPacks(program.files, program.templatesFolder, {"base"}, "en");
    if (!packs)
        return 1;
    auto policy = session::newPolicy(installation.path("a.policy"), packs->packs, "en", program.ids);
    policy->bundle.policy.answers.insert_or_assign(kName, std::string("Harbour Trust"));
    return session::savePolicy(program.files, *policy) ? 0 : 1;
}

class Author {
public:
    explicit Author(const std::string &folder) : m_installation(folder), m_window(m_installation.program())
    {
        m_window.resize(1000, 700);
        showOnScreen(m_window);
        QObject::connect(&m_answering, &QTimer::timeout, &m_answering, [] { answer(); });
        m_answering.start(20);
    }

    bool open()
    {
        m_window.openFile(QString::fromStdString(m_installation.path("a.policy")));
        return goToName();
    }

    bool recoverOrOpen()
    {
        tellFile();
        const auto offers = recoveriesIn(m_installation.program());
        tell("offered %zu\n", offers.size());
        if (offers.empty())
            return open();
        const QString words = QStringLiteral("Recover “%1”").arg(offers.front().name);
        for (QAbstractButton *button : m_window.startPage().findChildren<QAbstractButton *>()) {
            if (button->text() == words) {
                click(*button);
                return goToName();
            }
        }
        return false;
    }

    std::string shown() const { return m_field->text().toStdString(); }
    void write(const QString &words) // in the place of what is there
    {
        press(Qt::Key_A, Qt::ControlModifier);
        type(words);
    }
    bool save()
    {
        press(Qt::Key_S, Qt::ControlModifier);
        return m_window.work()->header().state() == QStringLiteral("Saved");
    }

    [[noreturn]] void typeForEver(unsigned seed)
    {
        std::mt19937 random(seed);
        std::uniform_int_distribution<int> percent(0, 99);
        for (;;) {
            std::string words = std::to_string(seed);
            press(Qt::Key_A, Qt::ControlModifier);
            for (std::size_t i = 0; i < 150; ++i) {
                if (i >= words.size())
                    words += static_cast<char>('a' + percent(random) % 26);
                tell("typed %lld %s\n", nowNs(), words.substr(0, i + 1).c_str());
                type(QString(QLatin1Char(words[i])));
                QTest::qWait(percent(random) < 3 ? 700 : percent(random) / 2);
                if (percent(random) < 2 && seed != 0) {
                    tell("saving %s\n", words.substr(0, i + 1).c_str());
                    if (save())
                        tell("saved %s\n", words.substr(0, i + 1).c_str());
                }
            }
        }
    }

private:
    void tellFile()
    {
        session::PackCache packs;
        const auto file = session::openPolicy(m_installation.files(), m_installation.path("a.policy"), packs);
        tell("file %s\n",
             file ? std::get<std::string>(file->bundle.policy.answers.at(kName)).c_str() : "(cannot be read)");
    }

    bool goToName()
    {
        if (!opened(m_window))
            return false;
        QTest::qWait(50); // it puts the cursor somewhere itself
        m_window.work()->goToQuestion(kName);
        return QTest::qWaitFor(
            [this] {
                m_field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
                return m_field && m_window.work()->interview().isAncestorOf(m_field);
            },
            20'000);
    }

    // The author of a journal wants it back, whatever happened to the file.
    static void answer()
    {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        tell("asked %s\n", box->text().toStdString().c_str());
        box->buttons().front()->click();
    }

    Installation m_installation;
    PolicyWindow m_window;
    QTimer m_answering;
    QLineEdit *m_field = nullptr;
};

int run(const QStringList &words)
{
    const std::string folder = words.value(2).toStdString();
    if (words.value(1) == QLatin1String("make"))
        return make(folder);
    Author author(folder);
    if (words.value(1) == QLatin1String("save")) {
        if (!author.open())
            return 1;
        author.write(words.value(3));
        return author.save() ? 0 : 1;
    }
    watchForStarving();
    if (!author.recoverOrOpen())
        return 1;
    tell("back %s\n", author.shown().c_str());
    author.typeForEver(words.value(3).toUInt());
}

} // namespace
} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return argc >= 3 ? policywright::gui::test::run(QApplication::arguments()) : 2;
}
