// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ReadableText.h"

#include <utility>

namespace policywright::compare {
namespace {

class LineWriter {
public:
    explicit LineWriter(const ReferenceWords &references) : m_references(references) {}

    void write(const markdown::Blocks &blocks)
    {
        for (const markdown::Block &block : blocks)
            std::visit([this](const auto &value) { write(value); }, block.value);
    }
    std::string take() && { return std::move(m_text); }

private:
    void write(const markdown::Paragraph &paragraph) { line(wordsOf(paragraph.content)); }
    void write(const markdown::Heading &heading) { line(wordsOf(heading.content)); }
    void write(const markdown::Quote &quote) { write(quote.blocks); }
    void write(const markdown::ThematicBreak &) {}
    void write(const markdown::BulletList &list)
    {
        for (const markdown::ListItem &item : list.items)
            write(item, "• ");
    }
    void write(const markdown::OrderedList &list)
    {
        unsigned number = list.start;
        for (const markdown::ListItem &item : list.items)
            write(item, std::to_string(number++) + ". ");
    }
    void write(const markdown::CodeBlock &code)
    {
        const std::string_view text = code.text;
        line(std::string(text.substr(0, text.ends_with('\n') ? text.size() - 1 : text.size())));
    }
    void write(const markdown::Table &table)
    {
        row(table.head);
        for (const markdown::TableRow &cells : table.rows)
            row(cells);
    }
    void write(const markdown::ListItem &item, std::string sign)
    {
        m_sign = std::move(sign);
        ++m_depth;
        if (item.blocks.empty())
            line({});
        write(item.blocks);
        --m_depth;
        m_sign.clear();
    }
    void row(const markdown::TableRow &cells)
    {
        std::string words;
        for (const markdown::TableCell &cell : cells) {
            if (&cell != cells.data())
                words += " | ";
            words += wordsOf(cell.content);
        }
        line(words);
    }
    std::string wordsOf(const markdown::Inlines &content) const
    {
        std::string words;
        for (const markdown::Inline &part : content)
            words += std::visit([this](const auto &value) { return wordsIn(value); }, part.value);
        return words;
    }
    std::string wordsIn(const markdown::Text &text) const { return text.text; }
    std::string wordsIn(const markdown::Code &code) const { return code.text; }
    std::string wordsIn(const markdown::Emphasis &emphasis) const { return wordsOf(emphasis.children); }
    std::string wordsIn(const markdown::Strong &strong) const { return wordsOf(strong.children); }
    std::string wordsIn(const markdown::Link &link) const
    {
        return link.children.empty() && m_references ? m_references(link.href) : wordsOf(link.children);
    }
    std::string wordsIn(const markdown::Image &image) const { return image.alt; }
    std::string wordsIn(const markdown::SoftBreak &) const { return " "; }
    std::string wordsIn(const markdown::HardBreak &) const { return " "; }
    void line(const std::string &words)
    {
        if (m_hasLines)
            m_text += '\n';
        m_hasLines = true;
        for (int depth = 1; depth < m_depth; ++depth)
            m_text += "  ";
        m_text += m_sign + words;
        m_sign.clear(); // what follows in the item has none
    }

    const ReferenceWords &m_references;
    std::string m_text;
    std::string m_sign;
    int m_depth = 0;
    bool m_hasLines = false;
};

} // namespace

std::string readableText(const markdown::Blocks &blocks, const ReferenceWords &references)
{
    LineWriter writer(references);
    writer.write(blocks);
    return std::move(writer).take();
}

} // namespace policywright::compare
