// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/GuiTest.h"

#include "tests/gui/Input.h"

#include <QApplication>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

QWindow *windowWithTheKeyboard()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->windowHandle();
    QWindow *window = QGuiApplication::focusWindow();
    const QWidget *modal = QApplication::activeModalWidget();
    return modal && window != modal->windowHandle() ? nullptr : window;
}

// A window that has just opened gets it in a moment.
QWindow *waitForTheKeyboard()
{
    EXPECT_TRUE(QTest::qWaitFor([] { return windowWithTheKeyboard() != nullptr; }, 5000));
    return windowWithTheKeyboard();
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
    QWindow *window = waitForTheKeyboard();
    ASSERT_TRUE(window);
    input().key(*window, key, modifiers);
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
        QWindow *window = waitForTheKeyboard();
        ASSERT_TRUE(window);
        input().text(*window, character);
    }
    QCoreApplication::processEvents();
}

void click(QWidget &widget)
{
    ASSERT_TRUE(widget.isVisible());
    QWindow *window = widget.window()->windowHandle();
    ASSERT_TRUE(window);
    input().click(*window, widget.mapTo(widget.window(), widget.rect().center()));
    QCoreApplication::processEvents();
}

bool tabTo(const QWidget &target)
{
    for (int i = 0; i < 200; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && (focus == &target || target.isAncestorOf(focus)))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

bool eventually(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, 10'000);
}

} // namespace policywright::gui::test
