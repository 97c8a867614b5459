// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/PlainTextWriter.h"

#include "core/base/Text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace policywright::markdown {
namespace {

constexpr std::size_t kLineWidth = 78;
constexpr std::size_t kNarrowestColumn = 10; // narrower, and a table is read better cell by cell
constexpr std::size_t kColumnGap = 2;
constexpr std::size_t kNarrowestText = 20; // however deep the lists are nested

void appendWithoutControls(std::string_view text, std::string &out)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool isC1 = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (isC1)
            ++at;
        else if (byte == '\t' || byte == '\n' || byte == '\r')
            out += ' ';
        else if (byte >= 0x20 && byte != 0x7F)
            out += text[at];
    }
}

void appendText(const Inlines &content, std::string &out);

void appendPart(const Text &text, std::string &out)
{
    appendWithoutControls(text.text, out);
}

void appendPart(const Code &code, std::string &out)
{
    appendWithoutControls(code.text, out);
}

void appendPart(const Emphasis &emphasis, std::string &out)
{
    appendText(emphasis.children, out);
}

void appendPart(const Strong &strong, std::string &out)
{
    appendText(strong.children, out);
}

void appendPart(const Link &link, std::string &out)
{
    const std::size_t begin = out.size();
    appendText(link.children, out);
    const std::string_view shown = std::string_view(out).substr(begin);
    std::string_view address = link.href;
    if (address.starts_with("mailto:"))
        address.remove_prefix(std::string_view("mailto:").size());
    if (address.empty() || address.starts_with('#') || address == shown)
        return;
    out += " (";
    appendWithoutControls(address, out);
    out += ')';
}

void appendPart(const Image &image, std::string &out)
{
    appendWithoutControls(image.alt, out);
}

void appendPart(const SoftBreak &, std::string &out)
{
    out += ' ';
}

void appendPart(const HardBreak &, std::string &out)
{
    out += '\n';
}

void appendText(const Inlines &content, std::string &out)
{
    for (const Inline &part : content)
        std::visit([&out](const auto &value) { appendPart(value, out); }, part.value);
}

std::string textOf(const Inlines &content)
{
    std::string text;
    appendText(content, text);
    return text;
}

// Breaks at spaces and where the text has a newline; white space in a row becomes one space.
std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines(1);
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            lines.emplace_back();
            length = 0;
        }
        if (text[at] == '\n' || text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::size_t wordLength = codePointCount(word);
        if (length > 0 && length + 1 + wordLength > width) {
            lines.emplace_back();
            length = 0;
        }
        if (length > 0) {
            lines.back() += ' ';
            ++length;
        }
        lines.back() += word;
        length += wordLength;
        at = end;
    }
    return lines;
}

using TextRow = std::vector<std::string>;

enum class Spacing { Tight, Loose };

class PlainTextWriter {
public:
    void writeBlocks(const Blocks &blocks, Spacing spacing);
    std::string take() { return std::move(m_out); }

private:
    void write(const Paragraph &paragraph);
    void write(const Heading &heading);
    void write(const BulletList &list);
    void write(const OrderedList &list);
    void write(const Quote &quote);
    void write(const CodeBlock &code);
    void write(const ThematicBreak &);
    void write(const Table &table);

    void writeItem(const ListItem &item, const std::string &marker, Spacing spacing);
    void writeRow(const TextRow &row, const std::vector<std::size_t> &widths, const std::vector<Alignment> &columns);
    void writeByCell(const std::vector<TextRow> &rows);
    void writeWrapped(std::string_view text);
    void writeLine(std::string_view line);
    std::size_t width() const;

    std::string m_out;
    std::string m_prefix;
    std::string m_firstPrefix; // of the next line only, where an item has just begun
    bool m_hasFirstPrefix = false;
};

std::size_t PlainTextWriter::width() const
{
    const std::size_t indent = codePointCount(m_prefix);
    return indent + kNarrowestText > kLineWidth ? kNarrowestText : kLineWidth - indent;
}

void PlainTextWriter::writeBlocks(const Blocks &blocks, Spacing spacing)
{
    bool isFirst = true;
    for (const Block &block : blocks) {
        if (!isFirst && spacing == Spacing::Loose)
            writeLine({});
        isFirst = false;
        std::visit([this](const auto &value) { write(value); }, block.value);
    }
    if (isFirst && m_hasFirstPrefix)
        writeLine({});
}

void PlainTextWriter::write(const Paragraph &paragraph)
{
    writeWrapped(textOf(paragraph.content));
}

void PlainTextWriter::write(const Heading &heading)
{
    const std::vector<std::string> lines = wrapped(textOf(heading.content), width());
    std::size_t longest = 0;
    for (const std::string &line : lines) {
        writeLine(line);
        longest = std::max(longest, codePointCount(line));
    }
    if (heading.level <= 2 && longest > 0)
        writeLine(std::string(longest, heading.level == 1 ? '=' : '-'));
}

void PlainTextWriter::write(const BulletList &list)
{
    const Spacing spacing = list.tight ? Spacing::Tight : Spacing::Loose;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0 && spacing == Spacing::Loose)
            writeLine({});
        writeItem(list.items[i], "- ", spacing);
    }
}

