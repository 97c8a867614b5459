// SPDX-License-Identifier: Apache-2.0
//
// Who sends the keys and clicks of a test: Qt itself, into its queue of window events, or an X server, where they are
// those of its keyboard and its pointer and take the whole way of a person's.
#pragma once

#include <QPoint>
#include <QString>
#include <QWindow>

#include <memory>

namespace policywright::gui::test {

class Input {
public:
    virtual ~Input() = default;

    // Each returns after the application has had it.
    virtual void key(QWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers) = 0;
    virtual void text(QWindow &window, QChar character) = 0;
    virtual void click(QWindow &window, QPoint place) = 0; // in the window
};

std::unique_ptr<Input> qtInput();
// With a QApplication on the display; aborts where the server cannot send keys.
std::unique_ptr<Input> serverInput();

Input &input();
void setInput(std::unique_ptr<Input> input);

} // namespace policywright::gui::test
