// SPDX-License-Identifier: Apache-2.0
//
// Goes through a window as assistive technology and a keyboard do, and lists what they could not use. Each finding says
// what it is, where it is, and what is wrong with it.
#pragma once

#include <QStringList>
#include <QWidget>

namespace policywright::gui::test {

// Of everything that can be reached now: what has a name and a role.
QStringList withoutNameOrRole(QWidget &window);

// Tab until it comes round: the controls that it never came to, and those that look with the focus as they do without.
QStringList unreachableOrUnmarked(QWidget &window);

} // namespace policywright::gui::test
