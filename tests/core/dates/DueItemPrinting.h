// SPDX-License-Identifier: Apache-2.0
//
// A thing that falls due as a failed test shows it.
#pragma once

#include "core/dates/DueItem.h"

#include <ostream>

namespace policywright::dates {

inline void PrintTo(const DueItem &item, std::ostream *out)
{
    const auto shown = [](const std::optional<Date> &date) { return date ? date->toIso() : std::string("-"); };
    *out << static_cast<int>(item.kind) << ' ' << item.id << " \"" << item.words << "\" " << item.section.view() << '/'
         << item.area << ' ' << item.place << " done " << shown(item.done) << " due " << shown(item.due) << " start "
         << shown(item.start) << " every " << (item.every ? item.every->toText() : "-") << " standing "
         << static_cast<int>(item.standing);
    for (const DueRow &row : item.rows)
        *out << " [" << row.number << ' ' << row.name << (row.isInternal ? " internal]" : "]");
}

} // namespace policywright::dates
