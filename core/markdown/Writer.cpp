// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Writer.h"

#include "core/base/Text.h"
#include "core/markdown/InlineWriter.h"

#include <algorithm>
#include <numeric>
#include <type_traits>
#include <utility>

namespace policywright::markdown {
namespace {

constexpr unsigned kHighestNumber = 999'999'999; // nine digits make a list marker, ten do not

// Tables that fit on a screen are written with aligned columns, wider ones compactly.
constexpr std::size_t kAlignedTableWidth = 100;

enum class Spacing { Tight, Loose };

std::string fenceFor(std::string_view code, char character)
{
    std::size_t longest = 2;
    std::size_t current = 0;
    for (const char c : code) {
        current = c == character ? current + 1 : 0;
        longest = std::max(longest, current);
    }
    return std::string(longest + 1, character);
}

bool hasBreak(const Inlines &content)
{
    return std::ranges::any_of(content, [](const Inline &part) {
        return std::visit(
            []<class T>(const T &value) {
                if constexpr (requires { value.children; })
                    return hasBreak(value.children);
                else
                    return std::is_same_v<T, SoftBreak> || std::is_same_v<T, HardBreak>;
            },
            part.value);
    });
}

std::string_view withoutTrailingSpaces(std::string_view line)
{
    const std::size_t end = line.find_last_not_of(' ');
    return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

class Writer {
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
    void writeLines(std::string_view lines);
    void writeLine(std::string_view line);
    void beginFirstLine(std::string_view marker);

    std::string m_out;
    std::string m_prefix;      // of every line of the open containers
    std::string m_firstPrefix; // of the next line only, where a container has just begun
    bool m_hasFirstPrefix = false;
    char m_outerBullet = 0;     // of the item that has just begun: * and * on one line would be a thematic break
    char m_bulletBefore = 0;    // of the list just before: another character keeps the two apart
    char m_delimiterBefore = 0; // likewise . or ) of an ordered list
};

void Writer::writeBlocks(const Blocks &blocks, Spacing spacing)
{
    bool isFirst = true;
    m_bulletBefore = 0;
    m_delimiterBefore = 0;
    for (const Block &block : blocks) {
        if (!isFirst) {
            m_outerBullet = 0;
            if (spacing == Spacing::Loose)
                writeLine({});
        }
        isFirst = false;
        std::visit([this](const auto &value) { write(value); }, block.value);
        if (!std::holds_alternative<BulletList>(block.value))
            m_bulletBefore = 0;
        if (!std::holds_alternative<OrderedList>(block.value))
            m_delimiterBefore = 0;
    }
    if (isFirst && m_hasFirstPrefix) // an empty item or quote is a line of its own
        writeLine({});
}

void Writer::write(const Paragraph &paragraph)
{
    writeLines(inlineMarkdown(paragraph.content, Leaf::Paragraph));
}

void Writer::write(const Heading &heading)
{
    if (heading.level <= 2 && hasBreak(heading.content)) { // one line is all that # can head
        writeLines(inlineMarkdown(heading.content, Leaf::Paragraph));
        writeLine(heading.level == 1 ? "===" : "---");
        return;
    }
    const std::string marker(static_cast<std::size_t>(heading.level), '#');
    writeLine(withoutTrailingSpaces(marker + ' ' + inlineMarkdown(heading.content, Leaf::Heading)));
}

void Writer::write(const BulletList &list)
{
    constexpr std::string_view kBullets = "-*+";
    const auto isFree = [this](char bullet) { return bullet != m_outerBullet && bullet != m_bulletBefore; };
    const char bullet = *std::ranges::find_if(kBullets, isFree);
    const Spacing spacing = list.tight ? Spacing::Tight : Spacing::Loose;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0 && spacing == Spacing::Loose)
            writeLine({});
        m_outerBullet = bullet;
        writeItem(list.items[i], std::string(1, bullet) + ' ', spacing);
    }
    m_outerBullet = 0;
    m_bulletBefore = bullet;
}

void Writer::write(const OrderedList &list)
{
    const char delimiter = m_delimiterBefore == '.' ? ')' : '.';
    const Spacing spacing = list.tight ? Spacing::Tight : Spacing::Loose;
    unsigned number = std::min(list.start, kHighestNumber);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0 && spacing == Spacing::Loose)
            writeLine({});
        m_outerBullet = 0;
        writeItem(list.items[i], std::to_string(number) + delimiter + ' ', spacing);
        number = std::min(number + 1, kHighestNumber);
    }
    m_delimiterBefore = delimiter;
}

