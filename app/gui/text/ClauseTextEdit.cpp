// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ClauseTextEdit.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/text/ChipObject.h"
#include "app/gui/text/PastedText.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

using editing::Content;
using editing::Line;
using editing::LineKind;

QTextCharFormat withoutChip(QTextCharFormat format)
{
    for (const int property : {int(QTextFormat::ObjectType), int(SourceProperty), int(KindProperty),
                               int(QTextFormat::TextVerticalAlignment)})
        format.clearProperty(property);
    return format;
}

QTextCharFormat withoutLink(QTextCharFormat format)
{
    for (const int property :
         {int(QTextFormat::IsAnchor), int(QTextFormat::AnchorHref), int(TitleProperty),
          int(QTextFormat::ForegroundBrush), int(QTextFormat::TextUnderlineStyle), int(QTextFormat::FontUnderline)})
        format.clearProperty(property);
    return format;
}

QTextCharFormat formatBehind(const QTextCursor &cursor)
{
    QTextCursor next(cursor);
    next.clearSelection();
    return cursor.atBlockEnd() || !next.movePosition(QTextCursor::NextCharacter) ? QTextCharFormat()
                                                                                 : next.charFormat();
}

} // namespace

ClauseTextEdit::ClauseTextEdit(QWidget *parent) : QTextEdit(parent), m_chips(new ChipObject(this))
{
    document()->documentLayout()->registerHandler(kChipObject, m_chips);
    document()->setDocumentMargin(look::kApart);
    document()->setIndentWidth(look::kDistant);
    document()->setDefaultFont(font());
    setTabChangesFocus(false);
    setAutoFormatting(AutoNone);
    setAccessibleName(tr("Text of the clause"));
    connect(this, &QTextEdit::cursorPositionChanged, this, &ClauseTextEdit::forgetChipFormat);
}

void ClauseTextEdit::setKeepsHistory(bool keeps)
{
    m_keepsHistory = keeps;
    document()->setUndoRedoEnabled(keeps);
}

void ClauseTextEdit::setNames(const ChipNames *names)
{
    m_names = names;
    m_chips->setNames(names);
    document()->markContentsDirty(0, document()->characterCount());
    viewport()->update();
}

void ClauseTextEdit::load(const std::vector<Content> &contents)
{
    document()->setUndoRedoEnabled(false);
    clear();
    QTextCursor cursor(document());
    cursor.setBlockFormat(blockFormatOf({}, look()));
    const ClauseLook look = this->look();
    ContentInserter(cursor, look).insertParts(contents);
    document()->setUndoRedoEnabled(m_keepsHistory);
    moveCursor(QTextCursor::Start);
}

void ClauseTextEdit::replaceAll(const std::vector<Content> &contents)
{
    const ClauseLook look = this->look();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    if (QTextList *list = cursor.currentList())
        list->remove(cursor.block());
    cursor.setBlockFormat(blockFormatOf({}, look));
    ContentInserter(cursor, look).insertParts(contents);
    cursor.endEditBlock();
}

void ClauseTextEdit::insertContents(const std::vector<Content> &contents)
{
    if (contents.empty())
        return;
    const ClauseLook look = this->look();
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const auto *first = std::get_if<Line>(&contents.front());
    const bool isInLine = first && contents.size() == 1 && first->kind == LineKind::Paragraph;
    if (isInLine) {
        ContentInserter(cursor, look).insertRuns(first->runs);
    } else if (cursor.currentTable()) { // a cell is one line
        ContentInserter(cursor, look)
            .insertRuns({{editing::RunKind::Text, wordsOf(contents).simplified().toStdString()}});
    } else {
        const bool hasRest = !cursor.atBlockEnd();
        if (hasRest) { // what follows becomes a paragraph of its own
            const int place = cursor.position();
            cursor.insertBlock();
            cursor.setPosition(place);
        }
        ContentInserter(cursor, look).insertParts(contents);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ClauseTextEdit::insertAnswer(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    QTextCursor braces(cursor);
    braces.clearSelection();
    braces.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, 2);
    if (!cursor.hasSelection() && braces.selectedText() == QStringLiteral("{{"))
        braces.removeSelectedText();
    cursor.removeSelectedText();
    const ClauseLook look = this->look();
    ContentInserter(cursor, look).insertRuns({{editing::RunKind::Chip, editing::chipFor(name.toStdString())}});
    cursor.endEditBlock();
    setTextCursor(cursor);
    setFocus();
}

void ClauseTextEdit::setOwnLines(std::set<int> blocks)
{
    if (blocks == m_ownLines)
        return;
    m_ownLines = std::move(blocks);
    viewport()->update();
}

QString ClauseTextEdit::wordsOf(const std::vector<Content> &contents) const
{
    QTextDocument scratch;
    QTextCursor cursor(&scratch);
    const ClauseLook look = this->look();
    ContentInserter(cursor, look).insertParts(contents);
    QString words;
    for (QTextBlock block = scratch.begin(); block.isValid(); block = block.next()) {
        if (!words.isEmpty())
            words += u'\n';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (isChip(part.charFormat()))
                words += m_chips->words(part.charFormat()).repeated(part.length());
            else
                words += part.text().replace(QChar::LineSeparator, u'\n');
        }
    }
    return words.trimmed();
}

