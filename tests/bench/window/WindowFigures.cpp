// SPDX-License-Identifier: Apache-2.0
//
// The program's own window, measured from within:
//   window_figures start            says "ready" once its start page is painted, and ends
//   window_figures open POLICY VIEW says "ready" once the view is laid out in the preview, then obeys:
//     key QUESTION N    presses a key in the question's field N times: median ms until the preview is laid out
//     sections          the most ms that going to a section took, painted
//     overview          ms until the overview of all answers is painted
//     edits N           N keys one after the other, all of it laid out: 0
//     scroll N          in the mode "Review", N turns of the wheel, one a frame: how often the window's thread was held
//                       longer than a frame takes, 16 ms
//     longest           ms that it was held at most meanwhile
#include "app/gui/PolicyWindow.h"
#include "app/gui/language/Language.h"
#include "app/gui/overview/AnswersOverview.h"
#include "app/gui/preview/PreviewView.h"
#include "app/gui/review/RemarkMargin.h"
#include "app/gui/window/ApplicationLook.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/WorkArea.h"
#include "core/base/PosixFileSystem.h"
#include "tests/bench/window/Commands.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

namespace policywright::bench {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kFrameMs = 16;
constexpr int kCalmMs = 500; // until what follows the first document is done as well: progress, gaps, findings

// Calls back once the widget was painted.
class PaintWatch final : public QObject {
public:
    PaintWatch(QWidget &widget, std::function<void()> painted) : m_painted(std::move(painted))
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, m_painted);
        return false;
    }

private:
    std::function<void()> m_painted;
};

// How long the window's thread is held: from one time that it waits for events to the next.
class BusyWatch final : public QObject {
public:
    BusyWatch()
    {
        const auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_clock.start(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_clock.isValid())
                m_held.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            m_clock.invalidate();
        });
    }

    double timesOver(double ms) const
    {
        return static_cast<double>(std::ranges::count_if(m_held, [ms](double each) { return each > ms; }));
    }
    double longest() const { return m_held.empty() ? 0 : *std::ranges::max_element(m_held); }

private:
    QElapsedTimer m_clock;
    std::vector<double> m_held; // ms
};

double msOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

class Bench {
public:
    explicit Bench(gui::PolicyWindow &window) : m_window(window) {}

    bool open(const QString &policy, const std::string &view)
    {
        QSignalSpy opened(&m_window, &gui::PolicyWindow::policyOpened);
        m_window.openFile(policy);
        if (opened.isEmpty() && !opened.wait(kPatienceMs))
            return false;
        QSignalSpy loaded(&preview(), &gui::PreviewView::loaded);
        m_window.work()->controller().showView(ViewId(view));
        return waitFor(loaded);
    }

    double key(const std::string &question, int times)
    {
        m_window.work()->goToQuestion(QuestionId(question));
        QTest::qWait(kCalmMs);
        std::vector<double> each;
        for (int i = 0; i < times; ++i) {
            rest();
            QSignalSpy loaded(&preview(), &gui::PreviewView::loaded);
            each.push_back(msOf([&] {
                QTest::keyClick(QApplication::focusWidget(), i % 2 == 0 ? Qt::Key_A : Qt::Key_Backspace);
                waitFor(loaded);
            }));
        }
        return median(each);
    }

    double edits(int times)
    {
        for (int i = 0; i < times; ++i) {
            QSignalSpy loaded(&preview(), &gui::PreviewView::loaded);
            QTest::keyClick(QApplication::focusWidget(), i % 20 < 10 ? Qt::Key_A : Qt::Key_Backspace);
            waitFor(loaded);
        }
        return 0;
    }

    double sections()
    {
        QTest::qWait(kCalmMs);
        double most = 0;
        for (std::size_t i = 0; i < m_window.work()->controller().packs().sections().size(); ++i) {
            rest();
            most = std::max(most, msOf([&] {
                                m_window.work()->goToSection(i);
                                m_window.repaint();
                            }));
        }
        return most;
    }

    double overview()
    {
        const auto *overview = m_window.work()->findChild<gui::AnswersOverview *>();
        double ms = 0;
        QTest::qWait(kCalmMs);
        for (int mode = 0; overview && !overview->isVisible(); ++mode) {
            rest();
            ms = msOf([&] {
                m_window.work()->setMode(mode);
                m_window.repaint();
            });
        }
        return ms;
    }

    double scroll(int turns)
    {
        auto *margin = m_window.work()->findChild<gui::RemarkMargin *>();
        QSignalSpy placed(&preview(), &gui::PreviewView::marksPlaced);
        for (int mode = 0; margin && !margin->isVisible(); ++mode)
            m_window.work()->setMode(mode);
        waitFor(placed);
        QTest::qWait(kCalmMs);
        const BusyWatch watch;
        const QPointF middle = margin->rect().center();
        for (int turn = 0; turn < turns; ++turn) {
            const QPoint angle(0, turn < turns / 2 ? -120 : 120); // there and back
            QWheelEvent wheel(middle, margin->mapToGlobal(middle), {}, angle, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(margin, &wheel);
            rest(kFrameMs);
        }
        rest(kCalmMs);
        m_longest = watch.longest();
        return watch.timesOver(kFrameMs);
    }

    double longest() const { return m_longest; }

private:
    gui::PreviewView &preview() { return m_window.work()->preview().preview(); }

    static bool waitFor(QSignalSpy &spy) { return !spy.isEmpty() || spy.wait(kPatienceMs); }

    gui::PolicyWindow &m_window;
    double m_longest = 0; // of the last scrolling
};

int measure(const QStringList &arguments)
{
    const QTemporaryDir folder;
    PosixFileSystem files;
    const SystemClock clock;
    RandomIdSource ids;
    session::PackCache packs;
    const gui::Program program{.files = files,
                               .clock = clock,
                               .ids = ids,
                               .packs = packs,
                               .templatesFolder = gui::templatesFolder(),
                               .journalFolder = folder.filePath(QStringLiteral("recovery")).toStdString(),
                               .keysFolder = folder.filePath(QStringLiteral("keys")).toStdString(),
                               .pdfProgram = gui::pdfProgram(),
                               .settingsFile = folder.filePath(QStringLiteral("window.ini")),
                               .chooser = gui::systemFileChooser(),
                               .makePreview = gui::newPreview};
    gui::PolicyWindow window(program);
    window.resize(1280, 800);
    window.show();
    if (arguments.value(1) == QLatin1String("start")) {
        const PaintWatch watch(window, [] {
            say("ready");
            QApplication::quit();
        });
        return QApplication::exec();
    }
    Bench bench(window);
    if (!bench.open(arguments.value(2), arguments.value(3).toStdString()))
        return 1;
    say("ready");
    const int code = obey({
        {"key",
         [&](const QStringList &words) { return bench.key(words.value(0).toStdString(), words.value(1).toInt()); }},
        {"sections", [&](const QStringList &) { return bench.sections(); }},
        {"overview", [&](const QStringList &) { return bench.overview(); }},
        {"edits", [&](const QStringList &words) { return bench.edits(words.value(0).toInt()); }},
        {"scroll", [&](const QStringList &words) { return bench.scroll(words.value(0).toInt()); }},
        {"longest", [&](const QStringList &) { return bench.longest(); }},
    });
    if (auto done = window.work()->controller().discard(); !done)
        return 1;
    return code;
}

} // namespace
} // namespace policywright::bench

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    policywright::gui::installLanguage(application);
    policywright::gui::applyLook(application);
    return policywright::bench::measure(QApplication::arguments());
}
