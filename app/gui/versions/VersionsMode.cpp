// SPDX-License-Identifier: Apache-2.0
#include "app/gui/versions/VersionsMode.h"

#include "app/gui/TextConversion.h"
#include "app/gui/answers/DateText.h"
#include "app/gui/versions/ChangeKindDialog.h"
#include "app/gui/versions/KeepVersionDialog.h"
#include "app/gui/versions/VersionsPage.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "core/session/RedlineFiles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace policywright::gui {
namespace {

using history::State;

constexpr std::array kStates{State::Draft, State::InReview, State::Approved, State::Published, State::Retired};

QString nameFor(const EditingController &controller, const QString &what, const QString &suffix)
{
    const QFileInfo file(shown(controller.file().path));
    return file.dir().filePath(QStringLiteral("%1-%2.%3").arg(file.completeBaseName(), what, suffix));
}

} // namespace

VersionsMode::VersionsMode(WorkArea &work, const WindowActions &actions, const Program &program)
    : QObject(&work), m_work(work), m_controller(work.controller()), m_actions(actions), m_program(program),
      m_desk(new VersionsDesk(work.controller(), program, this)), m_page(new VersionsPage(*m_desk, &work)),
      m_mode(work.addMode(tr("Versions"), m_page, WorkArea::Shows::Something, WorkArea::Stands::BesideTheText))
{
    connectActions();
    connectPage();
    connect(&m_work, &WorkArea::modeChanged, this, &VersionsMode::showMode);
    connect(m_desk, &VersionsDesk::compared, this, &VersionsMode::showRedline);
    connect(m_desk, &VersionsDesk::refused, this,
            [this](const Errors &errors) { m_work.notices().say(sentencesOf(errors)); });
    connect(m_desk, &VersionsDesk::written, this,
            [this](const QString &path) { m_work.status().tell(tr("Written: %1").arg(QFileInfo(path).fileName())); });
}

bool VersionsMode::isShown() const
{
    return m_work.mode() == m_mode;
}

void VersionsMode::connectActions()
{
    const WindowActions &actions = m_actions;
    actions.versions->menuAction()->setVisible(true);
    for (QAction *action : {actions.versionsMode, actions.nextChange, actions.previousChange, actions.keepVersion})
        action->setVisible(true);
    connect(actions.nextChange, &QAction::triggered, m_page, [this] { m_page->step(1); });
    connect(actions.previousChange, &QAction::triggered, m_page, [this] { m_page->step(-1); });
    connect(actions.versionsMode, &QAction::triggered, this, [this] { m_work.setMode(m_mode); });
    connect(actions.keepVersion, &QAction::triggered, this, &VersionsMode::keep);
}

void VersionsMode::connectPage()
{
    connect(m_page, &VersionsPage::keepWanted, this, &VersionsMode::keep);
    connect(m_page, &VersionsPage::stateWanted, this, &VersionsMode::changeState);
    connect(m_page, &VersionsPage::decisionWanted, this, &VersionsMode::decide);
    connect(m_page, &VersionsPage::copyWanted, this, &VersionsMode::saveVersion);
    connect(m_page, &VersionsPage::confirmationsWanted, m_actions.confirmations, &QAction::trigger);
    connect(m_page, &VersionsPage::paperWanted, this, &VersionsMode::handOut);
    connect(m_page, &VersionsPage::layoutChanged, this, &VersionsMode::showRedline);
    connect(m_page, &VersionsPage::changeChosen, this,
            [this](const ClauseId &clause) { m_work.preview().preview().goTo(clause); });
}

// -- showing

void VersionsMode::showMode()
{
    if (isShown() == std::exchange(m_isOn, isShown()))
        return;
    m_desk->setShown(m_isOn);
    for (QAction *change : {m_actions.nextChange, m_actions.previousChange}) // the same keys, one meaning at a time
        change->setEnabled(m_isOn);
    for (QAction *remark : {m_actions.nextRemark, m_actions.previousRemark})
        remark->setEnabled(!m_isOn);
    if (m_isOn)
        showRedline();
    else
        m_work.preview().showPage(std::nullopt);
}

void VersionsMode::showRedline()
{
    if (!isShown())
        return;
    const Comparison &compared = m_desk->comparison();
    if (!compared)
        return m_work.preview().showPage(std::nullopt);
    m_work.preview().showPage(render::redlinePage(compared->redline, compared->after.document,
                                                  session::namesOf(compared->before, compared->after),
                                                  compared->after.settings, m_page->redlineLayout()));
}

