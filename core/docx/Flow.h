// SPDX-License-Identifier: Apache-2.0
//
// An assembled document as the row of paragraphs and cells that a Word document is, with how each clause's text goes
// with its reviewed text. Internal to the room.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/compare/RedlineBlock.h"
#include "core/docx/CopyRecord.h"
#include "core/render/HtmlPage.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::docx {

struct FlowRun {
    std::string text; // a newline breaks the line
    bool isBold = false;
    bool isItalic = false;
    bool isCode = false;
    bool isGap = false;
    std::string link = {};                    // an address, or # and a bookmark; empty: none
    compare::Mark mark = compare::Mark::Same; // of a redline

    bool looksLike(const FlowRun &other) const
    {
        return isBold == other.isBold && isItalic == other.isItalic && isCode == other.isCode && isGap == other.isGap &&
               link == other.link && mark == other.mark;
    }
};

struct FlowParagraph {
    std::string style;
    std::vector<FlowRun> runs = {};
    std::size_t area = 0;
    std::size_t shownAt = 0;   // where its text begins in the area's shown text
    std::string bookmark = {}; // that is on it
    int list = 0;              // the number of the list; 0: none; -1: the style's own is put off
    int level = 0;             // of the list; of what stands in an item without a sign as well
    bool isInItem = false;     // behind the item's first paragraph
    bool keepsNext = false;
    markdown::Alignment alignment = markdown::Alignment::None;
    compare::Mark mark = compare::Mark::Same; // of its end: of a paragraph that is removed or added as a whole
};

// In characters: of the longest word, and of the longest text.
struct ColumnWidth {
    std::size_t least = 4;
    std::size_t wanted = 4;
};

struct FlowItem {
    enum class Kind { Paragraph, OpenTable, OpenRow, OpenCell, CloseCell, CloseRow, CloseTable };

    Kind kind = Kind::Paragraph;
    FlowParagraph paragraph = {};
    std::vector<ColumnWidth> widths = {};     // of a table's columns
    std::size_t column = 0;                   // of a cell
    bool isHead = false;                      // of a row
    compare::Mark mark = compare::Mark::Same; // of a row or cell
};

struct FlowList {
    bool isOrdered = false;
    unsigned start = 1;
    int level = 0;
};

struct Flow {
    std::vector<FlowItem> items;
    std::vector<CopiedArea> areas;
    std::vector<FlowList> lists; // the first is number 1

    // None: the clause is not in the document.
    const CopiedArea *clause(std::string_view id) const;
};

Flow flowOf(const assembly::AssembledDocument &document, render::Finish finish);

} // namespace policywright::docx
