// SPDX-License-Identifier: Apache-2.0
//
// Markdown as a tree of plain values: what parse() returns, what assembly splits by provenance, what render and
// export read. Blocks hold blocks or inlines, inlines hold inlines; every alternative is visited exhaustively.
// There is no node for raw HTML: `<b>` in a pack or an answer is the text `<b>`.
//
// Every run of text knows the bytes of the parsed text that it came from. Trees may also be built by hand; then the
// ranges say nothing. Trees that parse() made are at most ParseLimits::depth deep, so walking them by recursion (and
// destroying them) is safe; whoever builds trees keeps to that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace policywright::markdown {

// Bytes [begin, end) of the text that was parsed.
struct SourceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::string_view of(std::string_view parsed) const { return parsed.substr(begin, end - begin); }
    bool operator==(const SourceRange &) const = default;
};

struct Inline;
struct Block;
using Inlines = std::vector<Inline>;
using Blocks = std::vector<Block>;

// A run. Either `source.of(parsed) == text`, so that the run may be split at any offset, or the run was written as one
// entity (`&lt;`) or a NUL (U+FFFD here) and `source` covers exactly that. Backslash escapes split runs: the backslash
// is in none of them. Neighbouring runs are joined only where their bytes are neighbours, too.
struct Text {
    std::string text;
    SourceRange source = {};
    bool operator==(const Text &) const = default;
};

// `source` covers what is between the backticks; the text differs from it where the span goes over a line break or has
// an escaped pipe in a table.
struct Code {
    std::string text;
    SourceRange source = {};
    bool operator==(const Code &) const = default;
};

struct Emphasis {
    Inlines children;
    bool operator==(const Emphasis &) const;
};

struct Strong {
    Inlines children;
    bool operator==(const Strong &) const;
};

// `href` is what the author wrote, entities and escapes resolved: any scheme. Render asks isAllowedLink().
struct Link {
    std::string href;
    std::string title;
    Inlines children;
    bool operator==(const Link &) const;
};

// `source` covers the description between the brackets; formatting inside it is dropped from `alt`.
struct Image {
    std::string src;
    std::string alt;
    std::string title;
    SourceRange source = {};
    bool operator==(const Image &) const = default;
};

struct SoftBreak {
    bool operator==(const SoftBreak &) const = default;
};

struct HardBreak {
    bool operator==(const HardBreak &) const = default;
};

struct Inline {
    std::variant<Text, Code, Emphasis, Strong, Link, Image, SoftBreak, HardBreak> value;
    bool operator==(const Inline &) const;
};

struct Paragraph {
    Inlines content;
    bool operator==(const Paragraph &) const = default;
};

struct Heading {
    int level = 1; // 1 to 6
    Inlines content;
    bool operator==(const Heading &) const = default;
};

struct ListItem {
    Blocks blocks; // in a tight list, too, text stands in paragraphs
    bool operator==(const ListItem &) const;
};

// Tight: no blank line between the items or their blocks, so that paragraphs are set without space around them. A list
// where that makes no difference (one item with one block, even if empty ones follow; no paragraph in any item) is
// tight, unless two of its blocks cannot follow one another without a blank line.
struct BulletList {
    bool tight = true;
    std::vector<ListItem> items;
    bool operator==(const BulletList &) const = default;
};

struct OrderedList {
    unsigned start = 1; // up to 999999999
    bool tight = true;
    std::vector<ListItem> items;
    bool operator==(const OrderedList &) const = default;
};

struct Quote {
    Blocks blocks;
    bool operator==(const Quote &) const;
};

struct CodeBlock {
    std::string language; // the first word behind the fence; empty where there is none
    std::string text;     // ends with a newline unless empty
    bool operator==(const CodeBlock &) const = default;
};

struct ThematicBreak {
    bool operator==(const ThematicBreak &) const = default;
};

enum class Alignment { None, Left, Center, Right };

struct TableCell {
    Inlines content;
    bool operator==(const TableCell &) const = default;
};
using TableRow = std::vector<TableCell>; // as many cells as the table has columns

struct Table {
    std::vector<Alignment> columns;
    TableRow head;
    std::vector<TableRow> rows;
    bool operator==(const Table &) const = default;
};

// `source` goes from the first to the last byte of the text in the block; it is empty, at the end of the text before,
// where the block holds none.
struct Block {
    std::variant<Paragraph, Heading, BulletList, OrderedList, Quote, CodeBlock, ThematicBreak, Table> value;
    SourceRange source = {};
    bool operator==(const Block &) const;
};

struct Document {
    Blocks blocks;
    bool operator==(const Document &) const = default; // with all ranges; see sameContent() for the words alone
};

// True where a reader would see no difference: ranges, the cuts between runs and the way in which emphasis is nested
// (`*a **b***` or `*a* ***b***`) do not matter.
bool sameContent(const Document &a, const Document &b);

// The text of a line without any formatting: for tables of contents, titles, `alt`. Breaks become spaces.
std::string plainText(const Inlines &content);

} // namespace policywright::markdown
