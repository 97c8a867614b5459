// SPDX-License-Identifier: Apache-2.0
//
// Where the text of a Word document that came back stands in the policy: by the record of the review copy, or, of a
// document of other origin, as one area that belongs to no clause. Internal to reading Word documents.
#pragma once

#include "core/annotate/Placement.h"
#include "core/docx/CopyRecord.h"
#include "core/docx/WordDocument.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

using docx::ByteRange;

// What tracked changes put in and took out in a part of the text.
struct WordArea {
    std::string clause;      // empty: a heading, or a document of other origin
    std::string reviewed;    // the clause's text as it was handed over; of a heading, what it says
    docx::TextPieces handed; // as it was shown then
    docx::TextPieces pieces; // as it is shown in this file, its tracked changes undone
    std::string base;        // which is this text
    std::size_t begin = 0;   // of the document's text
    std::size_t end = 0;
    bool isFound = true;
};

class WordAreas {
public:
    // All outlive the areas. Without a record, the quotes are looked for in `now`.
    WordAreas(const docx::WordDocument &document, const docx::CopyRecord *record, const annotate::Placer &now,
              std::string nowRevision);

    const std::vector<WordArea> &areas() const { return m_areas; }
    bool isForeign() const { return !m_record; }

    struct Place {
        std::size_t area = 0;
        ByteRange text = {};        // of its reviewed text
        bool isOverSeveral = false; // areas; this is the first
    };
    Place placeOf(ByteRange inDocument) const;

    // The same of what was handed over, whatever is in the file now.
    ByteRange handedRange(std::size_t area, ByteRange shown) const;

    // A part of the document's text, less what was put in.
    std::string baseText(ByteRange inDocument) const;

    // On the words; on the nearest ones where there are none. `on`: what it is on where that is no clause.
    annotate::Anchor anchorAt(const Place &place, std::string *on = nullptr) const;

    // How many anchors of a document of other origin were found in the policy.
    std::size_t foundCount() const { return m_found; }

private:
    void cutByRecord();
    void takeArea(const docx::CopiedArea &area, std::optional<std::size_t> begin);
    std::optional<std::size_t> beginOf(const docx::CopiedArea &area, std::size_t from) const;
    std::size_t baseOffset(const WordArea &area, std::size_t at) const;
    std::size_t areaAt(std::size_t at) const;
    annotate::Anchor foreignAnchor(ByteRange text) const;
    std::optional<annotate::Anchor> anchorOnSameLine(ByteRange text) const;
    std::size_t insertedBefore(std::size_t at) const;

    const docx::WordDocument &m_document;
    const docx::CopyRecord *m_record;
    const annotate::Placer &m_now;
    std::string m_nowRevision;
    std::vector<ByteRange> m_inserted;       // apart from one another, in order
    std::vector<std::size_t> m_insertedSize; // of those before
    std::vector<WordArea> m_areas;
    mutable int m_searches = 0; // for areas without a bookmark
    mutable std::size_t m_found = 0;
    mutable std::string m_lastClause; // where the last one was found
};

// The words that a change of a text touches: widened so that there is a quote, and that its ends are ends of words.
struct WidenedChange {
    ByteRange range;
    std::string replacement;
};
WidenedChange widened(const std::string &text, ByteRange removed, const std::string &added);

} // namespace policywright::session