void PlainTextWriter::write(const OrderedList &list)
{
    const Spacing spacing = list.tight ? Spacing::Tight : Spacing::Loose;
    std::size_t number = list.start;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0 && spacing == Spacing::Loose)
            writeLine({});
        writeItem(list.items[i], std::to_string(number++) + ". ", spacing);
    }
}

void PlainTextWriter::writeItem(const ListItem &item, const std::string &marker, Spacing spacing)
{
    if (!m_hasFirstPrefix)
        m_firstPrefix = m_prefix;
    m_firstPrefix += marker;
    m_hasFirstPrefix = true;
    m_prefix.append(marker.size(), ' ');
    writeBlocks(item.blocks, spacing);
    m_prefix.resize(m_prefix.size() - marker.size());
}

void PlainTextWriter::write(const Quote &quote)
{
    constexpr std::string_view kMarker = "> ";
    if (m_hasFirstPrefix)
        m_firstPrefix += kMarker;
    m_prefix += kMarker;
    writeBlocks(quote.blocks, Spacing::Loose);
    m_prefix.resize(m_prefix.size() - kMarker.size());
}

void PlainTextWriter::write(const CodeBlock &code)
{
    std::string_view rest = code.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string line = "    ";
        appendWithoutControls(rest.substr(0, end), line);
        writeLine(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void PlainTextWriter::write(const ThematicBreak &)
{
    writeLine("* * *");
}

// The widest columns give way until the row fits.
std::vector<std::size_t> columnWidths(const std::vector<TextRow> &rows, std::size_t available)
{
    std::vector<std::size_t> widths(rows.front().size(), 1);
    for (const TextRow &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], codePointCount(row[i]));
    }
    std::size_t total = std::accumulate(widths.begin(), widths.end(), kColumnGap * (widths.size() - 1));
    while (total > available) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= kNarrowestColumn)
            break;
        const std::size_t cut = std::min(*widest - kNarrowestColumn, std::max<std::size_t>(1, (total - available) / 4));
        *widest -= cut;
        total -= cut;
    }
    return widths;
}

void PlainTextWriter::write(const Table &table)
{
    if (table.columns.empty())
        return;
    std::vector<TextRow> rows;
    const auto addRow = [&](const TableRow &row) {
        TextRow &cells = rows.emplace_back(table.columns.size());
        for (std::size_t i = 0; i < std::min(cells.size(), row.size()); ++i)
            cells[i] = textOf(row[i].content);
    };
    addRow(table.head);
    for (const TableRow &row : table.rows)
        addRow(row);
    const std::vector<std::size_t> widths = columnWidths(rows, width());
    if (std::accumulate(widths.begin(), widths.end(), kColumnGap * (widths.size() - 1)) > width()) {
        writeByCell(rows);
        return;
    }
    TextRow rule;
    for (const std::size_t columnWidth : widths)
        rule.emplace_back(columnWidth, '-');
    writeRow(rows.front(), widths, table.columns);
    writeRow(rule, widths, table.columns);
    for (std::size_t i = 1; i < rows.size(); ++i)
        writeRow(rows[i], widths, table.columns);
}

std::string padded(const std::string &text, std::size_t width, Alignment alignment)
{
    const std::size_t length = codePointCount(text);
    const std::size_t gap = width > length ? width - length : 0;
    const std::size_t left = alignment == Alignment::Right ? gap : alignment == Alignment::Center ? gap / 2 : 0;
    return std::string(left, ' ') + text + std::string(gap - left, ' ');
}

void PlainTextWriter::writeRow(const TextRow &row, const std::vector<std::size_t> &widths,
                               const std::vector<Alignment> &columns)
{
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(wrapped(row[i], widths[i]));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t y = 0; y < height; ++y) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line.append(i > 0 ? kColumnGap : 0, ' ');
            line += padded(y < cells[i].size() ? cells[i][y] : std::string(), widths[i], columns[i]);
        }
        line.resize(line.find_last_not_of(' ') + 1);
        writeLine(line);
    }
}

void PlainTextWriter::writeByCell(const std::vector<TextRow> &rows)
{
    for (std::size_t y = 1; y < rows.size(); ++y) {
        if (y > 1)
            writeLine({});
        for (std::size_t i = 0; i < rows[y].size(); ++i)
            writeWrapped(rows.front()[i] + ": " + rows[y][i]);
    }
}

void PlainTextWriter::writeWrapped(std::string_view text)
{
    for (const std::string &line : wrapped(text, width()))
        writeLine(line);
}

void PlainTextWriter::writeLine(std::string_view line)
{
    m_out += m_hasFirstPrefix ? m_firstPrefix : m_prefix;
    m_hasFirstPrefix = false;
    m_out += line;
    m_out.resize(m_out.find_last_not_of(' ') + 1);
    m_out += '\n';
}

} // namespace

std::string toPlainText(const Document &document)
{
    PlainTextWriter writer;
    writer.writeBlocks(document.blocks, Spacing::Loose);
    return writer.take();
}

} // namespace policywright::markdown
