// SPDX-License-Identifier: Apache-2.0
//
// One thing that has to be done again, and when: what a health page lists, `status --due` prints and a calendar takes.
// Plain values; how they read is the front end's business.
#pragma once

#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "core/model/Ids.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace policywright::dates {

// The day on which it is asked, and the one up to which a thing counts as due soon.
struct Period {
    Date today;
    Date soon;

    // `within`: how far ahead to look.
    static Period from(const Date &today, const Duration &within);
};

enum class Standing {
    Overdue, // its day is past
    DueSoon, // today, or within the period
    Unknown, // it was never done, or nobody wrote down when
    Later,
};

enum class DueKind {
    Task,    // of the packs' `dates`
    Version, // the published version that is in force has to be reviewed
    Sources, // a pack's list of legal sources
    Request, // a decision that was asked for
};

// A row of a table that it is about.
struct DueRow {
    std::size_t number = 0; // from 1
    std::string name = {};  // what it is called in its table, as the author wrote it; empty: nothing
    bool isInternal = true; // the name must not leave the organisation

    bool operator==(const DueRow &) const = default;
};

struct DueItem {
    DueKind kind = DueKind::Task;
    std::string id;                // of the pack's date, the version, the pack or the request: it stays
    std::string words = {};        // of a task, what is to be done, in the policy's language; of others a name
    SectionId section;             // empty: none
    std::string area = {};         // its title
    std::string place = {};        // where the answer is: "crisis_contacts.last_verified"
    std::vector<DueRow> rows = {}; // those that have the same days; none: it is not about a table
    std::optional<Date> done = {};
    std::optional<Date> due = {};
    // The first day of the recurrence. It depends on answers alone, never on the day on which it is asked.
    std::optional<Date> start = {};
    std::optional<Duration> every = {};
    bool hasOwnInterval = false; // each row says how often
    Standing standing = Standing::Unknown;

    bool isToDo() const { return standing != Standing::Later; }
    bool operator==(const DueItem &) const = default;
};

Standing standingOf(const std::optional<Date> &due, const Period &period);

// What is overdue first, then by their days; what has the same one stays in its order.
void sortByUrgency(std::vector<DueItem> &items);

struct DueCounts {
    std::size_t overdue = 0;
    std::size_t soon = 0;
    std::size_t unknown = 0;
    std::size_t later = 0;
    std::optional<Date> next = {}; // the earliest day that is not past

    bool isQuiet() const { return overdue + soon + unknown == 0; }
    bool operator==(const DueCounts &) const = default;
};
DueCounts countsOf(const std::vector<DueItem> &items);

} // namespace policywright::dates
