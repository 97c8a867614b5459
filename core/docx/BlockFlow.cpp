// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BlockFlow.h"

#include "core/annotate/ReviewedText.h"
#include "core/assembly/Formats.h"
#include "core/docx/ColumnWidths.h"
#include "core/docx/Names.h"
#include "core/markdown/Links.h"

#include <algorithm>

namespace policywright::docx {
namespace {

using Kind = TextPiece::Kind;

constexpr std::string_view kCaptionMark = "Table:";
constexpr int kMaxLevel = 8;

bool isCaption(const markdown::Block &block)
{
    const auto *paragraph = std::get_if<markdown::Paragraph>(&block.value);
    const auto *first =
        paragraph && !paragraph->content.empty() ? std::get_if<markdown::Text>(&paragraph->content[0].value) : nullptr;
    return first && first->text.starts_with(kCaptionMark);
}

} // namespace

BlockFlow::BlockFlow(Flow &flow, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                     Form form)
    : m_flow(flow), m_document(document), m_clause(clause), m_form(form)
{
}

void BlockFlow::write(const std::string &number)
{
    const std::size_t first = m_flow.items.size();
    if (m_clause.place == pack::Place::Body)
        title(number);
    blocks(m_clause.blocks);
    if (m_flow.items.size() == first)
        shownLine("PwBody");
    const auto isParagraph = [](const FlowItem &item) { return item.kind == FlowItem::Kind::Paragraph; };
    const auto begin = std::ranges::find_if(m_flow.items.begin() + static_cast<std::ptrdiff_t>(first),
                                            m_flow.items.end(), isParagraph);
    begin->paragraph.bookmark = area().bookmark; // LibreOffice writes one over several paragraphs twice
}

void BlockFlow::title(const std::string &number)
{
    FlowParagraph &paragraph = m_clause.title.empty() ? shownLine("Heading2") : line("Heading2");
    if (!number.empty() || m_form != Form::Body) {
        paragraph.list = -1;
        shown(number.empty() ? number : number + "  ", {});
        if (!number.empty())
            add(Kind::ShownOnly, number + "  ");
    }
    text(m_clause.title, {});
}

void BlockFlow::blocks(const markdown::Blocks &blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool isTableNext = i + 1 < blocks.size() && std::holds_alternative<markdown::Table>(blocks[i + 1].value);
        if (isTableNext && isCaption(blocks[i]))
            caption(std::get<markdown::Paragraph>(blocks[i].value));
        else
            std::visit([this](const auto &block) { write(block); }, blocks[i].value);
    }
}

// -- lines

void BlockFlow::add(Kind kind, std::string_view text)
{
    if (text.empty())
        return;
    TextPieces &pieces = area().pieces;
    if (kind != Kind::TextOnly)
        m_shownSize += text.size();
    if (!pieces.empty() && pieces.back().kind == kind)
        pieces.back().text += text;
    else
        pieces.push_back({kind, std::string(text)});
}

FlowParagraph &BlockFlow::begin(const char *style)
{
    m_paragraph = m_flow.items.size();
    m_flow.items.push_back({.paragraph = {.style = style,
                                          .area = m_flow.areas.size() - 1,
                                          .shownAt = m_shownSize,
                                          .level = std::clamp(m_depth - 1, 0, kMaxLevel),
                                          .isInItem = m_depth > 0 && m_form != Form::Facts}});
    m_hasShown = true;
    return paragraph();
}

FlowParagraph &BlockFlow::line(const char *style)
{
    if (m_hasShown)
        add(m_hasLine ? Kind::Both : Kind::ShownOnly, "\n");
    else if (m_hasLine)
        add(Kind::TextOnly, "\n");
    m_hasLine = true;
    std::string prefix;
    for (int depth = 1; depth < m_depth; ++depth)
        prefix += "  ";
    add(Kind::TextOnly, prefix + m_sign);
    FlowParagraph &paragraph = begin(style);
    if (!m_sign.empty() && m_form != Form::Facts) {
        paragraph.list = m_list;
        paragraph.isInItem = false;
    }
    m_sign.clear();
    return paragraph;
}

FlowParagraph &BlockFlow::shownLine(const char *style)
{
    if (m_hasShown)
        add(Kind::ShownOnly, "\n");
    return begin(style);
}

