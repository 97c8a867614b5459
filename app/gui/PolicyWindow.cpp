// SPDX-License-Identifier: Apache-2.0
#include "app/gui/PolicyWindow.h"

#include "app/gui/Look.h"
#include "app/gui/TabOrder.h"
#include "app/gui/TextConversion.h"
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/start/StartPage.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/LossWords.h"
#include "app/gui/window/MenuKeys.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

constexpr int kSettingsVersion = 1;     // of the window's state
constexpr QMargins kFrame(4, 32, 4, 4); // what a desktop puts around a window, about

} // namespace

PolicyWindow::PolicyWindow(const Program &program)
    : m_program(program), m_actions(std::make_unique<WindowActions>(*this)), m_pages(new QStackedWidget(this))
{
    new MenuKeys(*this, *m_actions);
    makePages();
    connectFileActions();
    connectOtherActions();
    readSettings();
    showStartPage();
}

PolicyWindow::~PolicyWindow() = default;

void PolicyWindow::makePages()
{
    setCentralWidget(m_pages);
    m_start = new StartPage(m_program, m_pages);
    m_waiting = look::wrappingLabel(m_pages, look::Ink::Quiet);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_waiting);
    connect(m_start, &StartPage::newPolicyWanted, this, &PolicyWindow::beginNewPolicy);
    connect(m_start, &StartPage::openWanted, this, &PolicyWindow::askForFile);
    connect(m_start, &StartPage::fileChosen, this, &PolicyWindow::openFile);
    connect(m_start, &StartPage::exampleChosen, this, &PolicyWindow::openExampleCopy);
    connect(m_start, &StartPage::recoveryChosen, this,
            [this](const QString &journal, const QString &name) { recover(journal, name); });
    connect(m_start, &StartPage::recoveryUnwanted, this, &PolicyWindow::discardWork);
}

// Made when it is wanted for the first time: the window is on the screen sooner.
NewPolicyPage &PolicyWindow::newPolicyPage()
{
    if (m_newPolicy)
        return *m_newPolicy;
    m_newPolicy = new NewPolicyPage(m_program, m_pages);
    m_pages->addWidget(m_newPolicy);
    connect(m_newPolicy, &NewPolicyPage::cancelled, this, &PolicyWindow::showStartPage);
    connect(m_newPolicy, &NewPolicyPage::startWanted, this, [this](const NewPolicy &policy) {
        m_newPolicy->setBusy(true);
        openWith({}, [policy, &program = m_program] { return startPolicy(policy, program); });
    });
    return *m_newPolicy;
}

void PolicyWindow::show(Started started)
{
    const auto recovered = started.recoveredChanges;
    layDesk(std::move(started.session));
    m_toldAbout = m_work->controller().file().identity;
    m_actions->setPolicyThere(true);
    if (recovered) {
        m_work->notices().say(*recovered == 0 ? tr("Everything had been saved; nothing was lost.")
                                              : tr("Your unsaved work is back. Save it to keep it."));
    }
    if (started.loss)
        m_work->notices().say(wordsOf(*started.loss));
    if (!started.packsWithoutLanguage.empty()) {
        QStringList names;
        for (const std::string &name : started.packsWithoutLanguage)
            names.push_back(shown(name));
        m_work->notices().say(tr("Some rules do not exist in this language yet and were left out: %1.")
                                  .arg(QLocale().createSeparatedList(names)));
    }
    noteRecent();
    refreshTitle();
    refreshSteps();
    Q_EMIT policyOpened();
}

void PolicyWindow::layDesk(session::EditingSession session)
{
    m_work = new WorkArea(std::move(session), m_program, m_pages);
    m_pages->addWidget(m_work);
    m_pages->setCurrentWidget(m_work);
    if (m_columns.isEmpty())
        m_work->spreadColumns(width());
    else
        m_work->columns().restoreState(m_columns);
    connectWork();
}

// Nothing that was made of the packs outlives them: the desk is cleared with the packs of before still there, and laid
// anew with the others. To go through it and exchange each reference would be one forgotten reference from reading
// memory that is gone.
void PolicyWindow::changePacks(const PacksChange &change)
{
    const std::shared_ptr<session::EditingSession> session = m_work->controller().sharedSession();
    const WorkArea::Place place = m_work->place();
    setUpdatesEnabled(false);
    m_work->setMode(0); // which puts the columns where they were
    m_columns = m_work->columns().saveState();
    delete std::exchange(m_work, nullptr);
    const Result<> done = change.perform(*session);
    layDesk(std::move(*session));
    m_work->goOnAt(place);
    setUpdatesEnabled(true);
    refreshTitle();
    refreshSteps();
    if (change.then)
        change.then(*m_work, done);
}

