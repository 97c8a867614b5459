// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ReadableText.h"

namespace policywright::compare {
namespace {

class LineWriter {
public:
    void write(const markdown::Blocks &blocks)
    {
        for (const markdown::Block &block : blocks)
            std::visit([this](const auto &value) { write(value); }, block.value);
    }
    std::string take() && { return std::move(m_text); }

private:
    void write(const markdown::Paragraph &paragraph) { line(markdown::plainText(paragraph.content)); }
    void write(const markdown::Heading &heading) { line(markdown::plainText(heading.content)); }
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
            words += markdown::plainText(cell.content);
        }
        line(words);
    }
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

    std::string m_text;
    std::string m_sign;
    int m_depth = 0;
    bool m_hasLines = false;
};

} // namespace

std::string readableText(const markdown::Blocks &blocks)
{
    LineWriter writer;
    writer.write(blocks);
    return std::move(writer).take();
}

} // namespace policywright::compare
