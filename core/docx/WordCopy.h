// SPDX-License-Identifier: Apache-2.0
//
// A document as a Word document (ISO/IEC 29500, the transitional form that every program writes), to be read, commented
// and changed in Word or LibreOffice: with numbered headings, lists, tables and links, a bookmark for each section and
// clause, the remarks as comments with their threads and the suggestions as tracked changes. Changes are tracked from
// the start. Nothing is loaded from anywhere; the same input gives the same bytes. What comes back is read by
// WordDocument.h.
#pragma once

#include "core/annotate/ReviewedText.h"
#include "core/archive/Entry.h"
#include "core/assembly/AssembledDocument.h"
#include "core/render/HtmlPage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace policywright::docx {

struct CopiedRemark {
    std::string event; // id
    std::string author;
    std::string created; // ISO 8601, UTC
    std::string text;
};

struct CopiedThread {
    std::vector<CopiedRemark> remarks = {}; // what began it first; none: a tracked change alone
    // Other words for the range, as a tracked change; where they cannot be one (over several lines, or over another
    // one), the first comment says what `untracked` says.
    std::optional<CopiedRemark> replacement = {};
    std::string untracked = {};
    bool isResolved = false;
    std::string clause = {};        // not in the document: it stands on the title
    annotate::TextRange range = {}; // of its reviewed text; empty: the clause's first line
};

struct WordCopyRequest {
    std::string policy = {};  // id
    std::string content = {}; // digest of the text, see annotate::ReadText
    std::int64_t lamport = 0; // of the last event of the review, and its digest
    std::string previous = {};
    std::string heading = {}; // above each page, beside the title: "Review copy for Anna Berg"
    render::Colour accent = {0x0b, 0x5f, 0x6b};
    render::Finish finish = render::Finish::Final;
    std::vector<CopiedThread> threads = {};
};

// The parts of the package.
std::vector<archive::Entry> wordParts(const assembly::AssembledDocument &document, const WordCopyRequest &request);

// Error: ArchiveNotWritten.
Result<std::string> wordCopy(const assembly::AssembledDocument &document, const WordCopyRequest &request);

} // namespace policywright::docx
