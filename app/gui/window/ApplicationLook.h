// SPDX-License-Identifier: Apache-2.0
//
// How the program looks where the desktop does not say: the family of type and the accent of the design, on the
// platform's own palette, light or dark. A desktop with a style of its own (Breeze) is left alone.
#pragma once

class QApplication;

namespace policywright::gui {

void applyLook(QApplication &application); // and again whenever the desktop turns light or dark

} // namespace policywright::gui
