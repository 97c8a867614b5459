// SPDX-License-Identifier: Apache-2.0
#include "core/export/RedlineLines.h"

#include "core/markdown/Escaping.h"
#include "core/markdown/Links.h"

#include <algorithm>
#include <array>

namespace policywright::exporting {
namespace {

using compare::Mark;
using compare::Move;
using compare::RedlineBlock;
using compare::RedlineBlocks;
using compare::RedlineRun;
using compare::RedlineRuns;
using Kind = RedlineBlock::Kind;

constexpr std::size_t kMarks = 3;
using Signs = std::array<std::pair<std::string_view, std::string_view>, kMarks>; // by Mark: Same, Removed, Added
constexpr Signs kWordSigns{{{"", ""}, {"[-", "-]"}, {"{+", "+}"}}};
constexpr Signs kCriticSigns{{{"", ""}, {"{--", "--}"}, {"{++", "++}"}}};

bool isChanged(const RedlineBlock &block)
{
    return block.mark != Mark::Same || block.move ||
           std::ranges::any_of(block.runs, [](const RedlineRun &run) { return run.mark != Mark::Same; }) ||
           std::ranges::any_of(block.children, isChanged);
}

// Nothing that could write to a terminal.
std::string printable(std::string_view text)
{
    std::string clean;
    for (const char c : text) {
        if (c == '\n' || c == '\t')
            clean += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f')
            clean += c;
    }
    return clean;
}

std::string inMarkdown(const RedlineRun &run)
{
    std::string text;
    if (run.isCode) {
        text = '`' + printable(run.text) + '`';
    } else {
        const std::string line = printable(run.text);
        markdown::escapeTextAt({}, line, text);
    }
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos || (!run.isBold && !run.isItalic && run.href.empty()))
        return text;
    const std::size_t last = text.find_last_not_of(' ') + 1; // signs do not stand beside spaces
    std::string words = text.substr(first, last - first);
    if (run.isItalic)
        words = '*' + words + '*';
    if (run.isBold)
        words = "**" + words + "**";
    if (!run.href.empty() && !run.href.starts_with('#') && markdown::isAllowedLink(run.href))
        words = '[' + words + "](<" + printable(run.href) + ">)";
    return text.substr(0, first) + words + text.substr(last);
}

class LineWriter {
public:
    LineWriter(Notation notation, const ClauseNames &names) : m_notation(notation), m_names(names) {}

    std::string write(const RedlineBlocks &blocks) &&
    {
        siblings(blocks, "");
        return std::move(m_text);
    }

private:
    void siblings(const RedlineBlocks &blocks, const std::string &indent)
    {
        bool isLeftOut = false;
        for (const RedlineBlock &block : blocks) {
            if (m_notation == Notation::Words && !isChanged(block)) {
                if (!isLeftOut)
                    line(indent + "…");
                isLeftOut = true;
                continue;
            }
            isLeftOut = false;
            write(block, indent);
        }
    }

    void line(const std::string &text)
    {
        m_text += text;
        m_text += '\n';
    }

    // Between blocks of Markdown stands an empty line.
    void part()
    {
        if (m_notation == Notation::Critic && !m_text.empty() && !m_text.ends_with("\n\n"))
            m_text += '\n';
    }

    std::string moved(const RedlineBlock &block) const
    {
        if (!block.move)
            return {};
        const auto name = m_names.find(block.move->clause);
        const std::string where = (block.move->side == Move::Side::From ? "moved to " : "moved from ") +
                                  (name == m_names.end() ? block.move->clause : printable(name->second));
        return m_notation == Notation::Words ? " (" + where + ')' : " {>>" + where + "<<}";
    }

