// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pages/Zoom.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace policywright::gui {
namespace {

constexpr std::array kSteps{kSmallestZoom, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, kLargestZoom};
constexpr double kAlmost = 0.01; // nearer to a step than this is on it

} // namespace

double largerZoom(double zoom)
{
    const auto next = std::ranges::find_if(kSteps, [&](double step) { return step > zoom + kAlmost; });
    return next == kSteps.end() ? kLargestZoom : *next;
}

double smallerZoom(double zoom)
{
    double found = kSmallestZoom;
    for (const double step : kSteps) {
        if (step < zoom - kAlmost)
            found = step;
    }
    return found;
}

QString zoomWords(double zoom)
{
    return QCoreApplication::translate("PageBar", "%1 %", "zoom").arg(QLocale().toString(qRound(zoom * 100)));
}

} // namespace policywright::gui
