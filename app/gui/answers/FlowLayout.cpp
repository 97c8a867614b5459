// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<QRect> FlowLayout::places(int width) const
{
    std::vector<QRect> places;
    QPoint at;
    int lineHeight = 0;
    for (const QLayoutItem *item : m_items) {
        const QSize size = item->isEmpty() ? QSize(0, 0) : item->sizeHint();
        if (at.x() > 0 && at.x() + size.width() > width) {
            at = {0, at.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        places.emplace_back(at, size);
        if (!item->isEmpty())
            at.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    int bottom = 0;
    for (const QRect &place : places(width))
        bottom = std::max(bottom, place.y() + place.height());
    return bottom;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width += item->sizeHint().width() + spacing();
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

void FlowLayout::setGeometry(const QRect &place)
{
    QLayout::setGeometry(place);
    const std::vector<QRect> at = places(place.width());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QRect moved = at[i].translated(place.topLeft());
        const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
        m_items[i]->setGeometry(QStyle::visualRect(direction, place, moved));
    }
}

} // namespace policywright::gui