// -- blocks

void BlockFlow::write(const markdown::Paragraph &paragraph)
{
    const char *style = m_form == Form::Facts    ? "PwFact"
                        : m_form == Form::Notice ? "PwNotice"
                        : m_quotes > 0           ? "PwQuote"
                        : m_depth > 0            ? "PwItem"
                                                 : "PwBody";
    line(style);
    inlines(paragraph.content, {});
}

void BlockFlow::write(const markdown::Heading &heading)
{
    line(heading.level <= 1 ? "Heading3" : "Heading4").keepsNext = true;
    inlines(heading.content, {});
}

void BlockFlow::write(const markdown::BulletList &list)
{
    m_flow.lists.push_back({.isOrdered = false, .level = std::min(m_depth, kMaxLevel)});
    const int number = static_cast<int>(m_flow.lists.size());
    for (const markdown::ListItem &each : list.items)
        item(each, "• ", number);
}

void BlockFlow::write(const markdown::OrderedList &list)
{
    m_flow.lists.push_back({.isOrdered = true, .start = list.start, .level = std::min(m_depth, kMaxLevel)});
    const int number = static_cast<int>(m_flow.lists.size());
    unsigned sign = list.start;
    for (const markdown::ListItem &each : list.items)
        item(each, std::to_string(sign++) + ". ", number);
}

void BlockFlow::item(const markdown::ListItem &item, std::string sign, int list)
{
    m_sign = std::move(sign);
    m_list = list;
    ++m_depth;
    if (item.blocks.empty())
        line("PwItem");
    blocks(item.blocks);
    --m_depth;
    m_sign.clear();
}

void BlockFlow::write(const markdown::Quote &quote)
{
    ++m_quotes;
    blocks(quote.blocks);
    --m_quotes;
}

void BlockFlow::write(const markdown::CodeBlock &code)
{
    line("PwCode");
    std::string_view lines = code.text;
    if (lines.ends_with('\n'))
        lines.remove_suffix(1);
    text(std::string(lines), {.text = {}, .isCode = true});
}

void BlockFlow::write(const markdown::ThematicBreak &)
{
    shownLine("PwRule");
}

void BlockFlow::caption(const markdown::Paragraph &paragraph)
{
    line("Caption").keepsNext = true;
    markdown::Inlines content = paragraph.content;
    auto &first = std::get<markdown::Text>(content[0].value);
    const std::size_t start = std::min(first.text.find_first_not_of(' ', kCaptionMark.size()), first.text.size());
    add(Kind::TextOnly, std::string_view(first.text).substr(0, start));
    first.text.erase(0, start);
    first.source = {};
    inlines(content, {});
}

// Two tables one behind the other would be one to Word, and a document must not end in one.
void BlockFlow::write(const markdown::Table &table)
{
    m_flow.items.push_back({.kind = FlowItem::Kind::OpenTable, .widths = columnWidths(table)});
    row(table, table.head, true);
    for (const markdown::TableRow &cells : table.rows)
        row(table, cells, false);
    m_flow.items.push_back({.kind = FlowItem::Kind::CloseTable});
    shownLine("PwAfterTable");
}

void BlockFlow::row(const markdown::Table &table, const markdown::TableRow &cells, bool isHead)
{
    m_flow.items.push_back({.kind = FlowItem::Kind::OpenRow, .isHead = isHead});
    for (std::size_t column = 0; column < cells.size(); ++column) {
        m_flow.items.push_back({.kind = FlowItem::Kind::OpenCell, .column = column, .isHead = isHead});
        const char *style = isHead ? "PwTableHead" : "PwTableText";
        if (column > 0)
            add(Kind::TextOnly, " | ");
        FlowParagraph &paragraph = column == 0 ? line(style) : shownLine(style);
        paragraph.list = 0;
        paragraph.isInItem = false;
        paragraph.alignment = table.columns[column];
        inlines(cells[column].content, {.text = {}, .isBold = !isHead && column == 0});
        m_flow.items.push_back({.kind = FlowItem::Kind::CloseCell});
    }
    m_flow.items.push_back({.kind = FlowItem::Kind::CloseRow});
}

} // namespace policywright::docx
