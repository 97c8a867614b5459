// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/Input.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace policywright::gui::test {
namespace {

// The offscreen platform has no window manager: whoever closes a dialog leaves the keyboard with nobody. Gives it to
// the window beneath, as a desktop does.
class Manager final : public QObject {
public:
    Manager() { QCoreApplication::instance()->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Hide ? qobject_cast<QWidget *>(watched) : nullptr;
        if (widget && widget->windowType() == Qt::Dialog)
            QMetaObject::invokeMethod(this, &Manager::giveKeyboard, Qt::QueuedConnection);
        return false;
    }

private:
    void giveKeyboard()
    {
        if (QGuiApplication::focusWindow() && QApplication::activeWindow())
            return;
        QWidget *wanted = QApplication::activeModalWidget();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (!wanted && widget->isVisible() && widget->windowType() == Qt::Window)
                wanted = widget;
        }
        if (wanted)
            wanted->activateWindow();
    }
};

class QtInput final : public Input {
public:
    void key(QWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers) override
    {
        QTest::keyClick(&window, key, modifiers);
    }

    void text(QWindow &window, QChar character) override
    {
        QTest::sendKeyEvent(QTest::Click, &window, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }

    void click(QWindow &window, QPoint place) override { QTest::mouseClick(&window, Qt::LeftButton, {}, place); }

private:
    Manager m_manager;
};

std::unique_ptr<Input> g_input;

} // namespace

std::unique_ptr<Input> qtInput()
{
    return std::make_unique<QtInput>();
}

Input &input()
{
    if (!g_input)
        g_input = qtInput();
    return *g_input;
}

void setInput(std::unique_ptr<Input> input)
{
    g_input = std::move(input);
}

} // namespace policywright::gui::test
