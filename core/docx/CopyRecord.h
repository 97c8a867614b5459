// SPDX-License-Identifier: Apache-2.0
//
// What a review copy says of itself, in a part of its own that Word and LibreOffice keep as it is: which texts were
// handed over, and which remarks. By it the reader tells what is new, and where the words of the policy stand.
#pragma once

#include "core/annotate/ReviewedText.h"
#include "core/base/Error.h"
#include "core/docx/TextPieces.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::docx {

// What a remark can stand on: a clause, or a heading, which is in no clause.
struct CopiedArea {
    std::string clause;   // id; empty: a heading
    std::string bookmark; // where it begins; empty: the clause is not shown (a notice for those who draft)
    TextPieces pieces = {};

    bool operator==(const CopiedArea &) const = default;
};

struct RecordedRemark {
    std::string event; // id
    std::string author;
    std::string created;     // ISO
    std::string text;        // of the comment
    std::string parent = {}; // of a reply: the event that the thread began with
    bool isResolved = false; // of that one

    bool operator==(const RecordedRemark &) const = default;
};

// A suggestion that was handed over as a tracked change.
struct RecordedChange {
    std::string event;
    std::string author;
    std::string created;
    std::string clause;
    std::string removed;
    std::string added;

    bool operator==(const RecordedChange &) const = default;
};

struct CopyRecord {
    std::string policy; // id
    std::string view;
    std::string revision;
    std::string content;      // digest, see annotate::ReadText
    std::int64_t lamport = 0; // of the last event that was there, and its digest
    std::string previous = {};
    std::vector<CopiedArea> areas = {}; // the clauses in their order
    std::vector<RecordedRemark> remarks = {};
    std::vector<RecordedChange> changes = {};

    annotate::ReviewedText text() const;
    bool operator==(const CopyRecord &) const = default;
};

std::string toText(const CopyRecord &record); // JSON

// Errors: those of parseJson; WordCopyChanged, also where the texts are not those of the revision that it names.
Result<CopyRecord> copyRecordFromText(std::string_view text, const std::string &file);

} // namespace policywright::docx
