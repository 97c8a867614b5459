// SPDX-License-Identifier: Apache-2.0
#include "core/docx/RedlineFlow.h"

#include "core/base/Text.h"
#include "core/compare/RedlineTree.h"
#include "core/docx/ColumnWidths.h"
#include "core/docx/Names.h"
#include "core/markdown/Links.h"

#include <algorithm>

namespace policywright::docx {
namespace {

using compare::Mark;
using compare::Move;
using compare::Redline;
using compare::RedlineBlock;
using compare::RedlineBlocks;
using compare::RedlineClause;
using compare::RedlineRun;
using compare::RedlineRuns;
using compare::RedlineSection;
using Fate = RedlineClause::Fate;
using Kind = RedlineBlock::Kind;

constexpr std::string_view kCaptionMark = "Table:";
constexpr int kMaxLevel = 8;

// Word would put what was removed from a moved text back at its new place.
RedlineRuns asInserted(const RedlineRuns &runs)
{
    RedlineRuns inserted;
    for (const RedlineRun &run : runs) {
        if (run.mark != Mark::Removed)
            inserted.push_back(run);
    }
    return marked(std::move(inserted), Mark::Added);
}

RedlineBlock asInserted(const RedlineBlock &block)
{
    RedlineBlock inserted = block;
    inserted.mark = Mark::Added;
    inserted.move = {};
    inserted.runs = asInserted(block.runs);
    inserted.children.clear();
    for (const RedlineBlock &child : block.children) {
        if (child.mark != Mark::Removed)
            inserted.children.push_back(asInserted(child));
    }
    return inserted;
}

bool isCaption(const RedlineBlock &block)
{
    return !block.runs.empty() && block.runs[0].text.starts_with(kCaptionMark);
}

RedlineRuns withoutMark(RedlineRuns runs)
{
    for (RedlineRun &run : runs) { // one that was reworded from its beginning on has two
        if (run.text.starts_with(kCaptionMark))
            run.text.erase(0, std::min(run.text.find_first_not_of(' ', kCaptionMark.size()), run.text.size()));
    }
    return runs;
}

class FlowMaking {
public:
    FlowMaking(const Redline &redline, const assembly::AssembledDocument &before,
               const assembly::AssembledDocument &after)
        : m_redline(redline), m_before(before), m_after(after)
    {
        m_flow.areas.push_back({}); // nothing is recorded: this is no review copy
    }

    Flow make() &&
    {
        paragraph("Title", Mark::Same, m_redline.title).bookmark = kTitleBookmark;
        m_isCover = true;
        for (const RedlineClause &clause : m_redline.cover)
            text(clause);
        m_isCover = false;
        paragraph("PwRule", Mark::Same, {});
        for (const RedlineSection &section : m_redline.sections)
            write(section);
        return std::move(m_flow);
    }

private:
    void write(const RedlineSection &section)
    {
        const bool isOldPlace = section.mark == Mark::Removed && section.isMoved;
        const Mark mark = section.isMoved && !isOldPlace ? Mark::Added : section.mark;
        heading("Heading1", numberOf(section.before, section.now, mark),
                section.isMoved && !isOldPlace ? asInserted(section.title) : section.title, mark)
            .bookmark = isOldPlace ? std::string() : sectionBookmark(section.id.view());
        if (isOldPlace)
            oldPlaceOf(section.id);
        m_isMovedSection = section.isMoved;
        for (const RedlineClause &clause : section.clauses)
            write(clause);
        m_isMovedSection = false;
    }

    // All that a moved section had, removed.
    void oldPlaceOf(const SectionId &id)
    {
        const auto section = std::ranges::find(m_before.sections, id, &assembly::AssembledSection::id);
        for (const assembly::AssembledClause &clause : section->clauses)
            removed(clause.number, *clause.content);
    }

    void removed(const std::string &number, const assembly::ClauseContent &content)
    {
        if (!content.title.empty())
            heading("Heading2", numberOf(number, {}, Mark::Removed), {{.mark = Mark::Removed, .text = content.title}},
                    Mark::Removed);
        for (const RedlineBlock &block : compare::redlineTree(m_before, content))
            m_blocks.push_back(marked(block, Mark::Removed));
        flush();
    }

