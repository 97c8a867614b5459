// SPDX-License-Identifier: Apache-2.0
//
// What tests of the window share: a window on the screen (offscreen unless the caller says otherwise), and keys that
// take the way of real ones, through the window to whatever has the focus, popups included. The main program of these
// tests makes the QApplication.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace policywright::gui::test {

void showOnScreen(QWidget &window); // and wait until it has the keyboard

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void pressTimes(int times, Qt::Key key);
void type(const QString &text);

// Lets the event loop run until it holds or two seconds are over; whether it holds.
bool eventually(const std::function<bool()> &holds);

} // namespace policywright::gui::test
