// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ChipObject.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/text/ClauseDocument.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextCursor>
#include <QTextEdit>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr double kMostLetters = 48; // of a chip in a line; a longer answer ends in an ellipsis

struct ChipColours {
    QColor ground;
    QColor frame;
    QColor ink;
};

ChipColours coloursOf(ChipKind kind, bool isGap, bool isSelected, const QPalette &palette)
{
    if (isSelected)
        return {palette.color(QPalette::Highlight), palette.color(QPalette::Highlight),
                palette.color(QPalette::HighlightedText)};
    if (isGap)
        return {look::gapGround(palette), look::mixed(look::gapGround(palette), look::gapInk(palette), 0.3),
                look::gapInk(palette)};
    if (kind == ChipKind::Answer || kind == ChipKind::Reference)
        return {look::chosenGround(palette), look::mixed(look::chosenGround(palette), look::accent(palette), 0.3),
                look::accent(palette)};
    const QColor base = palette.color(QPalette::Base);
    return {look::mixed(base, palette.color(QPalette::Text), 0.05), look::hairline(palette), look::quietInk(palette)};
}

bool isWide(ChipKind kind)
{
    return kind == ChipKind::Fixed || kind == ChipKind::FixedTable;
}

} // namespace

ChipObject::ChipObject(QTextEdit *edit) : QObject(edit), m_edit(edit) {}

QString ChipObject::words(const QTextCharFormat &chip) const
{
    static const ChipNames kNone;
    const ChipNames &names = m_names ? *m_names : kNone;
    const std::string source = sourceOf(chip);
    switch (kindOf(chip)) {
    case ChipKind::Answer: return names.ofChip(source);
    case ChipKind::Reference: return names.ofReference(source);
    case ChipKind::Mark:
    case ChipKind::BlockMark: return names.ofMark(source);
    case ChipKind::Fixed: return names.ofFixed({source, false});
    case ChipKind::FixedTable: return names.ofFixed({source, true});
    }
    return {};
}

QFont ChipObject::fontOf(const QTextCharFormat &chip) const
{
    QFont font = m_edit->document()->defaultFont();
    if (chip.fontWeight() >= QFont::DemiBold)
        font.setWeight(QFont::Bold);
    font.setItalic(chip.fontItalic());
    return kindOf(chip) == ChipKind::Answer || kindOf(chip) == ChipKind::Reference ? font : look::small(font);
}

QSizeF ChipObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QTextCharFormat chip = format.toCharFormat();
    const QFontMetricsF metrics(fontOf(chip));
    const QFontMetricsF line(document->defaultFont());
    const double room = std::max(document->textWidth() - 4 * document->documentMargin(), line.height() * 4);
    if (isWide(kindOf(chip)))
        return {room, line.height() + 4 * look::kGrid};
    const double most = std::min(room, metrics.averageCharWidth() * kMostLetters);
    return {std::min(metrics.horizontalAdvance(words(chip)), most) + 4 * look::kGrid, line.height()};
}

bool ChipObject::isSelected(int position) const
{
    const QTextCursor cursor = m_edit->textCursor();
    return cursor.selectionStart() <= position && position < cursor.selectionEnd();
}

void ChipObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int position,
                            const QTextFormat &format)
{
    const QTextCharFormat chip = format.toCharFormat();
    const ChipKind kind = kindOf(chip);
    const bool isGap = kind == ChipKind::Answer && m_names && m_names->isGap(sourceOf(chip));
    const ChipColours colours = coloursOf(kind, isGap, isSelected(position), m_edit->palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen frame(colours.frame, 1);
    if (kind == ChipKind::Mark || kind == ChipKind::BlockMark)
        frame.setStyle(Qt::DashLine);
    painter->setPen(frame);
    painter->setBrush(colours.ground);
    const QRectF body = rect.adjusted(1.5, 0.5, -1.5, -0.5);
    const double radius = isWide(kind) ? look::kGrid : std::min(body.height() / 2, 2.0 * look::kGrid);
    painter->drawRoundedRect(body, radius, radius);
    painter->setPen(colours.ink);
    painter->setFont(fontOf(chip));
    const QRectF inside = body.adjusted(1.5 * look::kGrid, 0, -1.5 * look::kGrid, 0);
    const QString text = QFontMetricsF(fontOf(chip)).elidedText(words(chip), Qt::ElideRight, inside.width() + 1);
    painter->drawText(
        inside, int(Qt::AlignVCenter) | int(isWide(kind) ? Qt::AlignLeft : Qt::AlignHCenter) | int(Qt::TextSingleLine),
        text);
    painter->restore();
}

} // namespace policywright::gui
