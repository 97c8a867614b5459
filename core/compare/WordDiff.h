// SPDX-License-Identifier: Apache-2.0
//
// Which words a text lost and gained: the comparison that redlines show. Words, white space and marks are compared one
// by one by Myers' algorithm in linear space (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986),
// so the result has the fewest words marked, and the same texts give the same result on every machine. Texts that have
// hardly anything in common are marked as replaced where the search would take too long.
//
// It knows nothing of Markdown: who compares what people read makes it readable first (ReadableText.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace policywright::compare {

struct Piece {
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    std::string text = {};

    bool operator==(const Piece &) const = default;
};

// Neighbours differ in kind, and what was removed stands before what took its place. All pieces but the added ones are
// `before`, all but the removed ones `after`, to the byte. Replaced words that only white space separates are one
// piece. UTF-8.
std::vector<Piece> wordDiff(std::string_view before, std::string_view after);

// The text cut into what is compared: words (with the apostrophes and hyphens inside them), runs of white space within
// a line, newlines, and everything else one by one.
std::vector<std::string_view> wordsOf(std::string_view text);

} // namespace policywright::compare
