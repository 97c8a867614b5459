// SPDX-License-Identifier: Apache-2.0
//
// PolicyWindow's menus: which action does what, and what the menus say.
#include "app/gui/DocumentName.h"
#include "app/gui/PolicyWindow.h"
#include "app/gui/TextConversion.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/outline/OutlinePanel.h"
#include "app/gui/settings/SettingsDialog.h"
#include "app/gui/spelling/Dictionary.h"
#include "app/gui/start/RecentFiles.h"
#include "app/gui/window/ApplicationLook.h"
#include "app/gui/window/Companions.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/ShortcutsDialog.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTreeView>

namespace policywright::gui {
namespace {

QString shortened(const QString &text)
{
    constexpr qsizetype kLongest = 48;
    return text.size() <= kLongest ? text : text.left(kLongest - 1).trimmed() + QChar(0x2026);
}

} // namespace

void PolicyWindow::connectFileActions()
{
    connect(m_actions->newPolicy, &QAction::triggered, this, &PolicyWindow::beginNewPolicy);
    connect(m_actions->open, &QAction::triggered, this, &PolicyWindow::askForFile);
    connect(m_actions->recent, &QMenu::aboutToShow, this, &PolicyWindow::refreshRecentMenu);
    connect(m_actions->startPage, &QAction::triggered, this, [this] {
        if (leavePolicy())
            showStartPage();
    });
    connect(m_actions->save, &QAction::triggered, this, [this] {
        if (save(this, m_work->controller(), m_program))
            noteRecent();
    });
    connect(m_actions->saveAs, &QAction::triggered, this, [this] {
        if (saveAs(this, m_work->controller(), m_program))
            noteRecent();
    });
    connect(m_actions->saveCopy, &QAction::triggered, this,
            [this] { saveCopy(this, m_work->controller(), m_program); });
    connect(m_actions->close, &QAction::triggered, this, &PolicyWindow::close);
    connect(m_actions->quit, &QAction::triggered, this, [] { QApplication::closeAllWindows(); });
}

void PolicyWindow::connectOtherActions()
{
    connect(m_actions->undo, &QAction::triggered, this, [this] { m_work->controller().undo(); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { m_work->controller().redo(); });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        m_actions->showOutline->setChecked(true);
        m_work->outline().filterBox().setFocus(Qt::ShortcutFocusReason);
        m_work->outline().filterBox().selectAll();
    });
    connect(m_actions->nextGap, &QAction::triggered, this, [this] { m_work->goToNextGap(); });
    connect(m_actions->nextSection, &QAction::triggered, this, [this] { m_work->goToNextSection(); });
    connect(m_actions->previousSection, &QAction::triggered, this, [this] { m_work->goToPreviousSection(); });
    connect(m_actions->nextColumn, &QAction::triggered, this, [this] { goToColumn(1); });
    connect(m_actions->previousColumn, &QAction::triggered, this, [this] { goToColumn(-1); });
    connect(m_actions->showOutline, &QAction::toggled, this, [this](bool isShown) {
        if (m_work)
            m_work->outline().setVisible(isShown);
    });
    connect(m_actions->showPreview, &QAction::toggled, this, [this](bool isShown) {
        if (m_work)
            m_work->preview().setVisible(isShown);
    });
    connect(m_actions->settings, &QAction::triggered, this, &PolicyWindow::showSettings);
    connect(m_actions->shortcuts, &QAction::triggered, this, &PolicyWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Policywright"),
                           tr("Policywright %1 writes an organisation's social media policy with you. It works offline "
                              "and keeps everything in one file. What it writes is a draft for your adviser, not legal "
                              "advice.")
                               .arg(QApplication::applicationVersion()));
    });
}

void PolicyWindow::connectWork()
{
    EditingController &controller = m_work->controller();
    connect(&controller, &EditingController::historyChanged, this, &PolicyWindow::refreshSteps);
    connect(&controller, &EditingController::viewsChanged, this, &PolicyWindow::refreshDocuments);
    connect(m_work, &WorkArea::titleChanged, this, &PolicyWindow::refreshTitle);
    connect(m_work, &WorkArea::openWanted, this, &PolicyWindow::openFile,
            Qt::QueuedConnection); // from a desk that goes
    connect(&controller, &EditingController::packsChangeWanted, this, [this](const PacksChange &change) {
        // Not at once: the desk goes, and perhaps a button on it is being clicked.
        QMetaObject::invokeMethod(this, [this, change] { changePacks(change); }, Qt::QueuedConnection);
    });
    auto *companions = new Companions(*m_work, *m_actions, m_program);
    connect(this, &PolicyWindow::settingsChanged, companions, &Companions::useSettings);
    m_work->outline().setVisible(m_actions->showOutline->isChecked());
    m_work->preview().setVisible(m_actions->showPreview->isChecked());
    for (QAction *action : {m_actions->undo, m_actions->redo, m_actions->findAnything})
        m_work->header().addButton(action);
    m_work->header().addChiefButton(m_actions->publish);
}

