// SPDX-License-Identifier: Apache-2.0
#include "app/gui/UndoKeys.h"

#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace policywright::gui {

UndoKeys::UndoKeys(QWidget *field, DropUnused dropUnused) : QObject(field), m_dropUnused(std::move(dropUnused))
{
    field->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!m_isOn || !isKey)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    const bool isOwn = isUndo && m_dropUnused(Ask::WhetherThere);
    event->setAccepted(isOwn);
    if (isOwn && event->type() == QEvent::KeyPress)
        m_dropUnused(Ask::Drop);
    return true;
}

} // namespace policywright::gui
