// SPDX-License-Identifier: Apache-2.0
//
// Finds a quote whose text is not known, by its words and what stood around them. Places are proposed by the words'
// index, compared word by word, and taken only above thresholds and only where no other place is nearly as good.
// Internal to the room.
#pragma once

#include "core/annotate/Anchor.h"
#include "core/annotate/IndexedText.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace policywright::annotate {

struct Placement;

class AnchorSearch {
public:
    // Both outlive the search.
    AnchorSearch(const IndexedText &text, Vocabulary &vocabulary);

    Placement find(const Anchor &anchor) const;

private:
    // Prefix, quote and suffix as one row of words.
    struct Sought {
        std::vector<std::uint32_t> numbers;
        TokenRange quote;
    };
    struct Candidate {
        TokenRange quote = {};  // what the quote's words are matched with
        float quoteShare = 0;   // of the quote's weight that is there, less what stands between
        float contextShare = 0; // of the weight around it
        bool isWhole = false;   // every word of the quote, with nothing between
        std::uint32_t clause = 0;

        float score() const { return 0.55F * quoteShare + 0.45F * contextShare; }
    };

    Sought soughtFor(const Anchor &anchor) const;
    std::vector<std::uint32_t> placesOf(const Sought &sought) const;
    Candidate candidateAt(const Sought &sought, std::uint32_t place) const;
    TokenRange window(const Sought &sought, std::uint32_t place) const;
    void append(std::string_view text, std::vector<std::uint32_t> &numbers) const;

    const IndexedText &m_text;
    Vocabulary &m_vocabulary;
    std::vector<std::uint32_t> m_tokens; // sorted by number
    std::vector<std::uint32_t> m_begin;  // by number: the first of its tokens in m_tokens
};

} // namespace policywright::annotate