void PolicyWindow::refreshTitle()
{
    if (!m_work) {
        setWindowModified(false);
        setWindowTitle(QStringLiteral("Policywright"));
        return;
    }
    const EditingController &controller = m_work->controller();
    QString name = QFileInfo(shown(controller.file().path)).completeBaseName();
    if (name.isEmpty())
        name = organisationOf(controller).isEmpty() ? tr("New policy") : organisationOf(controller);
    setWindowTitle(QStringLiteral("%1[*] — Policywright").arg(name));
    setWindowModified(controller.isModified());
}

void PolicyWindow::refreshSteps()
{
    const session::History &history = m_work->controller().history();
    const auto undo = history.nextUndo();
    const auto redo = history.nextRedo();
    m_actions->undo->setEnabled(undo.has_value());
    m_actions->redo->setEnabled(redo.has_value());
    m_actions->undo->setText(undo ? tr("Undo: %1").arg(nameOf(*undo)) : tr("Undo"));
    m_actions->redo->setText(redo ? tr("Redo: %1").arg(nameOf(*redo)) : tr("Redo"));
    for (QAction *action : {m_actions->undo, m_actions->redo})
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
}

QString PolicyWindow::nameOf(const session::StepName &step) const
{
    const pack::PackSet &packs = m_work->controller().packs();
    const auto question = [&] {
        const pack::CompiledQuestion *found = packs.question(QuestionId(step.id));
        return shortened(found ? shown(found->words.prompt.text) : shown(step.id));
    };
    const auto clause = [&] {
        const ClauseId id(step.id);
        if (const pack::CompiledClause *found = packs.clause(id))
            return shortened(shown(found->title));
        const auto &own = m_work->controller().policy().ownClauses;
        const auto added = own.find(id);
        return added == own.end() ? tr("a clause of your own") : shortened(shown(added->second.title));
    };
    switch (step.kind) {
    case session::ChangeKind::SetAnswer: return tr("answer to “%1”").arg(question());
    case session::ChangeKind::ClearAnswer: return tr("default for “%1”").arg(question());
    case session::ChangeKind::SetWording: return tr("wording of “%1”").arg(clause());
    case session::ChangeKind::ClearWording: return tr("original wording of “%1”").arg(clause());
    case session::ChangeKind::LeaveOut: return tr("leaving out “%1”").arg(clause());
    case session::ChangeKind::TakeBack: return tr("taking back “%1”").arg(clause());
    case session::ChangeKind::SetTheme: return tr("look of the documents");
    case session::ChangeKind::SetOwnClause: return tr("own clause “%1”").arg(clause());
    case session::ChangeKind::RemoveOwnClause: return tr("removing “%1”").arg(clause());
    case session::ChangeKind::SetOrder: return tr("order of clauses");
    case session::ChangeKind::AddToReview: return tr("what was said in the review");
    case session::ChangeKind::TakeFromReview: return tr("taking back what was said in the review");
    case session::ChangeKind::PinClause: return tr("pinning “%1”").arg(clause());
    case session::ChangeKind::UnpinClause: return tr("unpinning “%1”").arg(clause());
    case session::ChangeKind::SetAsideAll: return tr("what was set aside");
    case session::ChangeKind::ReplacePacks: return tr("update of the packs");
    case session::ChangeKind::SetAncestors: return tr("what this policy extends");
    case session::ChangeKind::GiveReason: return tr("reason for a weaker rule");
    case session::ChangeKind::TakeReason: return tr("taking back the reason for a weaker rule");
    case session::ChangeKind::Several: return tr("changes in several places");
    }
    return {};
}

void PolicyWindow::refreshDocuments()
{
    m_actions->documents->clear();
    auto *group = new QActionGroup(m_actions->documents);
    EditingController &controller = m_work->controller();
    for (const ViewId &view : controller.offeredViews()) {
        QAction *action = m_actions->documents->addAction(withoutShortcut(documentName(controller.packs(), view)));
        action->setCheckable(true);
        action->setChecked(view == controller.view());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, view] { m_work->controller().showView(view); });
    }
}

void PolicyWindow::refreshRecentMenu()
{
    m_actions->recent->clear();
    for (const RecentFile &file : RecentFiles(m_program.settingsFile).all()) {
        m_actions->recent->addAction(withoutShortcut(QFileInfo(file.path).fileName()), this,
                                     [this, path = file.path] { openFile(path); });
    }
    if (m_actions->recent->isEmpty())
        m_actions->recent->addAction(tr("Nothing was opened yet"))->setEnabled(false);
}

void PolicyWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PolicyWindow::showSettings()
{
    const Settings settings(m_program.settingsFile);
    auto *dialog = new SettingsDialog(settings, Dictionary::available(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, settings] {
        applyTheme(settings.theme());
        Q_EMIT settingsChanged();
    });
    dialog->open();
}

// Outline, interview, preview, and round again.
void PolicyWindow::goToColumn(int step)
{
    QWidget *const columns[] = {&m_work->outline(), &m_work->interview(), &m_work->preview()};
    int at = 1;
    for (int i = 0; i < 3; ++i) {
        if (columns[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    for (int i = 0; i < 3; ++i) {
        at = (at + step + 3) % 3;
        if (columns[at]->isVisible())
            break;
    }
    if (at == 0)
        m_work->outline().tree().setFocus(Qt::TabFocusReason);
    else if (at == 1)
        m_work->focusInterview();
    else
        m_work->preview().focusFace();
}

} // namespace policywright::gui