void ClauseTextEdit::toggleStrong()
{
    setFontWeight(fontWeight() >= QFont::DemiBold ? QFont::Normal : QFont::Bold);
}

void ClauseTextEdit::toggleEmphasis()
{
    setFontItalic(!fontItalic());
}

// What is typed behind a chip is no chip, and behind a link no link.
void ClauseTextEdit::forgetChipFormat()
{
    if (m_isSettling || textCursor().hasSelection())
        return;
    const QScopedValueRollback settling(m_isSettling, true);
    const QTextCharFormat now = currentCharFormat();
    QTextCharFormat wanted = isChip(now) ? withoutChip(now) : now;
    if (now.isAnchor() && formatBehind(textCursor()).anchorHref() != now.anchorHref())
        wanted = withoutLink(wanted);
    if (wanted != now)
        setCurrentCharFormat(wanted);
}

bool ClauseTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QTextCursor cursor = cursorForPosition(viewport()->mapFrom(this, help->pos()));
        for (const int step : {0, 1}) {
            QTextCursor at(cursor);
            if (step == 1)
                at.movePosition(QTextCursor::NextCharacter);
            if (!isChip(at.charFormat()))
                continue;
            const std::string source = sourceOf(at.charFormat());
            const bool isAnswer = kindOf(at.charFormat()) == ChipKind::Answer;
            QToolTip::showText(help->globalPos(), isAnswer && m_names ? m_names->explanation(source) : shown(source),
                               this);
            return true;
        }
    }
    return QTextEdit::event(event);
}

void ClauseTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (isTab && isPlain) {
        if (!handleTab(event->key() == Qt::Key_Backtab))
            focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && handleReturn())
        return;
    const bool isBack = event->key() == Qt::Key_Backspace;
    if ((isBack || event->key() == Qt::Key_Delete) && isPlain && handleErasing(isBack))
        return;
    const bool isTyped = isPlain && !event->text().isEmpty() && event->text().front().isPrint();
    if (isTyped)
        stepBesideParts();
    QTextEdit::keyPressEvent(event);
    if (!isTyped || event->text() != QStringLiteral("{"))
        return;
    QTextCursor braces = textCursor();
    braces.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, 2);
    if (braces.selectedText() == QStringLiteral("{{"))
        Q_EMIT answerWanted();
}

bool ClauseTextEdit::handleTab(bool isBack)
{
    QTextCursor cursor = textCursor();
    if (QTextTable *table = cursor.currentTable()) {
        const QTextTableCell cell = table->cellAt(cursor);
        const int next = cell.row() * table->columns() + cell.column() + (isBack ? -1 : 1);
        if (next < 0 || next >= table->rows() * table->columns())
            return false;
        setTextCursor(table->cellAt(next / table->columns(), next % table->columns()).firstCursorPosition());
        return true;
    }
    const QTextList *list = cursor.currentList();
    if (!list || !cursor.atBlockStart() || (isBack && list->format().indent() <= 1))
        return false;
    changeLevel(cursor, isBack ? -1 : 1);
    return true;
}

bool ClauseTextEdit::handleReturn()
{
    QTextCursor cursor = textCursor();
    if (cursor.currentTable()) { // a cell is one line; below is the next row
        return true;
    }
    const LineKind kind = lineKindAt(cursor);
    const bool isEmpty = cursor.block().length() == 1 && !cursor.hasSelection();
    if (isEmpty && kind != LineKind::Paragraph) { // the list or quote ends here
        setLineKind(cursor, kind, look());
        return true;
    }
    if (kind == LineKind::Heading && cursor.atBlockEnd()) {
        cursor.insertBlock(blockFormatOf({}, look()), QTextCharFormat());
        setTextCursor(cursor);
        return true;
    }
    if (!isBlockPart(cursor.block()))
        return false;
    cursor.insertBlock(blockFormatOf({}, look()), QTextCharFormat());
    setTextCursor(cursor);
    return true;
}

