// SPDX-License-Identifier: Apache-2.0
#include "core/editing/ContentWriter.h"

#include "core/editing/Placeholders.h"
#include "core/markdown/Writer.h"
#include "core/templating/Tags.h"

#include <algorithm>
#include <utility>

namespace policywright::editing {
namespace {

using markdown::Inline;
using markdown::Inlines;
using templating::Tag;
using templating::TagKind;

bool isMark(const Run &run)
{
    return run.kind == RunKind::Mark;
}

// What a condition and its end have in common with everything between them: emphasis must not begin outside and end
// inside, where it would lose its end with the condition.
void settleLook(Runs &runs, std::size_t first, std::size_t last)
{
    Run common = runs[first];
    for (std::size_t i = first; i <= last; ++i) {
        if (isMark(runs[i]))
            continue;
        common.strong = common.strong && runs[i].strong;
        common.emphasis = common.emphasis && runs[i].emphasis;
        if (common.address != runs[i].address || common.title != runs[i].title) {
            common.address.clear();
            common.title.clear();
        }
    }
    for (const std::size_t end : {first, last}) {
        const RunKind kind = runs[end].kind;
        std::string text = std::move(runs[end].text);
        runs[end] = common;
        runs[end].kind = kind;
        runs[end].text = std::move(text);
    }
}

Runs withSettledMarks(Runs runs)
{
    std::string marks;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!isMark(runs[i]))
            continue;
        marks += runs[i].text;
        places.push_back(i);
    }
    const std::vector<Tag> tags = templating::tagsOf(marks);
    if (tags.size() != places.size())
        return runs;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tags[i].kind != TagKind::Open)
            continue;
        std::size_t last = i;
        for (std::size_t j = i + 1; j < tags.size(); ++j) {
            const bool isOfBlock = tags[j].kind == TagKind::Middle || tags[j].kind == TagKind::Close;
            last = isOfBlock && tags[j].block == tags[i].block ? j : last;
        }
        settleLook(runs, places[i], places[last]);
        for (std::size_t j = i + 1; j < last; ++j) { // else, elif: as the ends
            if (tags[j].kind == TagKind::Middle && tags[j].block == tags[i].block)
                settleLook(runs, places[i], places[j]);
        }
    }
    return runs;
}

bool wouldBeTag(std::string_view text)
{
    return text.contains("{{") || text.contains("{%") || text.contains("{#");
}

Inline inlineOf(const Run &run, Placeholders &placeholders)
{
    switch (run.kind) {
    case RunKind::Chip:
    case RunKind::Mark: return {markdown::Text{placeholders.add(run.text)}};
    case RunKind::Reference: return {markdown::Text{placeholders.add("[](" + run.text + ")")}};
    case RunKind::Break: return {markdown::HardBreak{}};
    case RunKind::Text: break;
    }
    if (run.code && !wouldBeTag(run.text)) // code knows no escapes
        return {markdown::Code{run.text}};
    return {markdown::Text{run.text}};
}

Inlines inlinesOf(const Runs &given, Placeholders &placeholders)
{
    const Runs runs = withSettledMarks(given);
    Inlines content;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        Inline part = inlineOf(run, placeholders);
        if (run.strong)
            part = {markdown::Strong{{std::move(part)}}};
        if (run.emphasis)
            part = {markdown::Emphasis{{std::move(part)}}};
        if (run.address.empty()) {
            content.push_back(std::move(part));
            continue;
        }
        const bool goesOn = i > 0 && runs[i - 1].address == run.address && runs[i - 1].title == run.title;
        if (!goesOn)
            content.push_back({markdown::Link{run.address, run.title, {}}});
        std::get<markdown::Link>(content.back().value).children.push_back(std::move(part));
    }
    return content;
}

