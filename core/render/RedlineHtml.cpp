// SPDX-License-Identifier: Apache-2.0
#include "core/render/RedlineHtml.h"

#include "core/markdown/Links.h"
#include "core/render/HtmlText.h"

#include <algorithm>

namespace policywright::render {
namespace {

using compare::Mark;
using compare::Move;
using compare::RedlineBlock;
using compare::RedlineBlocks;
using compare::RedlineRun;
using compare::RedlineRuns;
using Kind = RedlineBlock::Kind;

constexpr std::string_view kCaptionMark = "Table:";
constexpr int kBodyHeadingLevel = 3; // as in HtmlBlocks.cpp

bool isCaption(const RedlineBlock &block)
{
    return block.kind == Kind::Paragraph && !block.runs.empty() && block.runs[0].text.starts_with(kCaptionMark);
}

RedlineRuns withoutMark(RedlineRuns runs)
{
    for (RedlineRun &run : runs) { // a caption that was reworded from its beginning on has two
        if (run.text.starts_with(kCaptionMark))
            run.text.erase(0, std::min(run.text.find_first_not_of(' ', kCaptionMark.size()), run.text.size()));
    }
    return runs;
}

std::string plain(const RedlineRuns &runs)
{
    std::string text;
    for (const RedlineRun &run : runs)
        text += run.mark == Mark::Removed ? std::string() : run.text;
    return text;
}

class Writer {
public:
    // `clause`: whose title names its tables; nullptr: none.
    Writer(std::string &html, const RedlineSetting &setting, const compare::RedlineClause *clause)
        : m_html(html), m_setting(setting), m_clause(clause)
    {
    }

    void blocks(const RedlineBlocks &blocks)
    {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const bool isBeforeTable = i + 1 < blocks.size() && blocks[i + 1].kind == Kind::Table;
            if (isBeforeTable && isCaption(blocks[i])) {
                table(blocks[i + 1], &blocks[i]);
                ++i;
            } else {
                write(blocks[i]);
            }
        }
    }

    void facts(const RedlineBlock &list)
    {
        m_html += "<dl class=\"facts\">";
        for (const RedlineBlock &item : list.children) {
            const RedlineRuns &line = item.children.empty() ? RedlineRuns() : item.children[0].runs;
            const auto value = std::ranges::find(line, false, &RedlineRun::isBold);
            m_html += "<div><dt>";
            runs({line.begin(), value});
            m_html += "</dt><dd>";
            runs({value, line.end()});
            m_html += "</dd></div>\n";
        }
        m_html += "</dl>\n";
    }

    void runs(const RedlineRuns &runs)
    {
        Mark open = Mark::Same;
        for (const RedlineRun &run : runs) {
            if (run.mark != open) {
                close(open);
                m_html += run.mark == Mark::Removed ? "<del>" : run.mark == Mark::Added ? "<ins>" : "";
                open = run.mark;
            }
            write(run);
        }
        close(open);
    }

private:
    void close(Mark mark) { m_html += mark == Mark::Removed ? "</del>" : mark == Mark::Added ? "</ins>" : ""; }

    void write(const RedlineBlock &block)
    {
        switch (block.kind) {
        case Kind::Paragraph: element("p", block); break;
        case Kind::Heading: element("h" + std::to_string(std::min(6, kBodyHeadingLevel + block.level)), block); break;
        case Kind::BulletList: list("ul", "<ul>\n", block); break;
        case Kind::OrderedList:
            list("ol", block.start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(block.start) + "\">\n", block);
            break;
        case Kind::Quote:
            m_html += "<blockquote" + classOf(block) + ">\n";
            blocks(block.children);
            m_html += "</blockquote>\n";
            break;
        case Kind::Code:
            m_html += "<pre" + classOf(block) + ">";
            runs(block.runs);
            moveNote(block);
            m_html += "</pre>\n";
            break;
        case Kind::Rule: m_html += "<hr" + classOf(block) + ">\n"; break;
        case Kind::Table: table(block, nullptr); break;
        case Kind::Item:
        case Kind::Row:
        case Kind::Cell: break; // of lists and tables
        }
    }

    std::string classOf(const RedlineBlock &block) const
    {
        std::string name;
        if (block.move)
            name = block.move->side == Move::Side::From ? "away" : "here";
        else if (block.mark != Mark::Same)
            name = block.mark == Mark::Removed ? "removed" : "added";
        std::string attributes = name.empty() ? name : " class=\"" + name + '"';
        if (block.move)
            attributes += " id=\"" + anchor(*block.move, block.move->side) + '"';
        return attributes;
    }

    static std::string anchor(const Move &move, Move::Side side)
    {
        return (side == Move::Side::From ? "moved-from-" : "moved-to-") + std::to_string(move.number);
    }

    // Leads to the other end.
    void moveNote(const RedlineBlock &block)
    {
        if (!block.move)
            return;
        const bool isFrom = block.move->side == Move::Side::From;
        const auto number = m_setting.numbers.find(block.move->clause);
        const bool isKnown = number != m_setting.numbers.end() && !number->second.empty();
        const std::string where = isKnown ? number->second : m_setting.words["elsewhere"];
        const bool isWithin = m_clause && m_clause->id.view() == block.move->clause;
        const char *words = isWithin ? "moved_within" : isFrom ? "moved_to_words" : "moved_from_words";
        m_html += " <a class=\"mv\" href=\"#" + anchor(*block.move, isFrom ? Move::Side::To : Move::Side::From) + "\">";
        appendEscaped(m_html, m_setting.words.filled(words, {{"number", where}}));
        m_html += "</a>";
    }

    void element(const std::string &tag, const RedlineBlock &block)
    {
        m_html += '<' + tag + classOf(block) + '>';
        runs(block.runs);
        moveNote(block);
        m_html += "</" + tag + ">\n";
    }

