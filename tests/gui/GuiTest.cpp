// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/GuiTest.h"

#include <QApplication>
#include <QTest>
#include <QWindow>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

QWindow *windowWithTheKeyboard()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->windowHandle();
    return QGuiApplication::focusWindow();
}

} // namespace

void showOnScreen(QWidget &window)
{
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = windowWithTheKeyboard();
    ASSERT_TRUE(window);
    QTest::keyClick(window, key, modifiers);
    QCoreApplication::processEvents();
}

void pressTimes(int times, Qt::Key key)
{
    for (int i = 0; i < times; ++i)
        press(key);
}

void type(const QString &text)
{
    for (const QChar character : text) {
        QWindow *window = windowWithTheKeyboard();
        ASSERT_TRUE(window);
        QTest::sendKeyEvent(QTest::Click, window, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    QCoreApplication::processEvents();
}

bool eventually(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, 2000);
}

} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
