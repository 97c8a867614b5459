// SPDX-License-Identifier: Apache-2.0
//
// Where each word of a text went in another one: made once for the two texts, asked for each annotation. In three
// steps: words that stayed in their clause and in order (Myers' algorithm, clause by clause); of these, the ones that
// only look as if, since nothing else of their sentence stayed, are let go; what is left over in both texts is matched
// by its longest common runs, wherever they stand (greedy string tiling: M. J. Wise, "Running Karp-Rabin matching and
// greedy string tiling", 1993), and the sentences that such a run ties together are compared word by word.
//
// Each word goes to one place at most, and to each place comes one word. Internal to the room.
#pragma once

#include "core/annotate/IndexedText.h"

#include <cstdint>
#include <vector>

namespace policywright::annotate {

struct WordLink {
    enum class Kind : std::uint8_t {
        None,
        InOrder, // in the same clause, in order with what stayed there
        Moved,
        Ambiguous, // it could as well have gone elsewhere
    };

    std::uint32_t now = kNowhere; // a token
    Kind kind = Kind::None;
};

class WordMapping {
public:
    WordMapping(const IndexedText &base, const IndexedText &now, const Vocabulary &vocabulary);

    const WordLink &link(std::uint32_t token) const { return m_links[token]; }

private:
    void linkInOrder();
    void slideRemoved(TokenRange clause);
    void slideAdded(TokenRange clause, TokenRange clauseNow);
    void dropUnsupported();
    void dropUnsupported(TokenRange sentence);
    void dropStray(TokenRange sentence);
    bool touches(std::uint32_t token, bool isBehind) const;
    void drop(std::uint32_t token);
    void keepLongRuns(TokenRange sentence);
    void doubtPhrases();
    void doubtRepeated();
    float weightOf(const IndexedText &text, TokenRange range) const;

    const IndexedText &m_base;
    const IndexedText &m_now;
    const Vocabulary &m_vocabulary;
    std::vector<WordLink> m_links; // of the base's tokens
    std::vector<bool> m_isTaken;   // of the tokens now
    std::vector<bool> m_isSoft;    // of the base's: linked in order, but much of its sentence is not
};

} // namespace policywright::annotate
