// SPDX-License-Identifier: Apache-2.0
//
// Tab goes as one reads: through a window in the order of its layouts, whichever of its parts was made first. Parts
// that come and go with the answers need no care of their own.
#pragma once

class QWidget;

namespace policywright::gui {

// Where Tab comes to first in `part`, itself included; nullptr where it finds nothing.
QWidget *firstStopIn(QWidget &part);

// Puts the cursor behind what stands in `field`, to go on writing. Tab's focus would select all of it, and the next
// key would replace an answer.
void goOnIn(QWidget &field);

// Moves the focus to the next control of `window` that Tab stops at, or to the one before it, and on from the end to
// the beginning. False where there is none. For QWidget::focusNextPrevChild of windows.
bool focusNextInReadingOrder(QWidget &window, bool forward);

} // namespace policywright::gui
