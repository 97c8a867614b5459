// SPDX-License-Identifier: Apache-2.0
//
// How the program looks where the desktop does not say: the family of type and the accent of the design, on the
// platform's own palette, light or dark, or on the one that the author settled on. A desktop with a style of its own
// (Breeze) is left alone but for light and dark.
#pragma once

#include "app/gui/settings/Settings.h"

class QApplication;

namespace policywright::gui {

// Before the first window. The colours follow whenever the desktop turns light or dark. `textPercent`: of the
// desktop's.
void applyLook(QApplication &application, int textPercent = kSmallestText);

void applyTheme(WindowTheme theme); // at once, in every window

} // namespace policywright::gui
