// SPDX-License-Identifier: Apache-2.0
//
// Where one quote went, by the mapping of the text that it was made on. Internal to the room.
#pragma once

#include "core/annotate/IndexedText.h"
#include "core/annotate/Placement.h"
#include "core/annotate/WordMapping.h"

#include <vector>

namespace policywright::annotate {

class MappedQuote {
public:
    // The anchor fits `base`. All outlive the call of placement().
    MappedQuote(const IndexedText &base, const IndexedText &now, const WordMapping &mapping,
                const Vocabulary &vocabulary, const Anchor &anchor);

    Placement placement() const;

private:
    // Words of the quote that stand together now.
    struct Group {
        TokenRange base; // from the first to the last of them
        TokenRange now;
        std::vector<std::uint32_t> tokens; // of the base
        float weight = 0;
        float movedWeight = 0;
        float ambiguousWeight = 0;

        bool isMoved() const { return 2 * movedWeight > weight; }
        bool isAmbiguous() const { return 2 * ambiguousWeight > weight; }
    };
    // Of a sentence that a part of the quote is of, and where it stands now.
    struct Home {
        float common = 0;     // weight of the words that are in both
        float share = 0;      // of both
        float rest = 0;       // of the sentence, what is not of the quote
        float restCommon = 0; // of that, what came along

        bool isSure() const;
    };
    struct Surroundings {
        float weight = 0;
        std::uint32_t count = 0;
        float nearWeight = 0;       // of what stands right beside it
        bool isHeldInFront = false; // the word beside it stayed beside it, or what is in its place
        bool isHeldBehind = false;
    };

    Group bestGroup() const;
    bool belongs(const Group &group, std::uint32_t token) const;
    void add(Group &group, std::uint32_t token) const;
    Surroundings surroundings(const Group &group) const;
    Group withoutStrays(const Group &group) const;
    Home homeOf(std::uint32_t sentence, TokenRange now) const;
    bool isSureHome(const Group &group) const;
    void spanReplaced(Group &group) const;
    bool isUnchanged(const Group &group) const;
    Placement::State stateOf(const Group &group) const;
    TextRange rangeOf(const Group &group) const;
    float weightOf(std::uint32_t baseToken) const { return m_vocabulary.weight(m_base.numbers()[baseToken]); }

    const IndexedText &m_base;
    const IndexedText &m_now;
    const WordMapping &m_mapping;
    const Vocabulary &m_vocabulary;
    const Anchor &m_anchor;
    TokenRange m_clause; // of the base
    TokenRange m_quote;
};

} // namespace policywright::annotate
