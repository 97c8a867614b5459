// SPDX-License-Identifier: Apache-2.0
//
// For a field whose text is a part of something with a history of its own: its Undo and Redo keys go to the window's
// actions. Only what the field holds and nobody took yet is the field's own to drop.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace policywright::gui {

class UndoKeys final : public QObject {
    Q_OBJECT

public:
    // `dropUnused`: drops what nobody took, and whether there was anything. It is asked with `Ask` first.
    enum class Ask { WhetherThere, Drop };
    using DropUnused = std::function<bool(Ask ask)>;
    UndoKeys(QWidget *field, DropUnused dropUnused); // its parent is the field

    void setOn(bool isOn) { m_isOn = isOn; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DropUnused m_dropUnused;
    bool m_isOn = false;
};

} // namespace policywright::gui