// -- what is noted

bool VersionsMode::tell(const ResultWithErrors<> &done, const QString &what, QDialog *asked)
{
    if (!done)
        tellOfErrors(asked ? asked : m_work.window(), what, done.error());
    else if (asked)
        asked->accept();
    return done.has_value();
}

void VersionsMode::keep()
{
    if (!m_controller.hasFile() && !save(m_work.window(), m_controller, m_program))
        return;
    auto *dialog = new KeepVersionDialog({.title = tr("Keep this version"),
                                          .verb = tr("Keep"),
                                          .states = {State::Draft, State::InReview, State::Approved, State::Published}},
                                         dateFromStored(todayOf(m_program.clock).toIso()), m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeepVersionDialog::wanted, this, [this, dialog](const history::RevisionNote &note) {
        const bool isPublished = note.state == State::Published;
        if (tell(m_desk->keep(note),
                 isPublished ? tr("The version was not published.") : tr("The version was not kept."), dialog))
            m_work.status().tell(isPublished ? tr("Version %1 is published").arg(shown(note.version))
                                             : tr("The version is kept"));
    });
    dialog->open();
}

void VersionsMode::changeState(const std::string &revision)
{
    const VersionRow *row = m_desk->row(revision);
    if (!row)
        return;
    VersionToNote version{.title = tr("The state of this version"), .verb = tr("Set"), .states = {}, .note = row->note};
    std::ranges::copy_if(kStates, std::back_inserter(version.states),
                         [row](State state) { return history::canFollow(row->note.state, state); });
    if (version.states.empty())
        return;
    auto *dialog = new KeepVersionDialog(version, dateFromStored(todayOf(m_program.clock).toIso()), m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeepVersionDialog::wanted, this, [this, dialog, revision](const history::RevisionNote &note) {
        if (tell(m_desk->setState(revision, note), tr("The state of the version stays as it was."), dialog))
            m_work.status().tell(tr("The state of the version is noted"));
    });
    dialog->open();
}

void VersionsMode::decide(const std::string &clause)
{
    const Comparison &compared = m_desk->comparison();
    if (!compared)
        return;
    const auto &clauses = compared->changes.clauses;
    const auto change = std::ranges::find(clauses, clause, &exporting::ClauseChange::id);
    if (change == clauses.end())
        return;
    auto *dialog = new ChangeKindDialog(*change, m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeKindDialog::decided, this, [this, dialog, clause](bool isMaterial, const std::string &why) {
        if (tell(m_desk->decide(clause, isMaterial, why), tr("The decision was not noted."), dialog))
            m_work.status().tell(tr("Your decision is noted"));
    });
    dialog->open();
}

// -- what leaves the program

void VersionsMode::saveVersion(const std::string &revision)
{
    const VersionRow *row = m_desk->row(revision);
    if (!row)
        return;
    const std::string what = row->note.version.empty() ? row->note.when.substr(0, 10) : row->note.version;
    const QString path =
        m_program.chooser.toSave(m_work.window(), nameFor(m_controller, shown(what), QStringLiteral("policy")));
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == QFileInfo(shown(m_controller.file().path)))
        return m_work.notices().say(tr("This file holds the policy that is open. Choose another name."));
    const auto done = m_desk->saveVersion(revision, stored(path));
    if (tell(done ? ResultWithErrors<>() : std::unexpected(Errors{done.error()}), tr("The file was not written.")))
        m_work.status().tell(tr("Written: %1").arg(QFileInfo(path).fileName()));
}

void VersionsMode::handOut(VersionPaper paper)
{
    struct Form {
        QString name;
        QStringList suffixes;
    };
    const auto form = [paper]() -> Form {
        switch (paper) {
        case VersionPaper::Redline:
            return {QStringLiteral("changes"), {QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("docx")}};
        case VersionPaper::ChangeLog:
            return {QStringLiteral("changelog"), {QStringLiteral("html"), QStringLiteral("md")}};
        case VersionPaper::Announcement: return {QStringLiteral("announcement"), {QStringLiteral("txt")}};
        }
        return {};
    }();
    const QString path = m_program.chooser.toSavePaper(
        m_work.window(), nameFor(m_controller, form.name, form.suffixes.front()), form.suffixes);
    if (const QString refusal = refusalOfName(path, form.suffixes.front()); !refusal.isEmpty())
        return m_work.notices().say(refusal);
    if (!path.isEmpty())
        m_desk->write(paper, stored(path), m_page->redlineLayout());
}

} // namespace policywright::gui
