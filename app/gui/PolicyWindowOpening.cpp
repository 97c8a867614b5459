// SPDX-License-Identifier: Apache-2.0
//
// How PolicyWindow comes to a policy: a new one, a file, an example, work that was not saved.
#include "app/gui/Background.h"
#include "app/gui/PolicyWindow.h"
#include "app/gui/TextConversion.h"
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/start/Offers.h"
#include "app/gui/start/StartPage.h"
#include "app/gui/window/Questions.h"
#include "app/gui/window/WorkArea.h"
#include "core/session/Rescue.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>

namespace policywright::gui {
namespace {

PolicyWindow *windowWithFile(const QString &path)
{
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<PolicyWindow *>(widget);
        if (!window || !window->work() || wanted.isEmpty())
            continue;
        if (QFileInfo(shown(window->work()->controller().file().path)).canonicalFilePath() == wanted)
            return window;
    }
    return nullptr;
}

} // namespace

void PolicyWindow::openFile(const QString &path)
{
    if (PolicyWindow *other = windowWithFile(path)) {
        other->raise();
        other->activateWindow();
        return;
    }
    PolicyWindow &window = windowForAnother();
    const std::string absolute = QFileInfo(path).absoluteFilePath().toStdString();
    const auto canBeRead = std::make_shared<bool>(false); // in parts; found beside the window's thread, as is the rest
    window.openWith(
        QFileInfo(path).fileName(),
        [absolute, canBeRead, &program = m_program] {
            auto started = openPolicyFile(absolute, program);
            *canBeRead = !started && session::isDamage(started.error().front().code) && canRescue(absolute, program);
            return started;
        },
        [&window, absolute, canBeRead](const Errors &errors) {
            return window.mendDamaged(absolute, *canBeRead, errors);
        });
}

bool PolicyWindow::mendDamaged(const std::string &path, bool canBeRead, const Errors &errors)
{
    const bool hasBackup = m_program.files.identity(backupOf(path)).has_value();
    if (!session::isDamage(errors.front().code) || (!canBeRead && !hasBackup))
        return false;
    const QString name = QFileInfo(shown(path)).fileName();
    switch (askAboutDamaged(this, name, sentencesOf({errors.front()}), {.backup = hasBackup, .rest = canBeRead})) {
    case DamagedChoice::Cancel: break;
    case DamagedChoice::Backup:
        openWith(name, [path, &program = m_program] { return openBackup(path, program); });
        break;
    case DamagedChoice::WhatIsLeft:
        openWith(name, [path, &program = m_program] { return rescuePolicyFile(path, program); });
        break;
    }
    return true;
}

void PolicyWindow::openExampleCopy(const QString &path)
{
    windowForAnother().openWith(QFileInfo(path).completeBaseName(), [path = path.toStdString(), &program = m_program] {
        return openExample(path, program);
    });
}

void PolicyWindow::beginNewPolicy()
{
    PolicyWindow &window = windowForAnother();
    window.m_pages->setCurrentWidget(&window.newPolicyPage());
    window.newPolicyPage().begin();
}

void PolicyWindow::recover(const QString &journal, const QString &name, const session::RecoveryOptions &options)
{
    openWith(
        name,
        [journal = journal.toStdString(), options, &program = m_program] {
            return recoverWork(journal, options, program);
        },
        [this, journal, name, options](const Errors &errors) { return mendRecovery(journal, name, options, errors); });
}

bool PolicyWindow::mendRecovery(const QString &journal, const QString &name, session::RecoveryOptions options,
                                const Errors &errors)
{
    if (errors.front().code == ErrorCode::JournalOfOtherFile) {
        if (!confirm(this, tr("“%1” was changed since. Put your unsaved work onto it anyway?").arg(name),
                     tr("Nothing is saved before you save it, and each step can be undone."), tr("Recover")))
            return true;
        options.onOtherFile = session::OnOtherFile::ApplyAnyway;
        recover(journal, name, options);
        return true;
    }
    if (errors.front().code != ErrorCode::FileNotFound || options.policyPath)
        return false;
    if (!confirm(this, tr("The file of “%1” is no longer where it was.").arg(name),
                 tr("The unsaved work belongs to it. Show where it is now."), tr("Find the file…")))
        return true;
    const QString path = m_program.chooser.toOpen(this);
    if (path.isEmpty())
        return true;
    options.policyPath = QFileInfo(path).absoluteFilePath().toStdString();
    recover(journal, name, options);
    return true;
}

// This one where it shows no policy yet.
PolicyWindow &PolicyWindow::windowForAnother()
{
    if (!m_work && !m_isOpening)
        return *this;
    auto *window = new PolicyWindow(m_program);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    return *window;
}

void PolicyWindow::openWith(const QString &what, Start start, Mend mend)
{
    m_isOpening = true;
    if (!what.isEmpty()) {
        m_waiting->setText(tr("Opening “%1”…").arg(what));
        m_pages->setCurrentWidget(m_waiting);
    }
    inBackground(this, std::move(start), [this, what, mend = std::move(mend)](ResultWithErrors<Started> started) {
        takeOver(what, std::move(started), mend);
    });
}

void PolicyWindow::takeOver(const QString &what, ResultWithErrors<Started> started, const Mend &mend)
{
    m_isOpening = false;
    if (m_newPolicy)
        m_newPolicy->setBusy(false);
    if (started) {
        show(*std::move(started));
        return;
    }
    if (what.isEmpty()) // a new one, and the answers stay
        tellOfErrors(this, tr("The first draft cannot be made."), started.error());
    else {
        showStartPage();
        if (!mend || !mend(started.error()))
            tellOfErrors(this, tr("“%1” cannot be opened.").arg(what), started.error());
    }
}

void PolicyWindow::askForFile()
{
    const QString path = m_program.chooser.toOpen(this);
    if (!path.isEmpty())
        openFile(path);
}

void PolicyWindow::discardWork(const QString &journal, const QString &name)
{
    if (!confirm(this, tr("Discard the unsaved work on “%1”?").arg(name), tr("It cannot be brought back."),
                 tr("Discard")))
        return;
    const auto done = discardRecovery(m_program, journal.toStdString());
    if (!done)
        tellOfErrors(this, tr("The unsaved work was not discarded."), {done.error()});
    m_start->refresh();
}

} // namespace policywright::gui
