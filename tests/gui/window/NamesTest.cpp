// SPDX-License-Identifier: Apache-2.0
//
// Assistive technology: every control of the window that takes the keyboard has a name.
#include "app/gui/start/NewPolicyPage.h"
#include "app/gui/window/NoticeBar.h"
#include "tests/gui/window/WindowStage.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

// Of those that can be reached now, by class and place.
QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy())
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && interface->text(QAccessible::Name).isEmpty())
            nameless.push_back(QStringLiteral("%1 in %2")
                                   .arg(QLatin1String(widget->metaObject()->className()),
                                        QLatin1String(widget->parent()->metaObject()->className())));
    }
    return nameless;
}

TEST(Names, OfEveryControlOnTheStartPageAndTheNewPolicysPage)
{
    Stage stage;
    EXPECT_EQ(namelessIn(stage.window()), QStringList());
    stage.window().beginNewPolicy();
    ASSERT_TRUE(QTest::qWaitFor([&] { return stage.window().newPolicyPage().start().isEnabled(); }, 20'000));
    EXPECT_EQ(namelessIn(stage.window()), QStringList());
}

TEST(Names, OfEveryControlAroundAPolicy)
{
    Stage stage;
    stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
    stage.settle();
    stage.work().notices().say(QStringLiteral("Something"), QStringLiteral("Do"), [] {});
    for (const int mode : {0, 1, 2}) {
        stage.work().setMode(mode);
        QTest::qWait(50);
        EXPECT_EQ(namelessIn(stage.window()), QStringList()) << mode;
    }
}

} // namespace
} // namespace policywright::gui::test
