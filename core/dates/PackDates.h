// SPDX-License-Identifier: Apache-2.0
//
// What the packs of a policy want watched, with the days that its answers give: templates/README.md, "Dates". A date
// whose question is not asked, or whose condition does not hold, is not watched; neither is one that is done once and
// has no day.
#pragma once

#include "core/assembly/AnswerValues.h"
#include "core/dates/DueItem.h"
#include "core/pack/PackSet.h"

namespace policywright::dates {

// In the packs' order. Packs that watch no date of the policy's own review have it watched all the same, by the
// question that holds it (`document.review_by`). Errors: those of evaluating the packs' conditions.
Result<std::vector<DueItem>> packDates(const pack::PackSet &packs, const assembly::AnswerValues &answers,
                                       const templating::RenderOptions &options, const Period &period);

// The packs' lists of legal sources, by the day on which each was made.
std::vector<DueItem> sourceDates(const pack::PackSet &packs, const Period &period);

} // namespace policywright::dates
