// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlBlocks.h"

#include "core/assembly/Formats.h"
#include "core/markdown/Links.h"
#include "core/render/HtmlText.h"

#include <algorithm>

namespace policywright::render {
namespace {

constexpr std::string_view kCaptionMark = "Table:";
constexpr int kBodyHeadingLevel = 3; // the clause's title is an h3; headings inside its body come below

class BlockWriter {
public:
    BlockWriter(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                GapMarks gaps)
        : m_html(html), m_document(document), m_clause(clause), m_gaps(gaps)
    {
    }

    void blocks(const markdown::Blocks &blocks)
    {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto *paragraph = std::get_if<markdown::Paragraph>(&blocks[i].value);
            const auto *table = i + 1 < blocks.size() ? std::get_if<markdown::Table>(&blocks[i + 1].value) : nullptr;
            if (paragraph && table && isCaption(*paragraph)) {
                write(*table, paragraph);
                ++i;
            } else {
                std::visit([this](const auto &block) { write(block); }, blocks[i].value);
            }
        }
    }

    void facts(const markdown::BulletList &list)
    {
        m_html += "<dl class=\"facts\">";
        for (const markdown::ListItem &item : list.items) {
            const auto *line = item.blocks.empty() ? nullptr : std::get_if<markdown::Paragraph>(&item.blocks[0].value);
            const auto *name =
                line && !line->content.empty() ? std::get_if<markdown::Strong>(&line->content[0].value) : nullptr;
            if (!name)
                continue;
            m_html += "<div><dt>";
            inlines(name->children);
            m_html += "</dt><dd>";
            inlines(markdown::Inlines(line->content.begin() + 1, line->content.end()));
            m_html += "</dd></div>\n";
        }
        m_html += "</dl>\n";
    }

private:
    static bool isCaption(const markdown::Paragraph &paragraph)
    {
        const auto *first =
            paragraph.content.empty() ? nullptr : std::get_if<markdown::Text>(&paragraph.content[0].value);
        return first && first->text.starts_with(kCaptionMark);
    }

    // -- blocks

    void write(const markdown::Paragraph &paragraph)
    {
        element("p", paragraph.content);
        m_html += '\n';
    }

    void write(const markdown::Heading &heading)
    {
        const int level = std::min(6, kBodyHeadingLevel + heading.level);
        element("h" + std::to_string(level), heading.content);
        m_html += '\n';
    }

    void write(const markdown::BulletList &list)
    {
        m_html += "<ul>\n";
        items(list.items, list.tight);
        m_html += "</ul>\n";
    }

    void write(const markdown::OrderedList &list)
    {
        m_html += list.start == 1 ? std::string("<ol>\n") : "<ol start=\"" + std::to_string(list.start) + "\">\n";
        items(list.items, list.tight);
        m_html += "</ol>\n";
    }

    void write(const markdown::Quote &quote)
    {
        m_html += "<blockquote>\n";
        blocks(quote.blocks);
        m_html += "</blockquote>\n";
    }

    void write(const markdown::CodeBlock &code)
    {
        m_html += "<pre><code>";
        appendEscaped(m_html, code.text);
        m_html += "</code></pre>\n";
    }

    void write(const markdown::ThematicBreak &) { m_html += "<hr>\n"; }

    void write(const markdown::Table &table) { write(table, nullptr); }

    // On a narrow screen a table scrolls inside its frame, which the keyboard has to reach, too.
    void write(const markdown::Table &table, const markdown::Paragraph *captionParagraph)
    {
        const markdown::Inlines caption =
            captionParagraph ? withoutMark(captionParagraph->content) : markdown::Inlines{};
        m_html += "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"";
        appendEscaped(m_html, caption.empty() ? m_clause.title : markdown::plainText(caption));
        m_html += "\">\n<table>\n";
        if (!caption.empty()) {
            element("caption", caption);
            m_html += '\n';
        }
        m_html += "<thead><tr>";
        for (std::size_t column = 0; column < table.head.size(); ++column)
            cell(table.head[column].content.empty() ? "td" : "th", " scope=\"col\"", table, column, table.head);
        m_html += "</tr></thead>\n<tbody>\n";
        for (const markdown::TableRow &row : table.rows) {
            m_html += "<tr>";
            for (std::size_t column = 0; column < row.size(); ++column)
                cell(column == 0 && !row[0].content.empty() ? "th" : "td", " scope=\"row\"", table, column, row);
            m_html += "</tr>\n";
        }
        m_html += "</tbody>\n</table>\n</div>\n";
    }

