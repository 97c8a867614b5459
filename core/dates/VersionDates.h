// SPDX-License-Identifier: Apache-2.0
//
// The published version that is in force, by the day on which it has to be reviewed.
#pragma once

#include "core/dates/DueItem.h"
#include "core/history/RevisionLog.h"

namespace policywright::dates {

// Nothing where none is in force, or its publisher named no day.
std::optional<DueItem> versionDate(const history::RevisionLog &log, const Period &period);

} // namespace policywright::dates
