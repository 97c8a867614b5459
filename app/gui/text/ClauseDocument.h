// SPDX-License-Identifier: Apache-2.0
//
// A clause in a QTextDocument: which block, list, table and format stands for which content, and the way back. What an
// author cannot break (answers, conditions, fixed parts) is one object character whose format carries its source.
#pragma once

#include "core/editing/EditableText.h"

#include <QTextCharFormat>
#include <QTextDocument>

#include <vector>

namespace policywright::gui {

inline constexpr int kChipObject = QTextFormat::UserObject + 1;

enum class ChipKind { Answer, Mark, Reference, BlockMark, Fixed, FixedTable };

// Of char formats, block formats and table formats.
enum ClauseProperty {
    SourceProperty = QTextFormat::UserProperty + 1, // of a chip: QString
    KindProperty,                                   // of a chip: ChipKind
    TitleProperty,                                  // of a link: QString
    CodeProperty,                                   // bool
    QuoteProperty,                                  // of a block: bool
    ColumnsProperty,                                // of a table: the alignments, a list of int
};

bool isChip(const QTextCharFormat &format);
bool isBlockPart(const QTextBlock &block); // holds one thing that is a part by itself
std::string sourceOf(const QTextCharFormat &chip);
ChipKind kindOf(const QTextCharFormat &chip);

// The contents, each with the block that it begins in. Empty lines are among them.
struct ReadContents {
    std::vector<editing::Content> contents;
    std::vector<int> blocks;
};
ReadContents readContents(const QTextDocument &document);

} // namespace policywright::gui