// The first press of a key that would join a line with a condition, or remove a condition, selects it; the next one
// removes it. At the start of an item, Backspace makes a paragraph of it.
bool ClauseTextEdit::handleErasing(bool isBack)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const QTextBlock block = cursor.block();
    if (isBack && cursor.atBlockStart() && lineKindAt(cursor) != LineKind::Paragraph && !cursor.currentTable()) {
        setLineKind(cursor, lineKindAt(cursor), look());
        return true;
    }
    QTextBlock part;
    if (isBlockPart(block))
        part = block;
    else if (isBack && cursor.atBlockStart())
        part = block.previous();
    else if (!isBack && cursor.atBlockEnd())
        part = block.next();
    if (!part.isValid() || !isBlockPart(part))
        return false;
    if (part != block && block.length() == 1) { // an empty line goes first
        isBack ? cursor.deletePreviousChar() : cursor.deleteChar();
        setTextCursor(cursor);
        return true;
    }
    QTextCursor whole(part);
    whole.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    setTextCursor(whole);
    return true;
}

// Words do not stand in the line of a condition or a fixed part.
void ClauseTextEdit::stepBesideParts()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !isBlockPart(cursor.block()))
        return;
    const bool isBefore = cursor.atBlockStart();
    cursor.insertBlock(blockFormatOf({}, look()), QTextCharFormat());
    if (isBefore)
        cursor.movePosition(QTextCursor::PreviousBlock);
    setTextCursor(cursor);
    setCurrentCharFormat(QTextCharFormat());
}

void ClauseTextEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const QPointF scrolled(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QColor own = look::accent(palette());
    for (const QTextFrame *frame : document()->rootFrame()->childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            drawRules(painter, *table, scrolled);
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = document()->documentLayout()->blockBoundingRect(block).translated(scrolled);
        if (!rect.intersects(QRectF(viewport()->rect())))
            continue;
        if (block.blockFormat().boolProperty(QuoteProperty))
            painter.fillRect(QRectF(document()->documentMargin() + look::kTight, rect.top(), 3, rect.height()),
                             look::hairline(palette()));
        if (m_ownLines.contains(block.blockNumber()))
            painter.fillRect(QRectF(look::kTight, rect.top(), 3, rect.height()), own);
    }
}

// Rules below the rows; the one below the head is stronger.
void ClauseTextEdit::drawRules(QPainter &painter, const QTextTable &table, const QPointF &scrolled) const
{
    const QRectF whole =
        document()->documentLayout()->frameBoundingRect(const_cast<QTextTable *>(&table)).translated(scrolled);
    if (!whole.intersects(QRectF(viewport()->rect())))
        return;
    for (int row = 0; row < table.rows(); ++row) {
        double bottom = whole.top();
        for (int column = 0; column < table.columns(); ++column) {
            const QTextBlock last = table.cellAt(row, column).lastCursorPosition().block();
            const QRectF rect = document()->documentLayout()->blockBoundingRect(last).translated(scrolled);
            bottom = std::max(bottom, rect.bottom() + table.format().cellPadding());
        }
        const QColor ink = row == 0 ? look::quietInk(palette()) : look::hairline(palette());
        painter.fillRect(QRectF(whole.left(), bottom, whole.width(), 1), ink);
    }
}

void ClauseTextEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        document()->setDefaultFont(font());
}

QMimeData *ClauseTextEdit::createMimeDataFromSelection() const
{
    QTextDocument scratch;
    QTextCursor(&scratch).insertFragment(textCursor().selection());
    std::vector<Content> contents = readContents(scratch).contents;
    const bool isOneLine = textCursor().document()->findBlock(textCursor().selectionStart()) ==
                           textCursor().document()->findBlock(textCursor().selectionEnd());
    if (auto *line = contents.empty() ? nullptr : std::get_if<Line>(&contents.front()); line && isOneLine)
        *line = {LineKind::Paragraph, 0, 1, line->runs}; // words of an item are words
    return copiedContents(contents, wordsOf(contents)).release();
}

bool ClauseTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasFormat(kClauseFormat);
}

void ClauseTextEdit::insertFromMimeData(const QMimeData *source)
{
    const auto contents = pastedContents(*source);
    if (!contents)
        Q_EMIT pasteRefused(contents.error().characters);
    else
        insertContents(*contents);
}

} // namespace policywright::gui
