// SPDX-License-Identifier: Apache-2.0
//
// What a control has around it while it has the keyboard, the same for all of them.
#pragma once

class QPainter;
class QPalette;
class QRect;

namespace policywright::gui {

void paintFocusMark(QPainter &painter, const QPalette &palette, const QRect &around);

} // namespace policywright::gui
