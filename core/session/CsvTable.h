// SPDX-License-Identifier: Apache-2.0
//
// Tables as CSV (RFC 4180, UTF-8), as spreadsheets and forms write and read them. A cell that a spreadsheet would run
// as a formula gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10), which is taken off again on the way back. What the
// cells mean is the caller's.
#pragma once

#include "core/base/Error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::session {

struct CsvRow {
    std::size_t line = 1; // on which it begins
    std::vector<std::string> cells;

    bool operator==(const CsvRow &) const = default;
};

// Lenient in the line ends and a byte order mark at the beginning; rows without any character are left out. `file`:
// what messages call it. Error: CsvSyntax with its line.
Result<std::vector<CsvRow>> csvRows(std::string_view csv, const std::string &file, char separator = ',');

// A comma, a semicolon or a tab: what the first line has most of, outside of quotes; a comma where it has none.
char csvSeparator(std::string_view csv);

// Behind what is there, with quotes where it needs them. With commas as separators.
void appendCsvCell(std::string &csv, std::string text);
void appendCsvRow(std::string &csv, const std::vector<std::string> &cells);

} // namespace policywright::session