    void write(const RedlineBlock &block, const std::string &indent)
    {
        const std::string text = markedLine(block.runs, m_notation) + moved(block);
        switch (block.kind) {
        case Kind::Paragraph:
            part();
            line(indent + text);
            break;
        case Kind::Heading:
            part();
            line(indent +
                 (m_notation == Notation::Critic
                      ? std::string(std::min<std::size_t>(6, 3 + static_cast<std::size_t>(block.level)), '#') + ' '
                      : "") +
                 text);
            break;
        case Kind::BulletList: items(block, indent); break;
        case Kind::OrderedList: items(block, indent); break;
        case Kind::Quote:
            part();
            siblings(block.children, indent + "> ");
            break;
        case Kind::Code:
            part();
            line(indent + text);
            break;
        case Kind::Rule:
            part();
            line(indent + "---");
            break;
        case Kind::Table: table(block, indent); break;
        case Kind::Item:
        case Kind::Row:
        case Kind::Cell: break; // of lists and tables
        }
    }

    void items(const RedlineBlock &list, const std::string &indent)
    {
        part();
        unsigned number = list.start;
        bool isLeftOut = false;
        for (const RedlineBlock &item : list.children) {
            const std::string sign = list.kind == Kind::BulletList ? "- " : std::to_string(number) + ". ";
            number += item.mark == Mark::Removed ? 0 : 1;
            if (m_notation == Notation::Words && !isChanged(item)) {
                if (!isLeftOut)
                    line(indent + "…");
                isLeftOut = true;
                continue;
            }
            isLeftOut = false;
            LineWriter inner(m_notation, m_names);
            std::string text = std::move(inner).write(item.children);
            text.insert(std::min(text.find('\n'), text.size()), moved(item));
            bool isFirst = true;
            for (std::size_t from = 0; from < text.size();) {
                const std::size_t to = std::min(text.find('\n', from), text.size());
                line(indent + (isFirst ? sign : std::string(sign.size(), ' ')) + text.substr(from, to - from));
                isFirst = false;
                from = to + 1;
            }
        }
    }

    void table(const RedlineBlock &table, const std::string &indent)
    {
        part();
        bool isLeftOut = false;
        for (const RedlineBlock &row : table.children) {
            if (m_notation == Notation::Words && !row.isHead && !isChanged(row)) {
                if (!isLeftOut)
                    line(indent + "…");
                isLeftOut = true;
                continue;
            }
            isLeftOut = false;
            std::string cells = indent + '|';
            for (const RedlineBlock &cell : row.children)
                cells += ' ' + markedLine(cell.runs, m_notation) + " |";
            line(cells + moved(row));
            if (!row.isHead || m_notation == Notation::Words)
                continue;
            std::string rule = indent + '|';
            for (std::size_t i = 0; i < row.children.size(); ++i)
                rule += " --- |";
            line(rule);
        }
    }

    Notation m_notation;
    const ClauseNames &m_names;
    std::string m_text;
};

} // namespace

std::string markedLine(const RedlineRuns &runs, Notation notation)
{
    const Signs &signs = notation == Notation::Words ? kWordSigns : kCriticSigns;
    std::string text;
    for (std::size_t i = 0; i < runs.size();) {
        const Mark mark = runs[i].mark;
        std::string words;
        for (; i < runs.size() && runs[i].mark == mark; ++i)
            words += notation == Notation::Words ? printable(runs[i].text) : inMarkdown(runs[i]);
        const auto &[open, close] = signs.at(static_cast<std::size_t>(mark));
        const bool isSubstituted = notation == Notation::Critic && mark == Mark::Added && text.ends_with("--}");
        if (isSubstituted) { // {--one--}{++another++} is {~~one~>another~~}
            text.replace(text.size() - 3, 3, "~>" + words + "~~}");
            text.replace(text.rfind("{--"), 3, "{~~");
        } else {
            text += std::string(open) + words + std::string(close);
        }
    }
    return text;
}

std::string markedLines(const RedlineBlocks &blocks, Notation notation, const ClauseNames &names)
{
    return LineWriter(notation, names).write(blocks);
}

} // namespace policywright::exporting
