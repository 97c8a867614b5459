// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ClauseDocument.h"

#include "app/gui/TextConversion.h"

#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

using editing::Run;
using editing::RunKind;
using editing::Runs;

void addText(Runs &runs, const Run &look, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!runs.empty() && runs.back().kind == RunKind::Text && runs.back().sameLook(look)) {
        runs.back().text += text.toStdString();
        return;
    }
    Run &run = runs.emplace_back(look);
    run.text = text.toStdString();
}

RunKind runKindOf(ChipKind kind)
{
    return kind == ChipKind::Answer ? RunKind::Chip : kind == ChipKind::Reference ? RunKind::Reference : RunKind::Mark;
}

Run lookOf(const QTextCharFormat &format)
{
    Run look;
    look.strong = format.fontWeight() >= QFont::DemiBold;
    look.emphasis = format.fontItalic();
    look.code = format.boolProperty(CodeProperty);
    if (format.isAnchor())
        look.address = format.anchorHref().toStdString();
    look.title = look.address.empty() ? std::string() : format.stringProperty(TitleProperty).toStdString();
    return look;
}

bool isNoText(QChar c)
{
    return c == QChar::ObjectReplacementCharacter || (c.category() == QChar::Other_Control && c != u'\t') ||
           (c >= QChar(0xFDD0) && c <= QChar(0xFDEF));
}

void addFragment(Runs &runs, const QString &text, const QTextCharFormat &format)
{
    const Run look = lookOf(format);
    QString words;
    for (const QChar c : text) {
        const bool isObject = c == QChar::ObjectReplacementCharacter && isChip(format);
        if (!isObject && c != QChar::LineSeparator) {
            if (!isNoText(c))
                words += c;
            continue;
        }
        addText(runs, look, std::exchange(words, {}));
        Run &run = runs.emplace_back(look);
        run.kind = isObject ? runKindOf(kindOf(format)) : RunKind::Break;
        run.text = isObject ? sourceOf(format) : std::string();
    }
    addText(runs, look, words);
}

class Reader {
public:
    ReadContents run(const QTextDocument &document)
    {
        const QTextFrame *root = document.rootFrame();
        for (auto it = root->begin(); !it.atEnd(); ++it) {
            if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame()))
                readTable(*table);
            else if (it.currentBlock().isValid())
                readBlock(it.currentBlock());
        }
        return std::move(m_read);
    }

private:
    void add(editing::Content content, int block)
    {
        m_read.contents.push_back(std::move(content));
        m_read.blocks.push_back(block);
    }

    void readBlock(const QTextBlock &block)
    {
        Runs runs;
        bool hasPart = false;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            const bool isPart = isChip(format) && kindOf(format) >= ChipKind::BlockMark;
            if (!isPart) {
                addFragment(runs, it.fragment().text(), format);
                continue;
            }
            if (!runs.empty()) // words that found their way beside it
                add(lineOf(block, std::exchange(runs, {})), block.blockNumber());
            for (int i = 0; i < it.fragment().length(); ++i)
                addPart(format, block.blockNumber());
            hasPart = true;
        }
        if (!hasPart || !runs.empty())
            add(lineOf(block, std::move(runs)), block.blockNumber());
    }

    void addPart(const QTextCharFormat &format, int block)
    {
        const ChipKind kind = kindOf(format);
        if (kind == ChipKind::BlockMark)
            add(editing::BlockMark{sourceOf(format)}, block);
        else
            add(editing::Fixed{sourceOf(format), kind == ChipKind::FixedTable}, block);
    }

    static editing::Line lineOf(const QTextBlock &block, Runs runs)
    {
        editing::Line line;
        line.runs = std::move(runs);
        if (const QTextList *list = block.textList()) {
            const bool isNumbered = list->format().style() <= QTextListFormat::ListDecimal;
            line.kind = isNumbered ? editing::LineKind::Number : editing::LineKind::Bullet;
            line.level = std::max(0, list->format().indent() - 1);
            line.number = static_cast<unsigned>(std::max(0, list->format().start() + list->itemNumber(block)));
        } else if (const int level = block.blockFormat().headingLevel(); level > 0) {
            line.kind = editing::LineKind::Heading;
            line.level = level;
        } else if (block.blockFormat().boolProperty(QuoteProperty)) {
            line.kind = editing::LineKind::Quote;
        }
        return line;
    }

    void readTable(const QTextTable &table)
    {
        editing::Table read;
        const QVariantList columns = table.format().property(ColumnsProperty).toList();
        for (int column = 0; column < table.columns(); ++column) {
            const int alignment = column < columns.size() ? columns[column].toInt() : 0;
            read.columns.push_back(static_cast<markdown::Alignment>(alignment));
        }
        for (int row = 0; row < table.rows(); ++row) {
            auto &cells = read.rows.emplace_back();
            for (int column = 0; column < table.columns(); ++column)
                cells.push_back(cellRuns(table.cellAt(row, column)));
        }
        add(std::move(read), table.firstCursorPosition().blockNumber());
    }

    static Runs cellRuns(const QTextTableCell &cell)
    {
        Runs runs;
        bool isFirst = true;
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            if (!isFirst)
                addText(runs, {}, QStringLiteral(" "));
            isFirst = false;
            const QTextBlock block = it.currentBlock();
            for (auto part = block.begin(); !part.atEnd(); ++part)
                addFragment(runs, part.fragment().text(), part.fragment().charFormat());
        }
        for (Run &run : runs) { // a cell is one line
            if (run.kind == RunKind::Break)
                run = {RunKind::Text, " "};
        }
        return runs;
    }

    ReadContents m_read;
};

} // namespace

bool isChip(const QTextCharFormat &format)
{
    return format.objectType() == kChipObject;
}

std::string sourceOf(const QTextCharFormat &chip)
{
    return chip.stringProperty(SourceProperty).toStdString();
}

ChipKind kindOf(const QTextCharFormat &chip)
{
    return static_cast<ChipKind>(chip.intProperty(KindProperty));
}

bool isBlockPart(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (isChip(format) && kindOf(format) >= ChipKind::BlockMark)
            return true;
    }
    return false;
}

ReadContents readContents(const QTextDocument &document)
{
    return Reader().run(document);
}

} // namespace policywright::gui
