// SPDX-License-Identifier: Apache-2.0
//
// What falls due in a policy as a calendar (iCalendar, RFC 5545), to be taken into the calendar of whoever is
// responsible: whole days, recurring where they recur.
//
// The same policy gives the same bytes on every day and every machine: no event says when it was written. An event
// keeps its UID while its day moves on, and a later day gives it a higher SEQUENCE, so that taking a newer file in
// moves the event and makes no second one.
//
// Calendars are shared more widely than policies. A title is the pack's words, and the name of a row only where its
// column is public: no answer that is internal is in the file but the days and intervals themselves.
#pragma once

#include "core/dates/DueItem.h"

#include <string>
#include <vector>

namespace policywright::exporting {

struct CalendarSource {
    std::string policy;            // its id, which the UIDs hold
    std::string organisation = {}; // empty: not known
    std::string language = "en";
    std::vector<dates::DueItem> items = {};
};

struct Calendar {
    std::string bytes; // CRLF, lines of at most 75 octets
    std::size_t events = 0;
    std::size_t leftOut = 0; // things that have no day to begin with
};

// Rows that are checked at the same interval are one event, on the earliest of their days. Error: NoDatesForCalendar.
Result<Calendar> calendarOf(const CalendarSource &source, const std::string &file);

} // namespace policywright::exporting
