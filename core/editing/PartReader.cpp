// SPDX-License-Identifier: Apache-2.0
#include "core/editing/PartReader.h"

#include "core/editing/BodyLines.h"
#include "core/editing/ContentWriter.h"
#include "core/editing/RunReader.h"
#include "core/markdown/Parser.h"

#include <algorithm>
#include <utility>

namespace policywright::editing {
namespace {

using markdown::Block;

// The lines of a list item or quote without what belongs to the list or quote.
std::string withoutPrefix(std::string_view source, std::string_view prefix, LineKind kind)
{
    std::string words;
    bool isFirst = true;
    for (std::size_t begin = 0; begin <= source.size(); isFirst = false) {
        const std::size_t end = std::min(source.find('\n', begin), source.size());
        std::string_view line = source.substr(begin, end - begin);
        if (isFirst)
            line.remove_prefix(prefix.size());
        else if (kind == LineKind::Quote && line.starts_with('>'))
            line.remove_prefix(line.starts_with("> ") ? 2 : 1);
        else if (kind != LineKind::Paragraph && kind != LineKind::Heading)
            line.remove_prefix(std::min({prefix.size(), line.find_first_not_of(' '), line.size()}));
        if (!isFirst)
            words += '\n';
        words += line;
        begin = end + 1;
    }
    return words;
}

// The one block that the lines are, if it is the expected one.
std::optional<Block> onlyBlock(const std::string &masked, const Block &expected)
{
    auto document = markdown::parse(masked);
    if (!document || document->blocks.size() != 1 || !markdown::sameContent(*document, markdown::Document{{expected}}))
        return std::nullopt;
    return std::move(document->blocks.front());
}

std::optional<Runs> readRuns(const BodyLines &words, const markdown::Inlines &content)
{
    RunReader reader(words.body(), words.tags());
    if (!reader.read(content) || !reader.isComplete())
        return std::nullopt;
    return std::move(reader).take();
}

std::optional<Line> readWords(std::string_view source, Line shape, const Block &expected)
{
    const std::string words = withoutPrefix(source, prefixOf(source, shape.kind), shape.kind);
    const BodyLines lines(words);
    if (!lines.isBalanced(0, words.size()) || words.starts_with(' ') || words.starts_with('|'))
        return std::nullopt;
    const auto block = onlyBlock(lines.masked(), expected);
    if (!block)
        return std::nullopt;
    const markdown::Inlines *content = nullptr;
    if (const auto *paragraph = std::get_if<markdown::Paragraph>(&block->value))
        content = &paragraph->content;
    else if (const auto *heading = std::get_if<markdown::Heading>(&block->value))
        content = &heading->content;
    auto runs = content ? readRuns(lines, *content) : std::nullopt;
    if (!runs || runs->empty())
        return std::nullopt;
    shape.runs = *std::move(runs);
    return shape;
}

std::optional<Table> readRows(std::string_view source, const Block &expected)
{
    const BodyLines lines(source);
    const auto block = onlyBlock(lines.masked(), expected);
    const auto *read = block ? std::get_if<markdown::Table>(&block->value) : nullptr;
    if (!read)
        return std::nullopt;
    Table table{read->columns, {}};
    RunReader reader(lines.body(), lines.tags());
    const auto addRow = [&](const markdown::TableRow &row) {
        auto &cells = table.rows.emplace_back();
        for (const markdown::TableCell &cell : row) {
            if (!reader.read(cell.content) || !reader.isBalanced())
                return false;
            cells.push_back(reader.takeRuns());
        }
        return true;
    };
    const bool isRead = addRow(read->head) && std::ranges::all_of(read->rows, addRow);
    return isRead && reader.isComplete() ? std::optional(std::move(table)) : std::nullopt;
}

// The block that a written part is, for the comparison with itself.
std::optional<Block> blockOf(const std::string &words)
{
    const BodyLines lines(words);
    auto document = markdown::parse(lines.masked());
    if (!document || document->blocks.size() != 1)
        return std::nullopt;
    return std::move(document->blocks.front());
}

} // namespace

std::string_view prefixOf(std::string_view source, LineKind kind)
{
    std::size_t at = source.find_first_not_of(' ');
    if (at == std::string_view::npos)
        return {};
    if (kind == LineKind::Number) {
        const std::size_t digits = at;
        at = source.find_first_not_of("0123456789", at);
        if (at == digits || at == std::string_view::npos || (source[at] != '.' && source[at] != ')'))
            return {};
    } else if (kind == LineKind::Bullet ? !std::string_view("-*+").contains(source[at])
                                        : kind != LineKind::Quote || source[at] != '>') {
        return {};
    }
    const std::size_t end = source.find_first_not_of(' ', at + 1);
    return end == std::string_view::npos ? std::string_view() : source.substr(0, end);
}

std::optional<Line> readLine(std::string_view source, Line shape, const Block &expected)
{
    const bool needsPrefix = shape.kind != LineKind::Paragraph && shape.kind != LineKind::Heading;
    if (needsPrefix && prefixOf(source, shape.kind).empty())
        return std::nullopt;
    auto line = readWords(source, std::move(shape), expected);
    if (!line)
        return std::nullopt;
    const std::string again = written(*line, {});
    const auto block = blockOf(withoutPrefix(again, prefixOf(again, line->kind), line->kind));
    if (!block || readWords(again, {line->kind, line->level, line->number, {}}, *block) != line)
        return std::nullopt;
    return line;
}

std::optional<Table> readTable(std::string_view source, const Block &expected)
{
    auto table = readRows(source, expected);
    if (!table)
        return std::nullopt;
    const std::string again = written(*table, {});
    const auto block = blockOf(again);
    if (!block || readRows(again, *block) != table)
        return std::nullopt;
    return table;
}

} // namespace policywright::editing
