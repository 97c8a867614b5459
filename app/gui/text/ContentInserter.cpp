// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ContentInserter.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/text/ClauseDocument.h"

#include <QFontMetrics>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace policywright::gui {
namespace {

using editing::Line;
using editing::LineKind;
using editing::Run;
using editing::RunKind;

constexpr std::size_t kMostShownRows = 500;

Qt::Alignment alignmentOf(markdown::Alignment alignment)
{
    switch (alignment) {
    case markdown::Alignment::Center: return Qt::AlignHCenter;
    case markdown::Alignment::Right: return Qt::AlignRight;
    case markdown::Alignment::Left:
    case markdown::Alignment::None: break;
    }
    return Qt::AlignLeft;
}

int kindFor(RunKind kind)
{
    return static_cast<int>(kind == RunKind::Chip        ? ChipKind::Answer
                            : kind == RunKind::Reference ? ChipKind::Reference
                                                         : ChipKind::Mark);
}

} // namespace

QTextCharFormat chipFormat(const std::string &source, int kind)
{
    QTextCharFormat format;
    format.setObjectType(kChipObject);
    format.setProperty(SourceProperty, shown(source));
    format.setProperty(KindProperty, kind);
    format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    return format;
}

QTextCharFormat formatOf(const Run &run, const ClauseLook &look)
{
    QTextCharFormat format;
    if (run.kind == RunKind::Chip || run.kind == RunKind::Mark || run.kind == RunKind::Reference)
        format = chipFormat(run.text, kindFor(run.kind));
    if (run.strong)
        format.setFontWeight(QFont::Bold);
    if (run.emphasis)
        format.setFontItalic(true);
    if (run.code) {
        format.setProperty(CodeProperty, true);
        format.setFontFamilies({QStringLiteral("monospace")});
    }
    if (!run.address.empty()) {
        format.setAnchor(true);
        format.setAnchorHref(shown(run.address));
        format.setForeground(look::accent(look.palette));
        format.setFontUnderline(true);
        if (!run.title.empty())
            format.setProperty(TitleProperty, shown(run.title));
    }
    return format;
}

QTextBlockFormat blockFormatOf(const Line &line, const ClauseLook &look)
{
    const int em = QFontMetrics(look.font).height();
    QTextBlockFormat format;
    const bool isItem = line.kind == LineKind::Bullet || line.kind == LineKind::Number;
    format.setBottomMargin(isItem ? em * 0.25 : em * 0.6);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    if (line.kind == LineKind::Quote) {
        format.setProperty(QuoteProperty, true);
        format.setLeftMargin(em);
    }
    if (line.kind == LineKind::Heading) {
        format.setHeadingLevel(line.level);
        format.setTopMargin(em * 0.4);
    }
    return format;
}

QTextListFormat listFormatOf(const Line &line)
{
    QTextListFormat format;
    format.setIndent(line.level + 1);
    if (line.kind == LineKind::Number) {
        format.setStyle(QTextListFormat::ListDecimal);
        format.setStart(static_cast<int>(line.number));
    } else {
        format.setStyle(line.level == 0 ? QTextListFormat::ListDisc : QTextListFormat::ListCircle);
    }
    return format;
}

QTextTableFormat tableFormatOf(const std::vector<markdown::Alignment> &columns, const ClauseLook &look)
{
    const int em = QFontMetrics(look.font).height();
    QTextTableFormat format;
    QVariantList alignments;
    for (const markdown::Alignment alignment : columns)
        alignments << static_cast<int>(alignment);
    format.setProperty(ColumnsProperty, alignments);
    format.setCellPadding(em * 0.3);
    format.setCellSpacing(0);
    format.setBorder(0); // the sheet draws rules instead of boxes
    format.setBottomMargin(em * 0.6);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

void ContentInserter::insertRuns(const editing::Runs &runs)
{
    for (const Run &run : runs) {
        const QTextCharFormat format = formatOf(run, m_look);
        if (run.kind == RunKind::Text)
            m_cursor.insertText(shown(run.text), format);
        else if (run.kind == RunKind::Break)
            m_cursor.insertText(QString(QChar::LineSeparator), format);
        else
            m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

void ContentInserter::insertParts(const std::vector<editing::Content> &contents)
{
    for (const editing::Content &content : contents) {
        if (const auto *line = std::get_if<Line>(&content)) {
            insert(*line);
            continue;
        }
        m_lists.clear();
        if (const auto *table = std::get_if<editing::Table>(&content))
            insert(*table);
        else if (const auto *mark = std::get_if<editing::BlockMark>(&content))
            insertPart(mark->source, static_cast<int>(ChipKind::BlockMark));
        else if (const auto *fixed = std::get_if<editing::Fixed>(&content))
            insertPart(fixed->source, static_cast<int>(fixed->isTable ? ChipKind::FixedTable : ChipKind::Fixed));
    }
}

void ContentInserter::beginBlock(const QTextBlockFormat &format)
{
    if (m_cursor.block().length() > 1)
        m_cursor.insertBlock(format, QTextCharFormat());
    else
        m_cursor.setBlockFormat(format);
    if (QTextList *list = m_cursor.currentList()) // of the block before
        list->remove(m_cursor.block());
    m_cursor.setBlockFormat(format);
    m_cursor.setBlockCharFormat(QTextCharFormat());
}

void ContentInserter::insert(const Line &line)
{
    beginBlock(blockFormatOf(line, m_look));
    if (line.kind == LineKind::Bullet || line.kind == LineKind::Number) {
        m_lists.erase(m_lists.upper_bound(line.level), m_lists.end());
        const auto open = m_lists.find(line.level);
        const QTextListFormat format = listFormatOf(line);
        if (open != m_lists.end() && open->second->format().style() == format.style())
            open->second->add(m_cursor.block());
        else
            m_lists[line.level] = m_cursor.createList(format);
    } else {
        m_lists.clear();
    }
    insertRuns(line.runs);
    if (line.runs.empty()) // the next part must not take its place
        m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
}

void ContentInserter::insert(const editing::Table &table)
{
    m_cursor.movePosition(QTextCursor::EndOfBlock); // the table takes a line of its own by itself
    const auto rows = static_cast<int>(std::min(table.rows.size(), kMostShownRows));
    const auto columns = static_cast<int>(table.columns.size());
    QTextTable *made = m_cursor.insertTable(rows, columns, tableFormatOf(table.columns, m_look));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            QTextCursor cell = made->cellAt(row, column).firstCursorPosition();
            QTextBlockFormat format;
            format.setAlignment(alignmentOf(table.columns[static_cast<std::size_t>(column)]));
            cell.setBlockFormat(format);
            ContentInserter(cell, m_look)
                .insertRuns(table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
        }
    }
    m_cursor = made->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    if (m_cursor.block().length() > 1)
        return;
    if (QTextList *list = m_cursor.currentList())
        list->remove(m_cursor.block());
    m_cursor.setBlockFormat(blockFormatOf({}, m_look));
}

void ContentInserter::insertPart(const std::string &source, int kind)
{
    beginBlock(blockFormatOf({}, m_look));
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), chipFormat(source, kind));
}

} // namespace policywright::gui
