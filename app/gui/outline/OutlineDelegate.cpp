// SPDX-License-Identifier: Apache-2.0
#include "app/gui/outline/OutlineDelegate.h"

#include "app/gui/Look.h"
#include "app/gui/outline/OutlineModel.h"

#include <QPainter>
#include <QPainterPath>

namespace policywright::gui {
namespace {

// As large as the text it stands beside.
int markSize(const QFontMetrics &metrics)
{
    return metrics.capHeight() + look::kTight;
}

void paintMark(QPainter &painter, const QRectF &place, Fullness fullness, const QPalette &palette)
{
    const QColor ink = fullness == Fullness::Empty ? look::quietInk(palette) : look::accent(palette);
    const QRectF ring = place.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(fullness == Fullness::Full ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    if (fullness != Fullness::Half)
        return;
    QPainterPath half;
    half.moveTo(ring.center());
    half.arcTo(ring, 90, 180);
    painter.fillPath(half, ink);
}

struct PillInks {
    QColor ground;
    QColor words;
};

// `taken`: at the trailing end already. Returns it with the width that the words take.
int paintPill(QPainter &painter, const QStyleOptionViewItem &option, const QString &words, const PillInks &inks,
              int taken)
{
    if (words.isEmpty())
        return taken;
    const QFont font = look::small(option.font);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + look::kTight / 2;
    const int width = metrics.horizontalAdvance(words) + 2 * look::kNear;
    QRect place(option.rect.right() - taken - width - look::kNear, option.rect.center().y() - height / 2, width,
                height);
    place = QStyle::visualRect(option.direction, option.rect, place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.ground);
    painter.drawRoundedRect(place, height / 2.0, height / 2.0);
    painter.setPen(inks.words);
    painter.setFont(font);
    painter.drawText(place, Qt::AlignCenter, words);
    return taken + width + look::kNear;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isUnderMouse = option.state.testFlag(QStyle::State_MouseOver);
    if (!isSelected && !isUnderMouse)
        return;
    const QColor ground =
        look::mixed(option.palette.color(QPalette::Window), look::accent(option.palette), isSelected ? 0.16 : 0.06);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(option.rect, look::kTight, look::kTight);
    if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(look::accent(option.palette), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), look::kTight, look::kTight);
    }
}

} // namespace

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const bool isSection = !index.parent().isValid();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QFontMetrics metrics(option.font);
    const int mark = markSize(metrics);
    QRect text = option.rect.adjusted(look::kNear + mark + look::kNear, 0, -look::kNear, 0);
    const QVariant fullness = index.data(OutlineModel::FullnessRole);
    if (isSection && fullness.isValid()) {
        const QRect place(option.rect.left() + look::kNear, option.rect.center().y() - mark / 2 + 1, mark, mark);
        paintMark(*painter, QStyle::visualRect(option.direction, option.rect, place),
                  static_cast<Fullness>(fullness.toInt()), option.palette);
    }
    const PillInks gapInks{look::gapGround(option.palette), look::gapInk(option.palette)};
    const PillInks remarkInks{look::chosenGround(option.palette), look::accent(option.palette)};
    int taken = paintPill(*painter, option, index.data(OutlineModel::GapsRole).toString(), gapInks, 0);
    taken = paintPill(*painter, option, index.data(OutlineModel::RemarksRole).toString(), remarkInks, taken);
    text.setRight(text.right() - taken - (taken > 0 ? look::kNear : 0));
    painter->setFont(isSection && isSelected ? look::strong(option.font) : option.font);
    const bool isQuiet = !isSection && !isSelected;
    painter->setPen(isQuiet ? look::quietInk(option.palette) : option.palette.color(QPalette::Text));
    const QString title = painter->fontMetrics().elidedText(option.text, Qt::ElideRight, text.width());
    const int place = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->drawText(QStyle::visualRect(option.direction, option.rect, text), place | Qt::TextSingleLine, title);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSection = !index.parent().isValid();
    const int around = isSection ? 3 * look::kTight : 2 * look::kTight;
    return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() + around};
}

} // namespace policywright::gui
