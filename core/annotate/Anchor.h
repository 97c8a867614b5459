// SPDX-License-Identifier: Apache-2.0
//
// Which words an annotation is about: the clause, the words with some of what stands around them (the W3C's
// TextQuoteSelector), their position (TextPositionSelector), and the text they were read in. Placement.h finds them
// again in another text.
#pragma once

#include "core/annotate/ReviewedText.h"
#include "core/base/Error.h"

#include <string>
#include <string_view>

namespace policywright::annotate {

struct Anchor {
    ClauseId clause;
    std::string quote;
    std::string prefix = {}; // at most kContextLength code points, cut anywhere
    std::string suffix = {};
    TextRange range = {};        // of the quote in the clause's reviewed text
    std::string textDigest = {}; // SHA-256 of that text, 64 hexadecimal digits
    std::string revision = {};   // the document it was part of, see RevisionTexts.h; empty: not known

    bool operator==(const Anchor &) const = default;
};

inline constexpr std::uint32_t kContextLength = 64;
inline constexpr std::uint32_t kMaxQuoteLength = 10'000; // code points: three pages

// White space at the ends of the range is left out. Errors: QuoteEmpty, QuoteTooLong; the subject is the clause.
Result<Anchor> anchorAt(const ReviewedClause &clause, TextRange range, std::string revision);

// The place of a quote that somebody typed. Errors: QuoteNotFound; QuoteNotUnique, detail: how often it stands there.
Result<TextRange> rangeOfQuote(const ReviewedClause &clause, std::string_view quote);

// One edit of a text: what was between `replaced` was replaced by so many code points.
struct TextEdit {
    TextRange replaced;
    std::uint32_t inserted = 0;
};

// Where a range is after an edit. Each end holds on to the character of the range beside it: what is inserted at an
// edge stays outside, what is inserted within belongs to it. Where an edit reaches over an edge, its new text stays
// outside. Empty: none of its characters is left.
TextRange movedBy(TextRange range, const TextEdit &edit);

} // namespace policywright::annotate
