// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineTree.h"

#include "core/assembly/Formats.h"

namespace policywright::compare {
namespace {

using Kind = RedlineBlock::Kind;

class TreeMaker {
public:
    TreeMaker(const assembly::AssembledDocument &document, const assembly::ClauseContent &clause)
        : m_document(document), m_clause(clause)
    {
    }

    RedlineBlocks blocks(const markdown::Blocks &blocks)
    {
        RedlineBlocks made;
        made.reserve(blocks.size());
        for (const markdown::Block &block : blocks)
            made.push_back(std::visit([this](const auto &value) { return madeOf(value); }, block.value));
        return made;
    }

private:
    // -- blocks

    RedlineBlock madeOf(const markdown::Paragraph &paragraph)
    {
        return {.kind = Kind::Paragraph, .runs = runs(paragraph.content)};
    }
    RedlineBlock madeOf(const markdown::Heading &heading)
    {
        return {.kind = Kind::Heading, .level = heading.level, .runs = runs(heading.content)};
    }
    RedlineBlock madeOf(const markdown::BulletList &list)
    {
        return {.kind = Kind::BulletList, .isTight = list.tight, .children = items(list.items)};
    }
    RedlineBlock madeOf(const markdown::OrderedList &list)
    {
        return {.kind = Kind::OrderedList, .start = list.start, .isTight = list.tight, .children = items(list.items)};
    }
    RedlineBlock madeOf(const markdown::Quote &quote)
    {
        return {.kind = Kind::Quote, .children = blocks(quote.blocks)};
    }
    RedlineBlock madeOf(const markdown::ThematicBreak &) { return {.kind = Kind::Rule}; }
    RedlineBlock madeOf(const markdown::CodeBlock &code)
    {
        std::string text = code.text;
        if (text.ends_with('\n'))
            text.pop_back();
        return {.kind = Kind::Code, .runs = {{.text = std::move(text), .isCode = true}}};
    }
    RedlineBlock madeOf(const markdown::Table &table)
    {
        RedlineBlock made{.kind = Kind::Table};
        made.children.push_back(row(table, table.head));
        made.children.back().isHead = true;
        for (const markdown::TableRow &cells : table.rows)
            made.children.push_back(row(table, cells));
        return made;
    }

    RedlineBlocks items(const std::vector<markdown::ListItem> &items)
    {
        RedlineBlocks made;
        made.reserve(items.size());
        for (const markdown::ListItem &item : items)
            made.push_back({.kind = Kind::Item, .children = blocks(item.blocks)});
        return made;
    }

    RedlineBlock row(const markdown::Table &table, const markdown::TableRow &cells)
    {
        RedlineBlock made{.kind = Kind::Row};
        made.children.reserve(cells.size());
        for (std::size_t column = 0; column < cells.size(); ++column)
            made.children.push_back(
                {.kind = Kind::Cell, .alignment = table.columns[column], .runs = runs(cells[column].content)});
        return made;
    }

    // -- runs

    RedlineRuns runs(const markdown::Inlines &content)
    {
        m_runs.clear();
        if (const std::size_t bytes = sizeOfPlain(content); bytes > 0) { // one run
            m_runs.emplace_back();
            m_runs.back().text.reserve(bytes);
        }
        take(content, {});
        return std::move(m_runs);
    }

    // 0: there is more in it than text and ends of lines.
    std::size_t sizeOfPlain(const markdown::Inlines &content) const
    {
        std::size_t bytes = 0;
        for (const markdown::Inline &part : content) {
            if (const auto *text = std::get_if<markdown::Text>(&part.value); text && !isGap(*text))
                bytes += text->text.size();
            else if (std::holds_alternative<markdown::SoftBreak>(part.value))
                ++bytes;
            else
                return 0;
        }
        return bytes;
    }

    bool isGap(const markdown::Text &text) const
    {
        const assembly::Insertion *insertion = m_clause.insertionAt(text.source);
        return insertion && insertion->kind == assembly::Insertion::Kind::Gap;
    }

    void take(const markdown::Inlines &content, const RedlineRun &look)
    {
        for (const markdown::Inline &part : content)
            std::visit([&](const auto &value) { take(value, look); }, part.value);
    }

    void add(const std::string &text, const RedlineRun &look)
    {
        const bool goesOn = !m_runs.empty() && !look.isReference && !m_runs.back().isReference &&
                            m_runs.back().looksLike(look) && m_runs.back().href == look.href;
        if (!goesOn) {
            m_runs.push_back(look);
            m_runs.back().text = {};
        }
        m_runs.back().text += text;
    }

    void take(const markdown::Text &text, RedlineRun look)
    {
        look.isGap = isGap(text);
        add(text.text, look);
    }
    void take(const markdown::Code &code, RedlineRun look)
    {
        look.isCode = true;
        add(code.text, look);
    }
    void take(const markdown::Emphasis &emphasis, RedlineRun look)
    {
        look.isItalic = true;
        take(emphasis.children, look);
    }
    void take(const markdown::Strong &strong, RedlineRun look)
    {
        look.isBold = true;
        take(strong.children, look);
    }
    void take(const markdown::Link &link, RedlineRun look)
    {
        look.href = link.href;
        if (!link.children.empty())
            return take(link.children, look);
        if (const assembly::ReferenceTarget *target = m_document.target(link.href)) {
            look.isReference = true;
            add(assembly::filledIn(m_document.words.at("section"), {{"number", target->number}}), look);
        }
    }
    void take(const markdown::Image &image, const RedlineRun &look) { add(image.alt, look); }
    void take(const markdown::SoftBreak &, const RedlineRun &look) { add(" ", look); }
    void take(const markdown::HardBreak &, const RedlineRun &look) { add("\n", look); }

    const assembly::AssembledDocument &m_document;
    const assembly::ClauseContent &m_clause;
    RedlineRuns m_runs;
};

} // namespace

RedlineBlocks redlineTree(const assembly::AssembledDocument &document, const assembly::ClauseContent &clause)
{
    return TreeMaker(document, clause).blocks(clause.blocks);
}

} // namespace policywright::compare
