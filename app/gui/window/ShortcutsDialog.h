// SPDX-License-Identifier: Apache-2.0
//
// Help > Keyboard shortcuts: every key of the menus, read from the menus themselves, and those that only mean something
// in a text, a table or a list.
#pragma once

#include "app/gui/list/CalmList.h"

#include <QDialog>

class QMenuBar;

namespace policywright::gui {

// A heading for each menu and place; the keys are the marks.
std::vector<ListRow> shortcutRows(const QMenuBar &menus);

class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent);
};

} // namespace policywright::gui
