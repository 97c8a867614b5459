// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ClauseFormatting.h"

#include "app/gui/text/ClauseDocument.h"

#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace policywright::gui {
namespace {

using editing::Line;
using editing::LineKind;

constexpr int kDeepest = 3;

bool isItem(LineKind kind)
{
    return kind == LineKind::Bullet || kind == LineKind::Number;
}

std::vector<QTextBlock> blocksOf(const QTextCursor &cursor)
{
    std::vector<QTextBlock> blocks;
    const QTextDocument &document = *cursor.document();
    const QTextBlock last = document.findBlock(cursor.selectionEnd());
    for (QTextBlock block = document.findBlock(cursor.selectionStart()); block.isValid(); block = block.next()) {
        if (!QTextCursor(block).currentTable() && !isBlockPart(block))
            blocks.push_back(block);
        if (block == last)
            break;
    }
    return blocks;
}

void leaveList(const QTextBlock &block)
{
    if (QTextList *list = block.textList())
        list->remove(block);
}

// The list that a line joins: that of the line before, where it is of the same kind and level.
void joinList(const QTextBlock &block, const Line &line)
{
    const QTextListFormat format = listFormatOf(line);
    QTextList *before = block.previous().isValid() ? block.previous().textList() : nullptr;
    if (before && before->format().style() == format.style() && before->format().indent() == format.indent())
        before->add(block);
    else
        QTextCursor(block).createList(format);
}

QTextTable *tableAt(const QTextCursor &cursor)
{
    return cursor.currentTable();
}

void setColumns(QTextTable &table, QVariantList columns)
{
    QTextTableFormat format = table.format();
    format.setProperty(ColumnsProperty, columns);
    table.setFormat(format);
}

void selectLink(QTextCursor &cursor)
{
    const QString address = cursor.charFormat().anchorHref();
    const QTextBlock block = cursor.block();
    int begin = -1;
    int end = -1;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment part = it.fragment();
        const bool isSame = part.charFormat().isAnchor() && part.charFormat().anchorHref() == address;
        if (isSame && (begin < 0 || end != part.position()))
            begin = part.position();
        if (isSame)
            end = part.position() + part.length();
        if (isSame && end >= cursor.position())
            break;
    }
    if (begin < 0)
        return;
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

} // namespace

LineKind lineKindAt(const QTextCursor &cursor)
{
    if (const QTextList *list = cursor.currentList())
        return list->format().style() <= QTextListFormat::ListDecimal ? LineKind::Number : LineKind::Bullet;
    if (cursor.blockFormat().headingLevel() > 0)
        return LineKind::Heading;
    return cursor.blockFormat().boolProperty(QuoteProperty) ? LineKind::Quote : LineKind::Paragraph;
}

void setLineKind(QTextCursor cursor, LineKind kind, const ClauseLook &look)
{
    const std::vector<QTextBlock> blocks = blocksOf(cursor);
    const bool isAlready =
        std::ranges::all_of(blocks, [kind](const QTextBlock &block) { return lineKindAt(QTextCursor(block)) == kind; });
    const Line line{isAlready ? LineKind::Paragraph : kind};
    cursor.beginEditBlock();
    for (const QTextBlock &block : blocks) {
        leaveList(block);
        QTextCursor(block).setBlockFormat(blockFormatOf(line, look));
        if (isItem(line.kind))
            joinList(block, line);
    }
    cursor.endEditBlock();
}

void changeLevel(QTextCursor cursor, int by)
{
    cursor.beginEditBlock();
    for (const QTextBlock &block : blocksOf(cursor)) {
        const QTextList *list = block.textList();
        if (!list)
            continue;
        Line line{lineKindAt(QTextCursor(block))};
        line.level = std::clamp(list->format().indent() - 1 + by, 0, kDeepest);
        leaveList(block);
        QTextBlockFormat format = block.blockFormat();
        format.setIndent(0);
        QTextCursor(block).setBlockFormat(format);
        joinList(block, line);
    }
    cursor.endEditBlock();
}

void insertTable(QTextCursor &cursor, const ClauseLook &look)
{
    if (tableAt(cursor))
        return;
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    const editing::Table table{{markdown::Alignment::None, markdown::Alignment::None}, {{{}, {}}, {{}, {}}}};
    ContentInserter(cursor, look).insertParts({table});
    cursor.endEditBlock();
    cursor.movePosition(QTextCursor::PreviousBlock);
    if (QTextTable *made = tableAt(cursor))
        cursor = made->cellAt(0, 0).firstCursorPosition();
}

void changeTable(const QTextCursor &cursor, TableStep step)
{
    QTextTable *table = tableAt(cursor);
    if (!table)
        return;
    const QTextTableCell cell = table->cellAt(cursor);
    QVariantList columns = table->format().property(ColumnsProperty).toList();
    while (columns.size() < table->columns())
        columns << 0;
    QTextCursor(cursor).beginEditBlock();
    if (step == TableStep::AddRow) {
        table->insertRows(cell.row() + 1, 1);
    } else if (step == TableStep::AddColumn) {
        table->insertColumns(cell.column() + 1, 1);
        columns.insert(cell.column() + 1, 0);
        setColumns(*table, columns);
    } else if (step == TableStep::RemoveRow && table->rows() > 1) {
        table->removeRows(cell.row(), 1);
    } else if (step == TableStep::RemoveColumn && table->columns() > 1) {
        columns.removeAt(cell.column());
        table->removeColumns(cell.column(), 1);
        setColumns(*table, columns);
    }
    QTextCursor(cursor).endEditBlock();
}

QString linkAt(const QTextCursor &cursor)
{
    return cursor.charFormat().isAnchor() ? cursor.charFormat().anchorHref() : QString();
}

void setLink(QTextCursor cursor, const QString &address, const ClauseLook &look)
{
    if (!cursor.hasSelection() && !linkAt(cursor).isEmpty())
        selectLink(cursor);
    cursor.beginEditBlock();
    if (!cursor.hasSelection()) {
        editing::Run run{editing::RunKind::Text, address.toStdString()};
        run.address = run.text;
        ContentInserter(cursor, look).insertRuns({run});
    } else {
        for (int at = cursor.selectionStart(); at < cursor.selectionEnd(); ++at) {
            QTextCursor letter(cursor.document());
            letter.setPosition(at);
            letter.setPosition(at + 1, QTextCursor::KeepAnchor);
            QTextCharFormat format = letter.charFormat();
            editing::Run plain;
            plain.address = address.toStdString();
            for (const int property : {int(QTextFormat::IsAnchor), int(QTextFormat::AnchorHref), int(TitleProperty),
                                       int(QTextFormat::ForegroundBrush), int(QTextFormat::TextUnderlineStyle),
                                       int(QTextFormat::FontUnderline)})
                format.clearProperty(property);
            format.merge(formatOf(plain, look));
            letter.setCharFormat(format);
        }
    }
    cursor.endEditBlock();
}

} // namespace policywright::gui
