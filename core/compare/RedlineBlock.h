// SPDX-License-Identifier: Apache-2.0
//
// What a redline is made of: blocks of Markdown as people see them, with the look of each run of words, and what of
// them was removed or added. A plain tree, for whoever shows it.
#pragma once

#include "core/compare/WordDiff.h"
#include "core/markdown/Document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace policywright::compare {

using Mark = Piece::Kind;

struct RedlineRun {
    Mark mark = Mark::Same;
    std::string text = {};    // a newline breaks the line; of a cross reference without words: those that are shown
    std::string href = {};    // as its author wrote it; empty: no link
    bool isReference = false; // shown with the number of what `href` names
    bool isBold = false;
    bool isItalic = false;
    bool isCode = false;
    bool isGap = false;
    bool showsAddress = false; // its words stayed and where they lead to changed

    bool looksLike(const RedlineRun &other) const
    {
        return isBold == other.isBold && isItalic == other.isItalic && isCode == other.isCode && isGap == other.isGap;
    }
    bool operator==(const RedlineRun &) const = default;
};
using RedlineRuns = std::vector<RedlineRun>;

// Of words that stand elsewhere in the other document.
struct Move {
    enum class Side { From, To };

    Side side = Side::From;
    std::size_t number = 0; // from 1; both ends have the same one
    std::string clause;     // where the other end is

    bool operator==(const Move &) const = default;
};

struct RedlineBlock {
    enum class Kind {
        Paragraph,
        Heading,
        BulletList, // its children are items
        OrderedList,
        Item,
        Quote,
        Code,
        Rule,
        Table, // its children are rows, the head first
        Row,   // its children are cells
        Cell,
    };

    Kind kind = Kind::Paragraph;
    Mark mark = Mark::Same; // of all that is in it; Same: see the runs and children
    std::optional<Move> move = {};
    int level = 0;                                             // of a heading
    unsigned start = 1;                                        // of an ordered list
    bool isTight = true;                                       // of a list
    bool isHead = false;                                       // of a row
    markdown::Alignment alignment = markdown::Alignment::None; // of a cell
    RedlineRuns runs = {};
    std::vector<RedlineBlock> children = {};

    bool operator==(const RedlineBlock &) const = default;
};
using RedlineBlocks = std::vector<RedlineBlock>;

// All words of it, for comparing: a space between blocks.
std::string wordsIn(const RedlineBlock &block);
void appendWords(const RedlineBlock &block, std::string &words);

// As it is, all of it with this mark.
RedlineBlock marked(RedlineBlock block, Mark mark);
RedlineRuns marked(RedlineRuns runs, Mark mark);

} // namespace policywright::compare
