// SPDX-License-Identifier: Apache-2.0
//
// A list of people who confirmed a version, or of all staff, as a form or a spreadsheet gives it (CSV). The first line
// names the columns, in English or German, in any order; commas, semicolons or tabs part them. What is read are the
// name (or first and last name), the e-mail address, the day and the version; other columns are ignored and said.
#pragma once

#include "core/model/Confirmations.h"
#include "core/session/ListedDay.h"
#include "core/session/PublishedVersions.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::session {

struct ConfirmationList {
    std::string path;                        // as messages call it; its last part is kept with each confirmation
    std::string_view csv;                    // UTF-8
    std::optional<std::string> version = {}; // that they confirmed, where the list does not say
    DateOrder order = DateOrder::Unknown;
};

struct ListedConfirmations {
    std::vector<model::Confirmation> good;
    Errors bad;                       // a line each, in their order
    std::vector<std::string> ignored; // columns
};

// `versions`: those that were published. Errors of the whole list: NotUtf8, CsvSyntax, ConfirmationListColumn,
// ConfirmationListVersion, ConfirmationListDates, RevisionNotPublished. Of a line: CsvRowLength, ConfirmationUnnamed,
// ConfirmationDay, ConfirmationTooEarly, ConfirmationInFuture, ConfirmationVersionUnknown.
Result<ListedConfirmations> confirmationsIn(const ConfirmationList &list, const std::vector<PublishedAs> &versions,
                                            const Date &today);

struct StaffMember {
    std::string name;
    std::string email = {};

    bool operator==(const StaffMember &) const = default;
};

// Each person once. Errors: NotUtf8, CsvSyntax, ConfirmationListColumn; CsvRowLength and ConfirmationUnnamed of lines.
ResultWithErrors<std::vector<StaffMember>> staffIn(std::string_view csv, const std::string &path);

// All of them, for a spreadsheet: a line for each day on which somebody confirmed. What `confirmationsIn` reads.
std::string confirmationsCsv(const model::Confirmations &confirmations, const std::vector<PublishedAs> &versions);

} // namespace policywright::session
