// SPDX-License-Identifier: Apache-2.0
//
// Paints a row of the outline: how full a section is as the fullness of a mark, its title, its gaps in words. All
// colours come from the palette.
#pragma once

#include <QStyledItemDelegate>

namespace policywright::gui {

class OutlineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace policywright::gui
