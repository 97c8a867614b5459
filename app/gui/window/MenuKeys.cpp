// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/MenuKeys.h"

#include "app/gui/window/WindowActions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>

namespace policywright::gui {
namespace {

bool hasKey(const QWidget &menu, const QKeySequence &key, const WindowActions &except)
{
    return std::ranges::any_of(menu.actions(), [&](const QAction *action) {
        if (const QMenu *inner = action->menu())
            return hasKey(*inner, key, except);
        return action != except.undo && action != except.redo && action->isEnabled() && action->isVisible() &&
               action->shortcuts().contains(key);
    });
}

bool opensACell(const QWidget &widget, const QKeySequence &key)
{
    const auto *table = qobject_cast<const QAbstractItemView *>(&widget);
    return table && key == QKeySequence(Qt::Key_F2) &&
           table->editTriggers().testFlag(QAbstractItemView::EditKeyPressed);
}

} // namespace

MenuKeys::MenuKeys(QMainWindow &window, const WindowActions &actions)
    : QObject(&window), m_window(window), m_actions(actions)
{
    qApp->installEventFilter(this);
}

bool MenuKeys::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (event->type() != QEvent::ShortcutOverride || !widget || widget->window() != &m_window)
        return QObject::eventFilter(watched, event);
    const QKeySequence key(static_cast<const QKeyEvent *>(event)->keyCombination());
    if (!hasKey(*m_window.menuBar(), key, m_actions))
        return QObject::eventFilter(watched, event);
    event->setAccepted(opensACell(*widget, key)); // by the field: the menu has it otherwise
    return true;
}

} // namespace policywright::gui
