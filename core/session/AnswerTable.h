// SPDX-License-Identifier: Apache-2.0
//
// One table of records as CSV (RFC 4180, UTF-8), for spreadsheets. The first line names the columns; people are written
// "name; title; e-mail; phone". A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP
// ASVS 5.0, 1.2.10), which is taken off again on the way back.
#pragma once

#include "core/pack/PackSet.h"

#include <string>
#include <string_view>

namespace policywright::session {

std::string tableToCsv(const pack::Question &question, const model::Records &records);

// Errors: CsvSyntax with its line, CsvRowLength, those of pack::answerFromJson.
Result<model::Answer> tableFromCsv(const pack::Question &question, std::string_view csv, const std::string &file);

} // namespace policywright::session
