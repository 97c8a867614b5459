// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Document.h"

#include "core/markdown/StyledRuns.h"

#include <algorithm>
#include <type_traits>

namespace policywright::markdown {

// Here, where the types that they recurse into are complete.
bool Emphasis::operator==(const Emphasis &) const = default;
bool Strong::operator==(const Strong &) const = default;
bool Link::operator==(const Link &) const = default;
bool Inline::operator==(const Inline &) const = default;
bool ListItem::operator==(const ListItem &) const = default;
bool Quote::operator==(const Quote &) const = default;
bool Block::operator==(const Block &) const = default;

namespace {

bool same(const Block &a, const Block &b);

bool same(const Blocks &a, const Blocks &b)
{
    return std::ranges::equal(a, b, [](const Block &x, const Block &y) { return same(x, y); });
}

bool same(const Inlines &a, const Inlines &b)
{
    return styledRuns(a) == styledRuns(b);
}

bool same(const std::vector<ListItem> &a, const std::vector<ListItem> &b)
{
    return std::ranges::equal(a, b, [](const ListItem &x, const ListItem &y) { return same(x.blocks, y.blocks); });
}

bool same(const TableRow &a, const TableRow &b)
{
    return std::ranges::equal(a, b, [](const TableCell &x, const TableCell &y) { return same(x.content, y.content); });
}

bool same(const Paragraph &a, const Paragraph &b)
{
    return same(a.content, b.content);
}

bool same(const Heading &a, const Heading &b)
{
    return a.level == b.level && same(a.content, b.content);
}

bool same(const BulletList &a, const BulletList &b)
{
    return a.tight == b.tight && same(a.items, b.items);
}

bool same(const OrderedList &a, const OrderedList &b)
{
    return a.start == b.start && a.tight == b.tight && same(a.items, b.items);
}

bool same(const Quote &a, const Quote &b)
{
    return same(a.blocks, b.blocks);
}

bool same(const CodeBlock &a, const CodeBlock &b)
{
    return a == b;
}

bool same(const ThematicBreak &, const ThematicBreak &)
{
    return true;
}

bool same(const Table &a, const Table &b)
{
    return a.columns == b.columns && same(a.head, b.head) &&
           std::ranges::equal(a.rows, b.rows, [](const TableRow &x, const TableRow &y) { return same(x, y); });
}

bool same(const Block &a, const Block &b)
{
    if (a.value.index() != b.value.index())
        return false;
    return std::visit([&b]<class T>(const T &value) { return same(value, std::get<T>(b.value)); }, a.value);
}

void appendPlain(const Inlines &content, std::string &out)
{
    for (const Inline &part : content) {
        std::visit(
            [&out]<class T>(const T &value) {
                if constexpr (requires { value.children; })
                    appendPlain(value.children, out);
                else if constexpr (requires { value.text; })
                    out += value.text;
                else if constexpr (std::is_same_v<T, Image>)
                    out += value.alt;
                else
                    out += ' ';
            },
            part.value);
    }
}

} // namespace

bool sameContent(const Document &a, const Document &b)
{
    return same(a.blocks, b.blocks);
}

std::string plainText(const Inlines &content)
{
    std::string text;
    appendPlain(content, text);
    return text;
}

} // namespace policywright::markdown
