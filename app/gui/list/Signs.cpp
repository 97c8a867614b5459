// SPDX-License-Identifier: Apache-2.0
#include "app/gui/list/Signs.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace policywright::gui {
namespace {

QPainterPath octagon(const QRectF &box)
{
    const double cut = box.width() * 0.29;
    QPainterPath path;
    path.addPolygon(QPolygonF({{box.left() + cut, box.top()},
                               {box.right() - cut, box.top()},
                               {box.right(), box.top() + cut},
                               {box.right(), box.bottom() - cut},
                               {box.right() - cut, box.bottom()},
                               {box.left() + cut, box.bottom()},
                               {box.left(), box.bottom() - cut},
                               {box.left(), box.top() + cut}}));
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QRectF &box)
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
    path.closeSubpath();
    return path;
}

// An upright stroke with a dot: below it, or, for advice, above.
void drawStroke(QPainter &painter, const QRectF &box, const QColor &ink, ListRow::Sign sign)
{
    const double thick = std::max(1.5, box.width() / 8);
    const double x = box.center().x() - thick / 2;
    const double top = box.top() + box.height() * (sign == ListRow::Sign::Warning ? 0.36 : 0.22);
    const double bottom = box.bottom() - box.height() * (sign == ListRow::Sign::Warning ? 0.12 : 0.22);
    const double dot = thick * 1.1;
    if (sign == ListRow::Sign::Advice) {
        painter.fillRect(QRectF(x, top, thick, dot), ink);
        painter.fillRect(QRectF(x, top + 2 * dot, thick, bottom - top - 2 * dot), ink);
    } else {
        painter.fillRect(QRectF(x, top, thick, bottom - top - 2 * dot), ink);
        painter.fillRect(QRectF(x, bottom - dot, thick, dot), ink);
    }
}

} // namespace

void drawSign(QPainter &painter, const QRect &place, ListRow::Sign sign, const QPalette &palette)
{
    const double margin = place.width() * 0.1;
    const QRectF box = QRectF(place).adjusted(margin, margin, -margin, -margin);
    const QColor gap = look::gapInk(palette);
    const QColor quiet = look::quietInk(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (sign) {
    case ListRow::Sign::None: break;
    case ListRow::Sign::Missing:
        painter.setPen(QPen(gap, std::max(1.5, box.width() / 9)));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case ListRow::Sign::Error:
        painter.fillPath(octagon(box), gap);
        drawStroke(painter, box, palette.color(QPalette::Base), sign);
        break;
    case ListRow::Sign::Warning:
        painter.setPen(QPen(gap, std::max(1.2, box.width() / 11), Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
        painter.drawPath(triangle(box.adjusted(0, 1, 0, -1)));
        drawStroke(painter, box, gap, sign);
        break;
    case ListRow::Sign::Advice:
        painter.setPen(QPen(quiet, std::max(1.2, box.width() / 11)));
        painter.drawEllipse(box);
        drawStroke(painter, box, quiet, sign);
        break;
    }
    painter.restore();
}

} // namespace policywright::gui
