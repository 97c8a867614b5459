// SPDX-License-Identifier: Apache-2.0
//
// A Word document as a reviewer sends it back: its text in one row, the comments with their threads, the tracked
// changes, and the record of a review copy where it is one. Of any program's making; nothing of it is trusted: no
// document type, no external part, no more than the limits say. What it means for a policy is for core/session to say.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::docx {

inline constexpr std::size_t kMaxWordText = 16 * 1024 * 1024; // bytes
inline constexpr std::size_t kMaxWordBookmarks = 20'000;      // of ours; others and the rest are left out
inline constexpr std::size_t kMaxWordComments = 10'000;
inline constexpr std::size_t kMaxWordChanges = 20'000;

// Bytes [begin, end) of the text.
struct WordChange {
    enum class Kind { Inserted, Deleted, Form };

    Kind kind = Kind::Inserted;
    std::string author;
    std::string created; // as in the file
    bool isMove = false;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const WordChange &) const = default;
};

struct WordComment {
    std::string author;
    std::string created; // as in the file
    std::string text;    // its paragraphs are lines
    std::optional<std::uint32_t> durable = {};
    std::optional<std::size_t> parent = {}; // in the list: it is a reply
    bool isDone = false;
    bool isPlaced = false; // a part of the text; one without a range is at its begin
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const WordComment &) const = default;
};

struct WordBookmark {
    std::string name;
    std::size_t at = 0;

    bool operator==(const WordBookmark &) const = default;
};

struct WordDocument {
    // What is inserted and what is deleted alike; a newline behind each paragraph (a cell has one at least) and where a
    // line is broken.
    std::string text;
    std::vector<WordChange> changes;        // by begin; they may lie in one another
    std::vector<WordComment> comments;      // in the order of the file
    std::vector<WordBookmark> bookmarks;    // in the order of the text
    std::optional<std::string> record = {}; // see CopyRecord.h
    std::string lastAuthor = {};            // who saved it last; empty: not said
    std::string lastSaved = {};             // as in the file
    std::size_t skipped = 0;                // pictures and text boxes, whose text is not read
};

// Whether it may be one: a zip that is none of our own archives.
bool isWordDocument(std::string_view bytes);

// Errors: those of archive::OfficePackage; WordNotADocument, WordHasMacros, WordLimit.
Result<WordDocument> wordDocumentFrom(std::string_view bytes, const std::string &file);

} // namespace policywright::docx