    void write(const RedlineClause &clause)
    {
        if (clause.fate == Fate::MovedAway) {
            if (!m_isMovedSection)
                removed(clause.before, *clause.older);
            return;
        }
        const bool isInserted = clause.isMoved || (m_isMovedSection && clause.fate != Fate::Removed);
        if (clause.fate == Fate::Removed && m_isMovedSection)
            return; // it stands removed at the section's old place
        const Mark mark = clause.fate == Fate::Removed               ? Mark::Removed
                          : clause.fate == Fate::Added || isInserted ? Mark::Added
                                                                     : Mark::Same;
        if (!clause.title.empty())
            heading("Heading2", numberOf(clause.before, clause.now, mark),
                    isInserted ? asInserted(clause.title) : clause.title, mark)
                .bookmark = clauseBookmark(clause.id.view());
        m_isInserted = isInserted;
        text(clause);
        m_isInserted = false;
    }

    void text(const RedlineClause &clause)
    {
        m_blocks = clause.fate == Fate::Unchanged ? compare::redlineTree(m_after, *clause.content) : clause.blocks;
        flush();
    }

    void flush()
    {
        blocks(m_blocks);
        m_blocks.clear();
    }

    // -- blocks

    void blocks(const RedlineBlocks &all)
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool isHere = all[i].move && all[i].move->side == Move::Side::To;
            if (isHere || (m_isInserted && all[i].mark != Mark::Removed))
                write(asInserted(all[i]));
            else if (!m_isInserted)
                write(all[i]);
        }
    }

    void write(const RedlineBlock &block)
    {
        switch (block.kind) {
        case Kind::Paragraph:
            if (isCaption(block))
                paragraph("Caption", block.mark, withoutMark(block.runs)).keepsNext = true;
            else
                paragraph(m_isCover ? "PwFact" : styleOf(), block.mark, block.runs);
            break;
        case Kind::Heading:
            paragraph(block.level <= 1 ? "Heading3" : "Heading4", block.mark, block.runs).keepsNext = true;
            break;
        case Kind::BulletList:
        case Kind::OrderedList: list(block); break;
        case Kind::Quote:
            ++m_quotes;
            blocks(block.children);
            --m_quotes;
            break;
        case Kind::Code: paragraph("PwCode", block.mark, block.runs); break;
        case Kind::Rule: paragraph("PwRule", block.mark, {}); break;
        case Kind::Table: table(block); break;
        case Kind::Item:
        case Kind::Row:
        case Kind::Cell: break; // of lists and tables
        }
    }

    const char *styleOf() const { return m_quotes > 0 ? "PwQuote" : m_depth > 0 ? "PwItem" : "PwBody"; }

    void list(const RedlineBlock &list)
    {
        m_flow.lists.push_back(
            {.isOrdered = list.kind == Kind::OrderedList, .start = list.start, .level = std::min(m_depth, kMaxLevel)});
        const int number = static_cast<int>(m_flow.lists.size());
        m_depth += m_isCover ? 0 : 1;
        for (const RedlineBlock &item : list.children) {
            const bool isHere = item.move && item.move->side == Move::Side::To;
            m_sign = m_isCover ? 0 : number; // its facts are lines
            blocks(isHere ? asInserted(item).children : item.children);
            m_sign = 0;
        }
        m_depth -= m_isCover ? 0 : 1;
    }

