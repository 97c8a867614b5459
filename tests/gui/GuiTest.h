// SPDX-License-Identifier: Apache-2.0
//
// What tests of the window share: a window on the screen, and keys and clicks that take the way of real ones, through
// the window to whatever has the focus, popups included. Whether they are sent by Qt on its offscreen platform or by an
// X server is decided by the main program of these tests (Input.h); a story does not know.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace policywright::gui::test {

void showOnScreen(QWidget &window); // and wait until it has the keyboard

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void pressTimes(int times, Qt::Key key);
void type(const QString &text);
void click(QWidget &widget); // in its middle

// By Tab, as often as it takes a patient person: whether the cursor is in `target` or a part of it now.
bool tabTo(const QWidget &target);

// Lets the event loop run until it holds or ten seconds are over, which is long for a busy machine; whether it holds.
bool eventually(const std::function<bool()> &holds);

} // namespace policywright::gui::test