void Writer::writeItem(const ListItem &item, const std::string &marker, Spacing spacing)
{
    beginFirstLine(marker);
    m_prefix.append(marker.size(), ' ');
    writeBlocks(item.blocks, spacing);
    m_prefix.resize(m_prefix.size() - marker.size());
}

void Writer::write(const Quote &quote)
{
    constexpr std::string_view kMarker = "> ";
    m_outerBullet = 0;
    beginFirstLine(kMarker);
    m_prefix += kMarker;
    writeBlocks(quote.blocks, Spacing::Loose);
    m_prefix.resize(m_prefix.size() - kMarker.size());
}

void Writer::write(const CodeBlock &code)
{
    // Info strings behind backticks cannot contain any.
    const std::string fence = fenceFor(code.text, code.language.contains('`') ? '~' : '`');
    writeLine(fence + infoMarkdown(code.language));
    std::string_view text = code.text;
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (!code.text.empty())
        writeLines(text);
    writeLine(fence);
}

void Writer::write(const ThematicBreak &)
{
    writeLine("___"); // the one form that is no bullet
}

void Writer::write(const Table &table)
{
    const std::size_t count = table.columns.size();
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> widths(count, 3);
    const auto addRow = [&](const TableRow &row) {
        std::vector<std::string> &cells = rows.emplace_back(count);
        for (std::size_t i = 0; i < std::min(count, row.size()); ++i) {
            cells[i] = inlineMarkdown(row[i].content, Leaf::Cell);
            widths[i] = std::max(widths[i], codePointCount(cells[i]));
        }
    };
    addRow(table.head);
    for (const TableRow &row : table.rows)
        addRow(row);
    const bool isAligned = std::accumulate(widths.begin(), widths.end(), 3 * count) <= kAlignedTableWidth;
    if (!isAligned)
        std::ranges::fill(widths, 3);

    const auto writeRow = [&](const std::vector<std::string> &cells) {
        std::string line = "|";
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t length = codePointCount(cells[i]);
            line += ' ' + cells[i];
            line.append(isAligned && widths[i] > length ? widths[i] - length : 0, ' ');
            line += " |";
        }
        writeLine(line);
    };
    writeRow(rows.front());
    std::vector<std::string> rule;
    for (std::size_t i = 0; i < count; ++i) {
        std::string &cell = rule.emplace_back(widths[i], '-');
        if (table.columns[i] == Alignment::Left || table.columns[i] == Alignment::Center)
            cell.front() = ':';
        if (table.columns[i] == Alignment::Right || table.columns[i] == Alignment::Center)
            cell.back() = ':';
    }
    writeRow(rule);
    std::for_each(rows.begin() + 1, rows.end(), writeRow);
}

void Writer::writeLines(std::string_view lines)
{
    for (std::size_t begin = 0;;) {
        const std::size_t end = lines.find('\n', begin);
        writeLine(lines.substr(begin, end - begin));
        if (end == std::string_view::npos)
            return;
        begin = end + 1;
    }
}

void Writer::writeLine(std::string_view line)
{
    const std::string &prefix = m_hasFirstPrefix ? m_firstPrefix : m_prefix;
    m_out += line.empty() ? withoutTrailingSpaces(prefix) : prefix;
    m_out += line;
    m_out += '\n';
    m_hasFirstPrefix = false;
}

void Writer::beginFirstLine(std::string_view marker)
{
    if (!m_hasFirstPrefix)
        m_firstPrefix = m_prefix;
    m_firstPrefix += marker;
    m_hasFirstPrefix = true;
}

} // namespace

std::string toMarkdown(const Document &document)
{
    Writer writer;
    writer.writeBlocks(document.blocks, Spacing::Loose);
    return writer.take();
}

} // namespace policywright::markdown
