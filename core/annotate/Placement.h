// SPDX-License-Identifier: Apache-2.0
//
// Finds the words of annotations in the text as it is now. Where the text is known that an annotation was made on, its
// words go where that text's words went (WordMapping.h); where it is not, or the anchor does not fit it, they are
// looked for by what they say and what stood around them (AnchorSearch.h). An annotation is never put on other words
// without a word: what is not beyond doubt is uncertain, and a person decides.
#pragma once

#include "core/annotate/Anchor.h"
#include "core/annotate/AnchorSearch.h"
#include "core/annotate/IndexedText.h"
#include "core/annotate/WordMapping.h"

#include <map>
#include <memory>
#include <string>

namespace policywright::annotate {

struct Placement {
    enum class State {
        Exact,     // the same words, in their clause, where what stood around them says
        Moved,     // the same annotation beyond doubt; the words changed within, or stand elsewhere
        Uncertain, // `clause` and `range` are the best guess: a person must confirm it
        NotPlaced, // the words are gone; the annotation is shown beside its section with the old words
    };

    State state = State::NotPlaced;
    ClauseId clause;      // where it is now; not placed: where it was
    TextRange range = {}; // in the clause's text now; empty where not placed

    bool operator==(const Placement &) const = default;
};

// One thread at a time.
class Placer {
public:
    explicit Placer(ReviewedText now);

    // A text that annotations were made on: 40 pages take some ten milliseconds.
    void addRevision(const std::string &revision, ReviewedText text);

    Placement place(const Anchor &anchor) const;

    const ReviewedText &text() const { return m_now.text(); }

private:
    struct Base {
        std::unique_ptr<IndexedText> text;
        std::unique_ptr<WordMapping> mapping;
        std::map<ClauseId, std::string> digests;
    };

    const Base *baseOf(const Anchor &anchor) const;

    mutable Vocabulary m_vocabulary; // searching numbers words that the text does not have
    IndexedText m_now;
    std::map<ClauseId, std::string> m_digests;
    std::map<std::string, Base> m_bases;
    AnchorSearch m_search;
};

} // namespace policywright::annotate
