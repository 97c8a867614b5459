// SPDX-License-Identifier: Apache-2.0
#include "core/dates/VersionDates.h"

#include <ranges>

namespace policywright::dates {

std::optional<DueItem> versionDate(const history::RevisionLog &log, const Period &period)
{
    for (const history::Revision &revision : log.revisions() | std::views::reverse) {
        const history::RevisionNote note = log.noteOf(revision);
        if (note.state != history::State::Published || log.isSuperseded(revision))
            continue;
        const auto due = Date::fromIso(note.reviewBy);
        if (!due)
            return std::nullopt;
        DueItem item{.kind = DueKind::Version, .id = "version", .words = note.version, .section = SectionId("")};
        item.due = item.start = *due;
        item.standing = standingOf(*due, period);
        return item;
    }
    return std::nullopt;
}

} // namespace policywright::dates