    void table(const RedlineBlock &table)
    {
        m_flow.items.push_back({.kind = FlowItem::Kind::OpenTable, .widths = columnWidths(table)});
        for (const RedlineBlock &row : table.children) {
            m_flow.items.push_back({.kind = FlowItem::Kind::OpenRow, .isHead = row.isHead, .mark = markOf(table, row)});
            for (std::size_t column = 0; column < row.children.size(); ++column) {
                const RedlineBlock &cell = row.children[column];
                m_flow.items.push_back({.kind = FlowItem::Kind::OpenCell,
                                        .column = column,
                                        .isHead = row.isHead,
                                        .mark = markOf(table, row) == Mark::Same ? cell.mark : Mark::Same});
                RedlineRuns runs = cell.runs;
                for (RedlineRun &run : runs)
                    run.isBold = run.isBold || (!row.isHead && column == 0);
                FlowParagraph &paragraph =
                    this->paragraph(row.isHead ? "PwTableHead" : "PwTableText", Mark::Same, runs);
                paragraph.isInItem = false;
                paragraph.alignment = cell.alignment;
                m_flow.items.push_back({.kind = FlowItem::Kind::CloseCell});
            }
            m_flow.items.push_back({.kind = FlowItem::Kind::CloseRow});
        }
        m_flow.items.push_back({.kind = FlowItem::Kind::CloseTable});
        paragraph("PwAfterTable", table.mark, {});
    }

    static Mark markOf(const RedlineBlock &table, const RedlineBlock &row)
    {
        return table.mark == Mark::Same ? row.mark : table.mark;
    }

    // -- paragraphs

    FlowParagraph &paragraph(const char *style, Mark mark, const RedlineRuns &runs)
    {
        FlowParagraph made{.style = style, .mark = mark};
        made.level = std::clamp(m_depth - 1, 0, kMaxLevel);
        made.isInItem = m_depth > 0 && m_sign == 0;
        made.list = m_sign;
        m_sign = 0;
        for (const RedlineRun &run : runs)
            made.runs.push_back(runOf(run));
        m_flow.items.push_back({.paragraph = std::move(made)});
        return m_flow.items.back().paragraph;
    }

    // What it was and what it is, as far as this heading is in the older document and in the newer one.
    static RedlineRuns numberOf(const std::string &before, const std::string &now, Mark mark)
    {
        if (mark == Mark::Same && before == now)
            return before.empty() ? RedlineRuns{} : RedlineRuns{{.text = before + "  "}};
        RedlineRuns number;
        if (mark != Mark::Added && !before.empty())
            number.push_back({.mark = Mark::Removed, .text = before + "  "});
        if (mark != Mark::Removed && !now.empty())
            number.push_back({.mark = Mark::Added, .text = now + "  "});
        return number;
    }

    FlowParagraph &heading(const char *style, RedlineRuns number, const RedlineRuns &title, Mark mark)
    {
        number.insert(number.end(), title.begin(), title.end());
        FlowParagraph &made = paragraph(style, mark, number);
        made.list = -1;
        return made;
    }

    FlowRun runOf(const RedlineRun &run) const
    {
        FlowRun made{.text = run.text,
                     .isBold = run.isBold,
                     .isItalic = run.isItalic,
                     .isCode = run.isCode,
                     .isGap = run.isGap,
                     .mark = run.mark};
        const bool leads = run.href.starts_with('#') ? m_after.target(run.href) != nullptr
                                                     : !run.href.empty() && markdown::isAllowedLink(run.href);
        if (leads && run.mark != Mark::Removed)
            made.link = run.href.starts_with('#') ? '#' + bookmarkOf(run.href.substr(1)) : run.href;
        return made;
    }

    std::string bookmarkOf(const std::string &id) const
    {
        const bool isSection = std::ranges::any_of(
            m_after.sections, [&](const assembly::AssembledSection &section) { return section.id.view() == id; });
        return isSection ? sectionBookmark(id) : clauseBookmark(id);
    }

    const Redline &m_redline;
    const assembly::AssembledDocument &m_before;
    const assembly::AssembledDocument &m_after;
    Flow m_flow;
    RedlineBlocks m_blocks; // that are written next
    bool m_isCover = false;
    bool m_isInserted = false;
    bool m_isMovedSection = false;
    int m_depth = 0;
    int m_quotes = 0;
    int m_sign = 0; // number of the list whose item begins
};

} // namespace

Flow redlineFlow(const Redline &redline, const assembly::AssembledDocument &before,
                 const assembly::AssembledDocument &after)
{
    return FlowMaking(redline, before, after).make();
}

} // namespace policywright::docx
