// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/WindowActions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::WindowActions)
};

QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    return action;
}

QAction *addStandard(QMenu *menu, const QString &text, QKeySequence::StandardKey key)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(key);
    return action;
}

} // namespace

WindowActions::WindowActions(QMainWindow &window)
{
    makeFile(window);
    makeEdit(window);
    makeGo(window);
    makeReview(window);
    makeVersions(window);
    makeView(window);
    makeHelp(window);
    setPolicyThere(false);
}

void WindowActions::makeFile(QMainWindow &window)
{
    file = window.menuBar()->addMenu(Words::tr("&File"));
    newPolicy = addStandard(file, Words::tr("&New policy…"), QKeySequence::New);
    open = addStandard(file, Words::tr("&Open…"), QKeySequence::Open);
    recent = file->addMenu(Words::tr("Open &recent"));
    startPage = add(file, Words::tr("Start &page"), {});
    file->addSeparator();
    save = addStandard(file, Words::tr("&Save"), QKeySequence::Save);
    saveAs = add(file, Words::tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    saveCopy = add(file, Words::tr("Save a &copy…"), {});
    file->addSeparator();
    publish = add(file, Words::tr("&Publish…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    publish->setVisible(false);
    print = addStandard(file, Words::tr("P&rint…"), QKeySequence::Print);
    print->setVisible(false);
    file->addSeparator();
    close = addStandard(file, Words::tr("&Close"), QKeySequence::Close);
    quit = add(file, Words::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeEdit(QMainWindow &window)
{
    edit = window.menuBar()->addMenu(Words::tr("&Edit"));
    undo = addStandard(edit, Words::tr("Undo"), QKeySequence::Undo);
    undo->setIconText(Words::tr("Undo"));
    redo = add(edit, Words::tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setIconText(Words::tr("Redo"));
    edit->addSeparator();
    reword = add(edit, Words::tr("Re&word the clause"), QKeySequence(Qt::Key_F2));
    reword->setVisible(false);
    edit->addSeparator();
    filter = addStandard(edit, Words::tr("&Filter the outline"), QKeySequence::Find);
    replace = add(edit, Words::tr("Find and &replace…"), QKeySequence(Qt::CTRL | Qt::Key_H));
    replace->setVisible(false);
    findAnything = add(edit, Words::tr("Find &anything"), QKeySequence(Qt::CTRL | Qt::Key_K));
    findAnything->setIconText(Words::tr("Find anything  Ctrl+K"));
    findAnything->setVisible(false);
    edit->addSeparator();
    people = add(edit, Words::tr("&People…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    settings = add(edit, Words::tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::makeGo(QMainWindow &window)
{
    go = window.menuBar()->addMenu(Words::tr("&Go"));
    nextGap = add(go, Words::tr("Next &gap"), QKeySequence(Qt::Key_F8));
    go->addSeparator();
    nextSection = add(go, Words::tr("&Next section"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousSection = add(go, Words::tr("&Previous section"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    go->addSeparator();
    nextColumn = add(go, Words::tr("Next &column"), QKeySequence(Qt::Key_F6));
    previousColumn = add(go, Words::tr("Previous c&olumn"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
}

void WindowActions::makeReview(QMainWindow &window)
{
    review = window.menuBar()->addMenu(Words::tr("&Review"));
    review->menuAction()->setVisible(false);
    reviewMode = add(review, Words::tr("&Remarks beside the text"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    remark = add(review, Words::tr("Remark on the &clause"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M));
    nextRemark = add(review, Words::tr("&Next remark"), QKeySequence(Qt::Key_F7));
    previousRemark = add(review, Words::tr("&Previous remark"), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    review->addSeparator();
    decide = add(review, Words::tr("&Decide…"), {});
    askForDecision = add(review, Words::tr("&Ask for a decision…"), {});
    review->addSeparator();
    handOver = add(review, Words::tr("&Hand over for review…"), {});
    takeIn = add(review, Words::tr("&Take in a review…"), {});
}

void WindowActions::makeVersions(QMainWindow &window)
{
    versions = window.menuBar()->addMenu(Words::tr("Ver&sions"));
    versionsMode = add(versions, Words::tr("&What changed since when"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    nextChange = add(versions, Words::tr("&Next change"), QKeySequence(Qt::Key_F7));
    previousChange = add(versions, Words::tr("&Previous change"), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    keepVersion = add(versions, Words::tr("&Keep this version…"), {});
    versions->addSeparator();
    updatePacks = add(versions, Words::tr("&Update the templates…"), {});
    versions->addSeparator();
    followParent = add(versions, Words::tr("&Follow the policy above…"), {});
    differences = add(versions, Words::tr("Where it d&iffers from the policy above…"), {});
    extendAnother = add(versions, Words::tr("&Extend another policy…"), {});
    makeBelow = add(versions, Words::tr("New policy &below this one…"), {});
    versions->addSeparator();
    datesMode = add(versions, Words::tr("&Dates and reviews"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D));
    exportCalendar = add(versions, Words::tr("Dates for a &calendar…"), {});
    versions->addSeparator();
    confirmations = add(versions, Words::tr("C&onfirmations…"), {});
    for (QAction *action : {versionsMode, nextChange, previousChange, keepVersion, updatePacks, followParent,
                            differences, extendAnother, makeBelow, datesMode, exportCalendar, confirmations})
        action->setVisible(false);
}

void WindowActions::makeView(QMainWindow &window)
{
    view = window.menuBar()->addMenu(Words::tr("&View"));
    documents = view->addMenu(Words::tr("&Document"));
    view->addSeparator();
    showOutline = add(view, Words::tr("&Outline"), QKeySequence(Qt::Key_F9));
    showPreview = add(view, Words::tr("&Preview"), QKeySequence(Qt::SHIFT | Qt::Key_F9));
    for (QAction *column : {showOutline, showPreview}) {
        column->setCheckable(true);
        column->setChecked(true);
    }
    view->addSeparator();
    asWebPage = add(view, Words::tr("Preview as &web page"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_W));
    asPages = add(view, Words::tr("Preview as p&ages"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    auto *faces = new QActionGroup(view);
    for (QAction *face : {asWebPage, asPages}) {
        face->setCheckable(true);
        faces->addAction(face);
    }
    asWebPage->setChecked(true);
    view->addSeparator();
    zoomIn = add(view, Words::tr("Preview &larger"), {});
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(view, Words::tr("Preview &smaller"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset = add(view, Words::tr("Preview size as at &first"), QKeySequence(Qt::CTRL | Qt::Key_0));
}

void WindowActions::makeHelp(QMainWindow &window)
{
    help = window.menuBar()->addMenu(Words::tr("&Help"));
    shortcuts = add(help, Words::tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_F1));
    about = add(help, Words::tr("&About Policywright"), {});
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::setPolicyThere(bool isThere)
{
    for (QAction *action :
         {save,           saveAs,        saveCopy,   publish,      print,           filter,         reword,
          replace,        findAnything,  nextGap,    nextSection,  previousSection, nextColumn,     previousColumn,
          showOutline,    showPreview,   startPage,  people,       asWebPage,       asPages,        zoomIn,
          zoomOut,        zoomReset,     reviewMode, remark,       nextRemark,      previousRemark, decide,
          askForDecision, handOver,      takeIn,     versionsMode, keepVersion,     updatePacks,    followParent,
          differences,    extendAnother, makeBelow,  datesMode,    exportCalendar,  confirmations})
        action->setEnabled(isThere);
    documents->setEnabled(isThere);
    for (QAction *action : {nextChange, previousChange})
        action->setEnabled(false);
    if (!isThere) {
        undo->setEnabled(false);
        redo->setEnabled(false);
    }
}

} // namespace policywright::gui
