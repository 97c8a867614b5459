// SPDX-License-Identifier: Apache-2.0
//
// What the printing program is asked, and what it answers: one JSON object a line, on its standard input and output.
// The program that asks never links Qt WebEngine, which alone would make each of its starts 40 ms slower.
#pragma once

#include "core/base/Json.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::pdf {

enum class PageSize { A4, Letter };

enum class Margins {
    Book,     // of a document that is read through
    OneSheet, // narrower: everything has to fit on one page, without running header
};

struct Bookmark {
    std::string id; // of the element that it leads to
    std::string title = {};
    int level = 1; // 1 or 2

    bool operator==(const Bookmark &) const = default;
};

struct PdfJob {
    std::string htmlPath = {}; // self-contained; nothing else is read
    std::string pdfPath = {};  // written when all went well, and only then
    PageSize pageSize = PageSize::A4;
    Margins margins = Margins::Book;
    std::string title;
    std::string language = {};
    std::string header = {};      // running line on every page but the first; may be empty
    std::string footer = {};      // at the left of every page's foot
    std::string pagePattern = {}; // "Page {page} of {pages}"
    std::string created = {};     // ISO 8601, UTC
    std::vector<Bookmark> bookmarks = {};
    int timeLimitMs = 0; // for loading and printing; 0: what the document's size allows

    bool operator==(const PdfJob &) const = default;
};

Json toJson(const PdfJob &job);
Result<PdfJob> pdfJobFromJson(const Json &json); // Error: NotAPdfJob

struct PdfResult {
    std::string pdfPath; // of the job
    int pages = 0;
    std::optional<Error> error = {};
};

Json toJson(const PdfResult &result);
Result<PdfResult> pdfResultFromJson(const Json &json); // Error: NotAPdfJob

} // namespace policywright::pdf
