// SPDX-License-Identifier: Apache-2.0
#include "app/gui/list/RowsDelegate.h"

#include "app/gui/list/Signs.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QTextLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kMostLines = 4; // of a title or a text; the rest is where the row leads to
constexpr int kBar = 3;       // px, at the side of what is current

struct Words {
    QString text;
    QFont font;
    QColor ink;
};

// Returns the height.
int layWords(QPainter *painter, const QRect &place, const Words &words)
{
    QString text = words.text;
    text.replace(QChar::LineFeed, QChar::LineSeparator); // where a layout breaks
    QTextLayout layout(text, words.font);
    QTextOption option(Qt::AlignLeading | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    const QFontMetrics metrics(words.font);
    if (painter) {
        painter->setPen(words.ink);
        painter->setFont(words.font);
    }
    int y = place.top();
    layout.beginLayout();
    for (int number = 1;; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        if (number == kMostLines) { // all that is left, as far as it goes
            const QString left = text.mid(line.textStart()).replace(QChar::LineSeparator, QChar::Space);
            const QString rest = metrics.elidedText(left, Qt::ElideRight, place.width());
            if (painter)
                painter->drawText(QRect(place.left(), y, place.width(), metrics.height()), Qt::AlignLeading, rest);
            y += metrics.height();
            break;
        }
        if (painter) {
            const QString part = text.mid(line.textStart(), line.textLength()).remove(QChar::LineSeparator);
            painter->drawText(QRect(place.left(), y, place.width(), metrics.height()),
                              Qt::AlignLeading | Qt::TextDontClip, part);
        }
        y += metrics.height();
    }
    layout.endLayout();
    return y - place.top();
}

QColor inkOf(look::Ink ink, const QPalette &palette)
{
    switch (ink) {
    case look::Ink::Plain: return palette.color(QPalette::Text);
    case look::Ink::Quiet: return look::quietInk(palette);
    case look::Ink::Gap: return look::gapInk(palette);
    }
    return {};
}

} // namespace

void RowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ListRow &row = rowAt(index);
    if (row.kind == ListRow::Kind::Item)
        drawGround(painter, option);
    lay(painter, visual(QRect(option.rect.topLeft(), QSize(width(), option.rect.height())), option.rect), row);
    painter->restore();
}

QSize RowsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {width(), lay(nullptr, QRect(0, 0, width(), 0), rowAt(index))};
}

int RowsDelegate::lay(QPainter *painter, const QRect &place, const ListRow &row) const
{
    return row.kind == ListRow::Kind::Heading ? layHeading(painter, place, row) : layItem(painter, place, row);
}

int RowsDelegate::layHeading(QPainter *painter, const QRect &place, const ListRow &row) const
{
    const QRect inner = place.adjusted(look::kApart, look::kApart, -look::kApart, 0);
    const int height =
        layWords(painter, inner, {row.title, look::strong(m_list->font()), inkOf(look::Ink::Plain, m_list->palette())});
    return look::kApart + height + look::kTight;
}

int RowsDelegate::layItem(QPainter *painter, const QRect &place, const ListRow &row) const
{
    const QPalette &palette = m_list->palette();
    const QFont plain = m_list->font();
    const QFont small = look::small(plain);
    const QFont titleFont = m_emphasis == Emphasis::Text ? look::strong(plain) : plain;
    QRect inner = place.adjusted(look::kApart, look::kNear, -look::kApart, 0);
    if (row.sign != ListRow::Sign::None) {
        const int side = QFontMetrics(plain).height();
        if (painter)
            drawSign(*painter, visual(QRect(inner.left(), inner.top(), side, side), place), row.sign, palette);
        inner.setLeft(inner.left() + side + look::kNear);
    }
    int markWidth = 0;
    if (!row.mark.isEmpty()) {
        markWidth = std::min(QFontMetrics(small).horizontalAdvance(row.mark) + 2, inner.width() / 2);
        const QRect markPlace(inner.right() - markWidth + 1, inner.top(), markWidth, QFontMetrics(plain).height());
        if (painter) {
            painter->setFont(small);
            painter->setPen(inkOf(row.markInk, palette));
            painter->drawText(visual(markPlace, place), Qt::AlignTrailing | Qt::AlignVCenter,
                              QFontMetrics(small).elidedText(row.mark, Qt::ElideRight, markWidth));
        }
        markWidth += look::kApart;
    }
    int height = layWords(painter, visual(inner.adjusted(0, 0, -markWidth, 0), place),
                          {row.title, titleFont, inkOf(look::Ink::Plain, palette)});
    if (!row.text.isEmpty()) {
        const bool isQuiet = m_emphasis == Emphasis::Title;
        height += look::kTight / 2;
        height += layWords(
            painter, visual(inner.adjusted(0, height, 0, 0), place),
            {row.text, isQuiet ? small : plain, inkOf(isQuiet ? look::Ink::Quiet : look::Ink::Plain, palette)});
    }
    return height + 2 * look::kNear;
}

void RowsDelegate::drawGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QPalette &palette = m_list->palette();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent)
        painter->fillRect(option.rect, look::chosenGround(palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, look::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.04));
    if (isCurrent)
        painter->fillRect(visual(QRect(option.rect.left(), option.rect.top(), kBar, option.rect.height()), option.rect),
                          look::accent(palette));
    if (option.state.testFlag(QStyle::State_HasFocus) && m_list->hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = visual(option.rect.adjusted(kBar, 0, 0, 0), option.rect);
        m_list->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, m_list);
    }
}

const ListRow &RowsDelegate::rowAt(const QModelIndex &index) const
{
    return m_list->rows()[static_cast<std::size_t>(index.row())];
}

// Where it stands in a window that is read from right to left, too.
QRect RowsDelegate::visual(const QRect &rect, const QRect &within) const
{
    return QStyle::visualRect(m_list->layoutDirection(), within, rect);
}

// With or without a scroll bar the same, so that showing it moves nothing.
int RowsDelegate::width() const
{
    return std::max(16 * look::kGrid,
                    m_list->width() - m_list->verticalScrollBar()->sizeHint().width() - 2 * m_list->frameWidth());
}

} // namespace policywright::gui
