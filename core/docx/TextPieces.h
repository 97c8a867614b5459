// SPDX-License-Identifier: Apache-2.0
//
// How the text of a clause in a Word document goes with its reviewed text (core/annotate/ReviewedText.h): list signs
// and separators of cells stand in the reviewed text only, numbers of cross references in the document only. In the
// document paragraphs, cells as well, and line breaks are separated by a newline. Positions are bytes here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace policywright::docx {

struct TextPiece {
    enum class Kind { Both, ShownOnly, TextOnly };

    Kind kind = Kind::Both;
    std::string text;

    bool operator==(const TextPiece &) const = default;
};
using TextPieces = std::vector<TextPiece>;

std::string shownText(const TextPieces &pieces);
std::string reviewedText(const TextPieces &pieces);

// Of a clause whose pieces are not known one by one: found by comparing.
TextPieces comparedPieces(const std::string &reviewed, const std::string &shown);

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool isEmpty() const { return begin >= end; }
    bool operator==(const ByteRange &) const = default;
};

// What of a range there is in the other text. A range of what is not there at all is empty, at its place.
ByteRange textRange(const TextPieces &pieces, ByteRange shown);
ByteRange shownRange(const TextPieces &pieces, ByteRange text);

} // namespace policywright::docx
