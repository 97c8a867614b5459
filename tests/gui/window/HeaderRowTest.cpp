// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/HeaderRow.h"

#include "tests/gui/GuiTest.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

class HeaderRowTest : public ::testing::Test {
protected:
    HeaderRowTest() : row(&window)
    {
        row.setTitle(QStringLiteral("Harbour Trust"), QStringLiteral("Social media policy"));
        for (const QString &mode : modes)
            row.addMode(mode);
        QObject::connect(&row, &HeaderRow::modeChosen, &row, [this](int mode) { chosen.push_back(mode); });
        window.resize(1000, 80);
        row.resize(1000, 60);
        showOnScreen(window);
    }

    void resizeTo(int width)
    {
        row.resize(width, row.height());
        QCoreApplication::processEvents();
    }
    // What can be seen of the modes, the chosen one in brackets.
    QStringList visibleModes()
    {
        QStringList words;
        for (const auto *button : row.findChildren<QToolButton *>()) {
            if (button->isVisible())
                words += button->isChecked() ? QStringLiteral("[%1]").arg(button->text()) : button->text();
        }
        return words;
    }
    QToolButton *menuButton()
    {
        const auto buttons = row.findChildren<QToolButton *>();
        const auto found = std::ranges::find_if(buttons, [](const QToolButton *each) { return each->menu(); });
        return found == buttons.end() ? nullptr : *found;
    }

    const QStringList modes{QStringLiteral("Interview"), QStringLiteral("Text"), QStringLiteral("Review"),
                            QStringLiteral("Answers"), QStringLiteral("To do")};
    QWidget window;
    HeaderRow row; // as wide as the test says
    std::vector<int> chosen;
};

TEST_F(HeaderRowTest, ModesStandSideBySideWhereThereIsRoom)
{
    resizeTo(1000);
    EXPECT_EQ(visibleModes(),
              (QStringList{QStringLiteral("[Interview]"), QStringLiteral("Text"), QStringLiteral("Review"),
                           QStringLiteral("Answers"), QStringLiteral("To do")}));
    row.setMode(1);
    EXPECT_EQ(visibleModes().value(1), QStringLiteral("[Text]"));
}

TEST_F(HeaderRowTest, WhereThereIsNoRoomOneButtonNamesTheModeAndHasTheOthersInItsMenu)
{
    row.setMode(2);
    EXPECT_LT(row.minimumSizeHint().width(), 400);
    resizeTo(400);
    EXPECT_EQ(visibleModes(), QStringList{QStringLiteral("Review")});
    ASSERT_NE(menuButton(), nullptr);
    EXPECT_EQ(menuButton()->accessibleName(), QStringLiteral("Mode: Review"));
    const QList<QAction *> actions = menuButton()->menu()->actions();
    ASSERT_EQ(actions.size(), modes.size());
    EXPECT_TRUE(actions[2]->isChecked());
    actions[4]->trigger();
    EXPECT_EQ(chosen, std::vector<int>{4});
    EXPECT_EQ(visibleModes(), QStringList{QStringLiteral("To do")});
    EXPECT_FALSE(actions[2]->isChecked());
    resizeTo(1000);
    EXPECT_EQ(visibleModes().value(4), QStringLiteral("[To do]"));
}

TEST_F(HeaderRowTest, TheKeyboardStaysAtTheModesWhenTheyFoldAndUnfold)
{
    resizeTo(1000);
    row.findChildren<QToolButton *>()[1]->setFocus();
    resizeTo(400);
    EXPECT_TRUE(menuButton()->hasFocus());
    resizeTo(1000);
    const auto *focused = qobject_cast<QToolButton *>(QApplication::focusWidget());
    ASSERT_NE(focused, nullptr);
    EXPECT_EQ(focused->text(), QStringLiteral("Interview")) << "the mode that is chosen";
}

} // namespace
} // namespace policywright::gui::test