std::string inOneBlock(markdown::Block block)
{
    std::string text = markdown::toMarkdown(markdown::Document{{std::move(block)}});
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

std::string newPrefix(const Line &line)
{
    const std::string indent(4 * static_cast<std::size_t>(std::max(line.level, 0)), ' ');
    switch (line.kind) {
    case LineKind::Bullet: return indent + "- ";
    case LineKind::Number: return indent + std::to_string(line.number) + ". ";
    case LineKind::Quote: return "> ";
    case LineKind::Paragraph:
    case LineKind::Heading: break;
    }
    return {};
}

// A row of a table in its shortest form. Pipes of the text have a backslash.
std::string compactRow(std::string_view row)
{
    std::string compact = "|";
    std::string cell;
    for (std::size_t at = 1; at < row.size(); ++at) {
        if (row[at] == '\\' && at + 1 < row.size()) {
            cell += row[at++];
            cell += row[at];
            continue;
        }
        if (row[at] != '|') {
            cell += row[at];
            continue;
        }
        const std::size_t first = cell.find_first_not_of(' ');
        const std::size_t last = cell.find_last_not_of(' ');
        compact += first == std::string::npos ? " " : ' ' + cell.substr(first, last - first + 1) + ' ';
        compact += '|';
        cell.clear();
    }
    return compact;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

// "|---|:-:|": as short as it can be, like the rows.
std::string ruleOf(const std::vector<markdown::Alignment> &columns)
{
    std::string rule = "|";
    for (const markdown::Alignment column : columns) {
        switch (column) {
        case markdown::Alignment::None: rule += "---|"; break;
        case markdown::Alignment::Left: rule += ":--|"; break;
        case markdown::Alignment::Center: rule += ":-:|"; break;
        case markdown::Alignment::Right: rule += "--:|"; break;
        }
    }
    return rule;
}

std::string tableText(const Table &table, Placeholders &placeholders)
{
    markdown::Table written{table.columns, {}, {}};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        markdown::TableRow row;
        for (const Runs &cell : table.rows[i])
            row.push_back({inlinesOf(cell, placeholders)});
        row.resize(table.columns.size());
        if (i == 0)
            written.head = std::move(row);
        else
            written.rows.push_back(std::move(row));
    }
    return inOneBlock({std::move(written)});
}

} // namespace

std::string written(const Line &line, std::string_view prefix)
{
    Placeholders placeholders(line.runs);
    Inlines content = inlinesOf(line.runs, placeholders);
    const bool isHeading = line.kind == LineKind::Heading;
    std::string words = isHeading ? inOneBlock({markdown::Heading{line.level, std::move(content)}})
                                  : inOneBlock({markdown::Paragraph{std::move(content)}});
    const std::string start = prefix.empty() ? newPrefix(line) : std::string(prefix);
    const std::string goOn = line.kind == LineKind::Quote ? start : std::string(start.size(), ' ');
    std::string text = start;
    for (const char c : words) {
        text += c;
        if (c == '\n')
            text += goOn;
    }
    return placeholders.filledIn(text);
}

std::string written(const Table &table, const Part *before)
{
    Runs all;
    for (const auto &row : table.rows) {
        for (const Runs &cell : row)
            all.insert(all.end(), cell.begin(), cell.end());
    }
    Placeholders placeholders(all);
    const std::string whole = tableText(table, placeholders);
    const std::vector<std::string_view> rows = linesOf(whole);

    const Table *old = before ? std::get_if<Table>(&before->content) : nullptr;
    std::vector<std::string_view> oldRows = old ? linesOf(before->source) : std::vector<std::string_view>();
    const bool isComparable = old && oldRows.size() == old->rows.size() + 1 && old->columns == table.columns;
    const auto sourceOf = [&](std::size_t row) -> std::string { // the rule stands between the first row and the others
        if (isComparable) {
            const auto same = std::ranges::find(old->rows, table.rows[row]);
            const auto index = static_cast<std::size_t>(same - old->rows.begin());
            if (index < old->rows.size())
                return std::string(oldRows[index == 0 ? 0 : index + 1]);
        }
        return placeholders.filledIn(compactRow(rows[row == 0 ? 0 : row + 1]));
    };
    std::string text;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (row > 0)
            text += '\n';
        text += sourceOf(row);
        if (row == 0)
            text += '\n' + (isComparable ? std::string(oldRows[1]) : ruleOf(table.columns));
    }
    return text;
}

} // namespace policywright::editing
