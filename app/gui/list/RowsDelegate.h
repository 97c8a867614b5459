// SPDX-License-Identifier: Apache-2.0
//
// Draws the rows of a CalmList: a sign, a title with a mark behind it, a text beneath, all of them wrapped to the
// list's width. What is current has a bar at its side as well as another ground.
#pragma once

#include "app/gui/list/CalmList.h"

#include <QStyledItemDelegate>

namespace policywright::gui {

class RowsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    RowsDelegate(Emphasis emphasis, CalmList *list) : QStyledItemDelegate(list), m_list(list), m_emphasis(emphasis) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // Draws where there is a painter, and returns the height in any case.
    int lay(QPainter *painter, const QRect &place, const ListRow &row) const;
    int layHeading(QPainter *painter, const QRect &place, const ListRow &row) const;
    int layItem(QPainter *painter, const QRect &place, const ListRow &row) const;
    void drawGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    const ListRow &rowAt(const QModelIndex &index) const;
    int width() const;
    QRect visual(const QRect &rect, const QRect &within) const;

    CalmList *m_list;
    Emphasis m_emphasis;
};

} // namespace policywright::gui