    void list(const std::string &tag, const std::string &opened, const RedlineBlock &block)
    {
        m_html += opened;
        for (const RedlineBlock &item : block.children) {
            m_html += "<li" + classOf(item) + '>';
            for (const RedlineBlock &child : item.children) {
                if (block.isTight && child.kind == Kind::Paragraph && !child.move) {
                    const bool isReplaced = &child != item.children.data() && (&child - 1)->kind == Kind::Paragraph;
                    m_html += isReplaced ? " " : "";
                    runs(child.runs);
                } else {
                    write(child);
                }
            }
            moveNote(item);
            m_html += "</li>\n";
        }
        if (block.move)
            m_html += "<li class=\"" + std::string(block.move->side == Move::Side::From ? "away" : "here") + "\">";
        moveNote(block);
        m_html += block.move ? "</li>\n" : "";
        m_html += "</" + tag + ">\n";
    }

    void table(const RedlineBlock &table, const RedlineBlock *captionParagraph)
    {
        const RedlineRuns caption = captionParagraph ? withoutMark(captionParagraph->runs) : RedlineRuns{};
        m_html += "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"";
        appendEscaped(m_html, caption.empty() ? titleOfTable() : plain(caption));
        m_html += "\">\n<table" + classOf(table) + ">\n";
        if (!caption.empty() || table.move) {
            m_html += "<caption>";
            runs(caption);
            moveNote(table);
            m_html += "</caption>\n";
        }
        m_html += "<thead>";
        for (const RedlineBlock &row : table.children) {
            if (row.isHead)
                write(row, "th", "col");
        }
        m_html += "</thead>\n<tbody>\n";
        for (const RedlineBlock &row : table.children) {
            if (!row.isHead)
                write(row, "td", "row");
        }
        m_html += "</tbody>\n</table>\n</div>\n";
    }

    std::string titleOfTable() const
    {
        const std::string title = m_clause ? titleNow(*m_clause) : std::string();
        return title.empty() && m_clause ? m_clause->section : title;
    }

    void write(const RedlineBlock &row, const std::string &tag, const std::string &scope)
    {
        m_html += "<tr" + classOf(row) + '>';
        for (const RedlineBlock &cell : row.children) {
            const bool isNamed = !cell.runs.empty() && (tag == "th" || &cell == row.children.data());
            m_html += isNamed ? "<th scope=\"" + scope + '"' : std::string("<td");
            if (cell.alignment == markdown::Alignment::Right)
                m_html += " class=\"right\"";
            else if (cell.alignment == markdown::Alignment::Center)
                m_html += " class=\"centre\"";
            m_html += '>';
            m_isInCell = true;
            runs(cell.runs);
            m_isInCell = false;
            m_html += isNamed ? "</th>" : "</td>";
        }
        m_html += "</tr>\n";
    }

    void write(const RedlineRun &run)
    {
        const bool isLink = leadsSomewhere(run);
        if (isLink) {
            m_html += "<a href=\"";
            appendEscaped(m_html, run.href);
            m_html += "\">";
        }
        for (const auto &[isOn, tag] : looks(run))
            m_html += isOn ? '<' + std::string(tag) + '>' : std::string();
        text(run);
        const auto all = looks(run);
        for (auto look = all.rbegin(); look != all.rend(); ++look)
            m_html +=
                look->first ? "</" + std::string(look->second.substr(0, look->second.find(' '))) + '>' : std::string();
        m_html += isLink ? "</a>" : "";
        if (run.showsAddress && !run.href.empty())
            appendEscaped(m_html, " (" +
                                      m_setting.words.filled(run.mark == Mark::Removed ? "was_address" : "is_address",
                                                             {{"address", run.href}}) +
                                      ")");
    }

    // What was removed leads nowhere any more.
    bool leadsSomewhere(const RedlineRun &run) const
    {
        if (run.href.empty() || run.mark == Mark::Removed)
            return false;
        return run.href.starts_with('#') ? m_setting.document.target(run.href) != nullptr
                                         : markdown::isAllowedLink(run.href);
    }

    static std::vector<std::pair<bool, std::string_view>> looks(const RedlineRun &run)
    {
        return {{run.isBold, "strong"}, {run.isItalic, "em"}, {run.isCode, "code"}, {run.isGap, "mark class=\"gap\""}};
    }

    void text(const RedlineRun &run)
    {
        for (std::size_t from = 0; from <= run.text.size();) {
            const std::size_t to = run.isCode ? run.text.size() : std::min(run.text.find('\n', from), run.text.size());
            const std::string_view line = std::string_view(run.text).substr(from, to - from);
            if (m_isInCell)
                appendEscapedForCell(m_html, line);
            else
                appendEscaped(m_html, line);
            if (to < run.text.size())
                m_html += "<br>\n";
            from = to + 1;
        }
    }

    std::string &m_html;
    const RedlineSetting &m_setting;
    const compare::RedlineClause *m_clause;
    bool m_isInCell = false;
};

} // namespace

void appendRuns(std::string &html, const RedlineSetting &setting, const RedlineRuns &runs)
{
    Writer(html, setting, nullptr).runs(runs);
}

void appendRedline(std::string &html, const RedlineSetting &setting, const compare::RedlineClause &clause)
{
    Writer(html, setting, &clause).blocks(clause.blocks);
}

void appendRedlineFacts(std::string &html, const RedlineSetting &setting, const RedlineBlocks &blocks)
{
    for (const RedlineBlock &block : blocks) {
        if (block.kind == Kind::BulletList)
            Writer(html, setting, nullptr).facts(block);
    }
}

} // namespace policywright::render
