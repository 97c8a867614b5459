// SPDX-License-Identifier: Apache-2.0
//
// The body of a clause as an author edits it, who comes from a word processor and need not know Markdown or the
// template language: lines of formatted text (paragraphs, list items, headings, quotes), tables, and what is moved or
// deleted as a whole only. Plain values, flat like the paragraphs of a word processor: a list is lines that follow one
// another.
//
// Every part keeps the text that it was made from. So a body that nobody edited comes back to the byte, and of an
// edited one only the parts that differ are written anew.
//
// Formatted text is a promise: a part is a Line or a Table only where writing it anew and reading that gives the same.
// Everything else is Fixed, shown as one thing and edited as Markdown:
//  - a table whose rows a loop or condition makes, and whatever else a block of the template cuts in its middle (half
//    a paragraph, one cell more in a row);
//  - code blocks, images, rules, several paragraphs in one list item or quote, lists in quotes;
//  - links whose address holds an answer, emphasis that begins outside a condition and ends inside, {% raw %};
//  - a body with \r or of more than kMostFormattedBytes, as a whole.
// A body that does not parse as a template has no formatted form at all: it opens as Markdown.
#pragma once

#include "core/base/Error.h"
#include "core/markdown/Document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace policywright::editing {

inline constexpr std::size_t kMostFormattedBytes = 256 * 1024;

enum class RunKind {
    Text,
    Chip,      // one {{ … }}
    Mark,      // one {% … %} or {# … #} in the middle of a line
    Reference, // [](#clause), which prints the number of the clause: a link without words
    Break,     // to the next line of the same paragraph
};

struct Run {
    RunKind kind = RunKind::Text;
    std::string text = {}; // of a Chip or Mark: as it is written in the body, braces included; of a Reference: #clause
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    std::string address = {}; // of a link; empty: none
    std::string title = {};   // of a link

    bool sameLook(const Run &other) const; // everything but kind and text
    bool operator==(const Run &) const = default;
};
using Runs = std::vector<Run>; // neighbouring Texts differ in their look; none is empty

enum class LineKind { Paragraph, Heading, Bullet, Number, Quote };

struct Line {
    LineKind kind = LineKind::Paragraph;
    int level = 0;       // of a list item: 0 is the outermost; of a heading: 1 to 6
    unsigned number = 1; // of a Number: what the list counts from, shown, and no difference between lines
    Runs runs = {};

    bool operator==(const Line &other) const
    {
        return kind == other.kind && level == other.level && runs == other.runs;
    }
};

struct Table {
    std::vector<markdown::Alignment> columns;
    std::vector<std::vector<Runs>> rows; // the first is the head; each as long as `columns`

    bool operator==(const Table &) const = default;
};

struct BlockMark {      // lines that hold tags of the template and nothing else
    std::string source; // without the newline at its end, here and below

    bool operator==(const BlockMark &) const = default;
};

struct Fixed {
    std::string source;
    bool isTable = false;

    bool operator==(const Fixed &) const = default;
};

using Content = std::variant<Line, Table, BlockMark, Fixed>;

struct Part {
    Content content;
    std::string source; // whole lines, without the last newline
    std::string gap;    // white space between the part before and this one: newlines, and > in a quote

    bool operator==(const Part &) const = default;
};

struct EditableText {
    std::vector<Part> parts;
    std::string tail; // behind the last part

    bool operator==(const EditableText &) const = default;
};

// Fails with what Template::parse says of the body. Lines in messages count from 1.
ResultWithErrors<EditableText> editableText(std::string_view body);

// The body; of what editableText() gave, the same bytes.
std::string bodyOf(const EditableText &text);

// `before` as it reads after the contents were edited: parts that are still there keep their source and their distance
// from a neighbour that is still there; new ones are written. Lines without any run are left out.
EditableText reworded(const EditableText &before, const std::vector<Content> &after);

std::vector<Content> contentsOf(const EditableText &text);

// Parts of the template that may stand in a line: what an author inserts. `{{ name }}`.
std::string chipFor(std::string_view expression);
// `{{ crisis_owner.phone|upper_first }}` -> "crisis_owner.phone|upper_first"
std::string_view insideOf(std::string_view tag);

} // namespace policywright::editing
