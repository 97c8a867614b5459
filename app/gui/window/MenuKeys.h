// SPDX-License-Identifier: Apache-2.0
//
// The keys of a window's menus come before those that fields of text have of their own (on some desktops Ctrl+E goes to
// the end of the line). Undo and Redo are left to the fields: what is typed may be theirs to take back; and F2 to
// tables, whose cells it opens in every spreadsheet.
#pragma once

#include <QObject>

class QMainWindow;

namespace policywright::gui {

struct WindowActions;

class MenuKeys final : public QObject {
    Q_OBJECT

public:
    MenuKeys(QMainWindow &window, const WindowActions &actions); // both outlive it; the window is its parent

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QMainWindow &m_window;
    const WindowActions &m_actions;
};

} // namespace policywright::gui
