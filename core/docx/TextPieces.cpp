// SPDX-License-Identifier: Apache-2.0
#include "core/docx/TextPieces.h"

#include "core/compare/WordDiff.h"

#include <algorithm>
#include <utility>

namespace policywright::docx {
namespace {

using Kind = TextPiece::Kind;

std::string textWithout(const TextPieces &pieces, Kind kind)
{
    std::string text;
    for (const TextPiece &piece : pieces)
        text += piece.kind == kind ? std::string() : piece.text;
    return text;
}

// Goes along both texts; `here` is the kind that only the one has which is asked about.
struct Walk {
    const TextPieces &pieces;
    Kind here;

    bool isHere(const TextPiece &piece) const { return piece.kind == Kind::Both || piece.kind == here; }
    bool isThere(const TextPiece &piece) const { return piece.kind != here; }

    // Of the first character at or behind `at` that both texts have.
    std::size_t firstBehind(std::size_t at) const
    {
        std::size_t from = 0;
        std::size_t to = 0;
        for (const TextPiece &piece : pieces) {
            const std::size_t size = piece.text.size();
            if (piece.kind == Kind::Both && at < from + size)
                return to + (at > from ? at - from : 0);
            from += isHere(piece) ? size : 0;
            to += isThere(piece) ? size : 0;
        }
        return to;
    }

    // Behind the last character in front of `at` that both texts have.
    std::size_t lastBefore(std::size_t at) const
    {
        std::size_t from = 0;
        std::size_t to = 0;
        std::size_t last = 0;
        for (const TextPiece &piece : pieces) {
            const std::size_t size = piece.text.size();
            if (piece.kind == Kind::Both && from < at)
                last = to + std::min(size, at - from);
            from += isHere(piece) ? size : 0;
            to += isThere(piece) ? size : 0;
        }
        return last;
    }

    ByteRange range(ByteRange asked) const
    {
        const std::size_t begin = firstBehind(asked.begin);
        const std::size_t end = lastBefore(asked.end);
        if (begin < end)
            return {begin, end};
        return asked.isEmpty() ? ByteRange{begin, begin} : ByteRange{end, end};
    }
};

} // namespace

std::string shownText(const TextPieces &pieces)
{
    return textWithout(pieces, Kind::TextOnly);
}

std::string reviewedText(const TextPieces &pieces)
{
    return textWithout(pieces, Kind::ShownOnly);
}

TextPieces comparedPieces(const std::string &reviewed, const std::string &shown)
{
    TextPieces pieces;
    for (compare::Piece &piece : compare::wordDiff(reviewed, shown)) {
        const Kind kind = piece.kind == compare::Piece::Kind::Same      ? Kind::Both
                          : piece.kind == compare::Piece::Kind::Removed ? Kind::TextOnly
                                                                        : Kind::ShownOnly;
        pieces.push_back({kind, std::move(piece.text)});
    }
    return pieces;
}

ByteRange textRange(const TextPieces &pieces, ByteRange shown)
{
    return Walk{pieces, Kind::ShownOnly}.range(shown);
}

ByteRange shownRange(const TextPieces &pieces, ByteRange text)
{
    return Walk{pieces, Kind::TextOnly}.range(text);
}

} // namespace policywright::docx
