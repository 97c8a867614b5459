// SPDX-License-Identifier: Apache-2.0
#include "core/export/PortableDocument.h"

#include "core/assembly/Formats.h"
#include "core/markdown/Links.h"

#include <iterator>

namespace policywright::exporting {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::ClauseContent;
using markdown::Block;
using markdown::Blocks;
using markdown::Inline;
using markdown::Inlines;

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

class Translator {
public:
    Translator(const AssembledDocument &document, const ClauseContent &clause) : m_document(document), m_clause(clause)
    {
    }

    Blocks blocks(const Blocks &source) const
    {
        Blocks translated = source;
        for (Block &block : translated)
            std::visit([this](auto &kind) { translate(kind); }, block.value);
        return translated;
    }

private:
    void translate(markdown::Table &table) const
    {
        for (markdown::TableCell &cell : table.head)
            cell.content = inlines(cell.content);
        for (markdown::TableRow &row : table.rows) {
            for (markdown::TableCell &cell : row)
                cell.content = inlines(cell.content);
        }
    }

    void translate(markdown::CodeBlock &) const {}
    void translate(markdown::ThematicBreak &) const {}

    template <class Kind>
    void translate(Kind &kind) const
    {
        if constexpr (requires { kind.content; }) {
            kind.content = inlines(kind.content);
        } else if constexpr (requires { kind.items; }) {
            for (markdown::ListItem &item : kind.items)
                item.blocks = blocks(item.blocks);
        } else {
            kind.blocks = blocks(kind.blocks);
        }
    }

    Inlines inlines(const Inlines &source) const
    {
        Inlines translated;
        for (const Inline &piece : source) {
            std::visit(
                Overloaded{[&](const markdown::Text &run) { append(translated, run); },
                           [&](const markdown::Link &link) { append(translated, link); },
                           [&](const markdown::Image &image) { translated.push_back({markdown::Text{image.alt}}); },
                           [&](const auto &other) {
                               auto copy = other;
                               if constexpr (requires { copy.children; })
                                   copy.children = inlines(other.children);
                               translated.push_back({std::move(copy)});
                           }},
                piece.value);
        }
        return translated;
    }

    void append(Inlines &translated, const markdown::Text &run) const
    {
        const assembly::Insertion *insertion = m_clause.insertionAt(run.source);
        const bool isGap = insertion && insertion->kind == assembly::Insertion::Kind::Gap;
        translated.push_back({markdown::Text{isGap ? '[' + run.text + ']' : run.text}});
    }

    void append(Inlines &translated, const markdown::Link &link) const
    {
        const assembly::ReferenceTarget *target = m_document.target(link.href);
        if (link.children.empty() && target) {
            translated.push_back(
                {markdown::Text{assembly::filledIn(m_document.words.at("section"), {{"number", target->number}})}});
            return;
        }
        Inlines words = inlines(link.children);
        if (target && m_document.pages != 1) // nothing can be clicked here
            words.push_back({markdown::Text{" (" + target->number + ')'}});
        if (link.href.starts_with('#') || !markdown::isAllowedLink(link.href)) {
            std::ranges::move(words, std::back_inserter(translated));
            return;
        }
        translated.push_back({markdown::Link{link.href, link.title, std::move(words)}});
    }

    const AssembledDocument &m_document;
    const ClauseContent &m_clause;
};

Block heading(int level, std::string text)
{
    return {markdown::Heading{level, {{markdown::Text{std::move(text)}}}}};
}

Block paragraph(std::string text)
{
    return {markdown::Paragraph{{{markdown::Text{std::move(text)}}}}};
}

void appendClauses(Blocks &blocks, const AssembledDocument &document, const std::vector<AssembledClause> &clauses)
{
    for (const AssembledClause &clause : clauses) {
        Blocks translated = Translator(document, *clause.content).blocks(clause.content->blocks);
        std::ranges::move(translated, std::back_inserter(blocks));
    }
}

Block draftNotice(const AssembledDocument &document)
{
    markdown::Quote quote;
    quote.blocks.push_back({markdown::Paragraph{{{markdown::Strong{{{markdown::Text{document.words.at("draft")}}}}},
                                                 {markdown::Text{". " + document.words.at("draft_notice")}}}}});
    appendClauses(quote.blocks, document, document.notices);
    return {std::move(quote)};
}

} // namespace

markdown::Document portableDocument(const AssembledDocument &document, render::Finish finish)
{
    Blocks blocks;
    blocks.push_back(heading(1, document.title));
    if (!document.facts.organisation.empty())
        blocks.push_back(paragraph(document.facts.organisation));
    appendClauses(blocks, document, document.cover);
    if (finish == render::Finish::Draft)
        blocks.push_back(draftNotice(document));
    for (const assembly::AssembledSection &section : document.sections) {
        blocks.push_back(heading(2, section.number + ' ' + section.title));
        for (const AssembledClause &clause : section.clauses) {
            blocks.push_back(heading(3, clause.number + ' ' + clause.content->title));
            appendClauses(blocks, document, {clause});
        }
    }
    return {std::move(blocks)};
}

} // namespace policywright::exporting
