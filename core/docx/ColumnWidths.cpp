// SPDX-License-Identifier: Apache-2.0
#include "core/docx/ColumnWidths.h"

#include "core/base/Text.h"

#include <algorithm>

namespace policywright::docx {
namespace {

constexpr std::size_t kWidestColumn = 48; // characters
constexpr std::size_t kLongestWord = 22;  // addresses may break

std::size_t longestWord(const std::string &text)
{
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const char c : text) {
        length = c == ' ' ? 0 : length + 1;
        longest = std::max(longest, length);
    }
    return longest;
}

void widen(ColumnWidth &width, const std::string &text)
{
    width.least = std::max(width.least, std::min(longestWord(text), kLongestWord));
    width.wanted = std::max(width.wanted, std::min(codePointCount(text), kWidestColumn));
}

} // namespace

std::vector<ColumnWidth> columnWidths(const markdown::Table &table)
{
    std::vector<ColumnWidth> widths(table.head.size());
    const auto take = [&](const markdown::TableRow &row) {
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            widen(widths[i], markdown::plainText(row[i].content));
    };
    take(table.head);
    std::ranges::for_each(table.rows, take);
    return widths;
}

std::vector<ColumnWidth> columnWidths(const compare::RedlineBlock &table)
{
    std::vector<ColumnWidth> widths(table.children.empty() ? 0 : table.children[0].children.size());
    for (const compare::RedlineBlock &row : table.children) {
        for (std::size_t i = 0; i < std::min(row.children.size(), widths.size()); ++i)
            widen(widths[i], wordsIn(row.children[i]));
    }
    return widths;
}

} // namespace policywright::docx