    void cell(std::string_view tag, std::string_view scope, const markdown::Table &table, std::size_t column,
              const markdown::TableRow &row)
    {
        m_html += '<';
        m_html += tag;
        if (tag == "th")
            m_html += scope;
        if (table.columns[column] == markdown::Alignment::Right)
            m_html += " class=\"right\"";
        else if (table.columns[column] == markdown::Alignment::Center)
            m_html += " class=\"centre\"";
        m_html += '>';
        m_isInCell = true;
        inlines(row[column].content);
        m_isInCell = false;
        m_html += "</";
        m_html += tag;
        m_html += '>';
    }

    void items(const std::vector<markdown::ListItem> &items, const bool tight)
    {
        for (const markdown::ListItem &item : items) {
            m_html += "<li>";
            for (const markdown::Block &block : item.blocks) {
                const auto *paragraph = std::get_if<markdown::Paragraph>(&block.value);
                if (tight && paragraph)
                    inlines(paragraph->content);
                else
                    std::visit([this](const auto &other) { write(other); }, block.value);
            }
            m_html += "</li>\n";
        }
    }

    static markdown::Inlines withoutMark(markdown::Inlines content)
    {
        auto &first = std::get<markdown::Text>(content[0].value);
        const std::size_t start = first.text.find_first_not_of(' ', kCaptionMark.size());
        first.text.erase(0, std::min(start, first.text.size()));
        return content;
    }

    // -- inlines

    void inlines(const markdown::Inlines &inlines)
    {
        for (const markdown::Inline &piece : inlines)
            std::visit([this](const auto &run) { write(run); }, piece.value);
    }

    void element(std::string_view tag, const markdown::Inlines &content)
    {
        m_html += '<';
        m_html += tag;
        m_html += '>';
        inlines(content);
        m_html += "</";
        m_html += tag;
        m_html += '>';
    }

    void write(const markdown::Text &run)
    {
        const assembly::Insertion *insertion = m_clause.insertionAt(run.source);
        const bool isGap = insertion && insertion->kind == assembly::Insertion::Kind::Gap;
        if (isGap)
            openGap(*insertion);
        if (m_isInCell)
            appendEscapedForCell(m_html, run.text);
        else
            appendEscaped(m_html, run.text);
        if (isGap)
            m_html += "</mark>";
    }

    void openGap(const assembly::Insertion &gap)
    {
        m_html += "<mark class=\"gap\"";
        if (m_gaps == GapMarks::Named && !gap.names.empty()) {
            m_html += " role=\"link\" tabindex=\"0\" data-gap=\"";
            appendEscaped(m_html, gap.names[0]);
            m_html += '"';
        }
        m_html += '>';
    }

    void write(const markdown::Code &code)
    {
        m_html += "<code>";
        appendEscaped(m_html, code.text);
        m_html += "</code>";
    }

    void write(const markdown::Emphasis &emphasis) { element("em", emphasis.children); }

    void write(const markdown::Strong &strong) { element("strong", strong.children); }

    void write(const markdown::Link &link)
    {
        if (link.href.starts_with('#')) {
            crossReference(link);
            return;
        }
        if (!markdown::isAllowedLink(link.href)) {
            inlines(link.children);
            return;
        }
        m_html += "<a href=\"";
        appendEscaped(m_html, link.href);
        m_html += "\">";
        inlines(link.children);
        m_html += "</a>";
    }

    void crossReference(const markdown::Link &link)
    {
        const assembly::ReferenceTarget *target = m_document.target(link.href);
        if (!target) {
            inlines(link.children);
            return;
        }
        m_html += "<a href=\"";
        appendEscaped(m_html, link.href);
        if (link.children.empty()) {
            m_html += "\">";
            appendEscaped(m_html, assembly::filledIn(m_document.words.at("section"), {{"number", target->number}}));
        } else { // on paper nothing can be clicked: the style sheet prints the number behind the words
            m_html += "\" data-n=\"" + target->number + "\">";
            inlines(link.children);
        }
        m_html += "</a>";
    }

    void write(const markdown::Image &image) { appendEscaped(m_html, image.alt); }

    void write(const markdown::SoftBreak &) { m_html += '\n'; }

    void write(const markdown::HardBreak &) { m_html += "<br>\n"; }

    std::string &m_html;
    const assembly::AssembledDocument &m_document;
    const assembly::ClauseContent &m_clause;
    GapMarks m_gaps;
    bool m_isInCell = false;
};

} // namespace

void appendBlocks(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                  GapMarks gaps)
{
    BlockWriter(html, document, clause, gaps).blocks(clause.blocks);
}

void appendBlocks(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                  const markdown::Blocks &blocks)
{
    BlockWriter(html, document, clause, GapMarks::Plain).blocks(blocks);
}

void appendFacts(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                 GapMarks gaps)
{
    for (const markdown::Block &block : clause.blocks) {
        if (const auto *list = std::get_if<markdown::BulletList>(&block.value))
            BlockWriter(html, document, clause, gaps).facts(*list);
    }
}

} // namespace policywright::render