void PolicyWindow::showStartPage()
{
    if (m_work) {
        m_columns = m_work->columns().saveState();
        m_work->deleteLater();
        m_work = nullptr;
    }
    m_actions->setPolicyThere(false);
    m_start->refresh();
    m_pages->setCurrentWidget(m_start);
    m_start->newPolicy().setFocus();
    refreshTitle();
}

// -- closing

bool PolicyWindow::leavePolicy()
{
    if (!m_work)
        return true;
    EditingController &controller = m_work->controller();
    controller.endStep();
    if (controller.isModified()) {
        QString name = fileNameOf(controller);
        if (name.isEmpty())
            name = organisationOf(controller).isEmpty() ? tr("New policy") : organisationOf(controller);
        switch (askAboutUnsaved(this, name)) {
        case UnsavedChoice::Cancel: return false;
        case UnsavedChoice::Save:
            if (!save(this, controller, m_program))
                return false;
            break;
        case UnsavedChoice::Discard:
            if (const auto done = controller.discard(); !done)
                tellOfErrors(this, tr("The unsaved work stays in the recovery folder."), {done.error()});
            break;
        }
    }
    noteRecent();
    return true;
}

void PolicyWindow::closeEvent(QCloseEvent *event)
{
    const bool isWaiting = m_work && m_work->controller().isWaiting();
    if (isWaiting || !leavePolicy()) {
        event->ignore();
        return;
    }
    writeSettings();
    event->accept();
}

void PolicyWindow::noteRecent()
{
    const EditingController &controller = m_work->controller();
    if (!controller.hasFile())
        return;
    RecentFile file{.path = shown(controller.file().path), .organisation = organisationOf(controller)};
    const auto isSame = [&](const RecentFile &other) { return other.path == file.path; };
    const auto known = RecentFiles(m_program.settingsFile).all();
    if (const auto before = std::ranges::find_if(known, isSame); before != known.end() && !controller.document())
        file = *before; // nothing newer is known yet
    file.gaps = controller.document() ? static_cast<int>(controller.missing().size()) : file.gaps;
    if (controller.document()) {
        file.essentialGaps = static_cast<int>(
            std::ranges::count(controller.missing(), check::Need::Essential, &check::MissingAnswer::need));
        if (const auto &date = controller.document()->facts.reviewBy)
            file.nextReview = QDate(date->year(), static_cast<int>(date->month()), static_cast<int>(date->day()));
    }
    RecentFiles(m_program.settingsFile).note(file);
}

// Somebody else wrote the file while the window was not looked at.
void PolicyWindow::offerChangedFile()
{
    if (!m_work || !m_work->controller().hasFile() || m_work->controller().isWaiting())
        return;
    const session::PolicyFile &file = m_work->controller().file();
    const auto now = m_program.files.identity(file.path);
    if (!now || !file.identity || *now == *file.identity || now.value() == m_toldAbout)
        return;
    m_toldAbout = *now;
    m_work->notices().say(tr("Somebody else has written “%1” since you opened it. Your work is still here and will not "
                             "overwrite theirs.")
                              .arg(fileNameOf(m_work->controller())),
                          tr("Compare…"), [this] { compareWithFile(this, m_work->controller(), m_program); });
}

void PolicyWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        offerChangedFile();
}

bool PolicyWindow::focusNextPrevChild(bool next)
{
    return focusNextInReadingOrder(*this, next);
}

// -- settings

void PolicyWindow::readSettings()
{
    const QSettings settings(m_program.settingsFile, QSettings::IniFormat);
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize().shrunkBy(kFrame)));
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), kSettingsVersion);
    m_columns = settings.value(QStringLiteral("window/columns")).toByteArray();
}

void PolicyWindow::writeSettings() const
{
    QSettings settings(m_program.settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(kSettingsVersion));
    const QByteArray columns = m_work ? m_work->columns().saveState() : m_columns;
    if (!columns.isEmpty())
        settings.setValue(QStringLiteral("window/columns"), columns);
}

} // namespace policywright::gui
