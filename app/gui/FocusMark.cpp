// SPDX-License-Identifier: Apache-2.0
#include "app/gui/FocusMark.h"

#include "app/gui/Look.h"

#include <QPainter>

namespace policywright::gui {

void paintFocusMark(QPainter &painter, const QPalette &palette, const QRect &around)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look::accent(palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(around).adjusted(1, 1, -1, -1), look::kGrid, look::kGrid);
    painter.restore();
}

} // namespace policywright::gui
