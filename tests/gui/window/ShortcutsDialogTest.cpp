// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/ShortcutsDialog.h"

#include "app/gui/text/FormatBar.h"
#include "tests/gui/GuiTest.h"

#include <QMainWindow>
#include <QMenuBar>

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

QStringList keysIn(const std::vector<ListRow> &rows)
{
    QStringList keys;
    for (const ListRow &row : rows) {
        if (row.kind == ListRow::Kind::Item)
            keys += row.mark.split(QStringLiteral(", "));
    }
    return keys;
}

TEST(Shortcuts, AreReadFromTheMenusWithAllTheirKeys)
{
    QMainWindow window;
    QMenu *edit = window.menuBar()->addMenu(QStringLiteral("&Edit"));
    edit->addAction(QStringLiteral("&Redo"))
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    edit->addAction(QStringLiteral("Without keys"));
    QAction *hidden = edit->addAction(QStringLiteral("Hidden"));
    hidden->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    hidden->setVisible(false);
    edit->addMenu(QStringLiteral("More"))
        ->addAction(QStringLiteral("Deeper"))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    window.menuBar()->addMenu(QStringLiteral("Empty"));
    const auto rows = shortcutRows(*window.menuBar());
    ASSERT_GE(rows.size(), 4U);
    EXPECT_EQ(rows[0], (ListRow{.kind = ListRow::Kind::Heading, .title = QStringLiteral("Edit")}));
    EXPECT_EQ(rows[1],
              (ListRow{.title = QStringLiteral("Redo"), .mark = QStringLiteral("Ctrl+Shift+Z, Ctrl+Y"), .key = 1}));
    EXPECT_EQ(rows[2], (ListRow{.title = QStringLiteral("Deeper"), .mark = QStringLiteral("Ctrl+D"), .key = 2}));
    EXPECT_EQ(rows[3].kind, ListRow::Kind::Heading) << "no heading without keys";
}

TEST(Shortcuts, HoldThoseOfTheFormatBar)
{
    const QMainWindow window;
    const QStringList keys = keysIn(shortcutRows(*const_cast<QMainWindow &>(window).menuBar()));
    FormatBar bar(nullptr);
    for (const QAction *action : bar.findChildren<QAction *>()) {
        for (const QKeySequence &sequence : action->shortcuts())
            EXPECT_TRUE(keys.contains(sequence.toString(QKeySequence::NativeText))) << action->toolTip().toStdString();
    }
}

} // namespace
} // namespace policywright::gui::test
