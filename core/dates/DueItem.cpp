// SPDX-License-Identifier: Apache-2.0
#include "core/dates/DueItem.h"

#include "core/dates/Recurrence.h"

#include <algorithm>
#include <tuple>

namespace policywright::dates {

Period Period::from(const Date &today, const Duration &within)
{
    return {today, later(today, within)};
}

Standing standingOf(const std::optional<Date> &due, const Period &period)
{
    if (!due)
        return Standing::Unknown;
    if (*due < period.today)
        return Standing::Overdue;
    return *due <= period.soon ? Standing::DueSoon : Standing::Later;
}

void sortByUrgency(std::vector<DueItem> &items)
{
    std::ranges::stable_sort(items, {}, [](const DueItem &item) { return std::tuple(item.standing, item.due); });
}

DueCounts countsOf(const std::vector<DueItem> &items)
{
    DueCounts counts;
    for (const DueItem &item : items) {
        switch (item.standing) {
        case Standing::Overdue: ++counts.overdue; break;
        case Standing::DueSoon: ++counts.soon; break;
        case Standing::Unknown: ++counts.unknown; break;
        case Standing::Later: ++counts.later; break;
        }
        if (item.due && item.standing != Standing::Overdue && (!counts.next || *item.due < *counts.next))
            counts.next = item.due;
    }
    return counts;
}

} // namespace policywright::dates
