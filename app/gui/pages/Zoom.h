// SPDX-License-Identifier: Apache-2.0
//
// The sizes in which pages are looked at, of paper and of the web: steps from half to four times.
#pragma once

#include <QString>

namespace policywright::gui {

inline constexpr double kSmallestZoom = 0.5;
inline constexpr double kLargestZoom = 4.0;

double largerZoom(double zoom); // the next step
double smallerZoom(double zoom);
QString zoomWords(double zoom); // "125 %", in the language's own signs

} // namespace policywright::gui
