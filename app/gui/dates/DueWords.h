// SPDX-License-Identifier: Apache-2.0
//
// How a thing that falls due reads in the window: how far away its day is, why it has that day, and which rows of a
// table it is about. What is to be done are the words of the policy's packs; the rest is in the window's language.
#pragma once

#include "core/dates/DueItem.h"
#include "core/render/HealthWords.h"

#include <QString>

namespace policywright::gui {

// "overdue by 3 weeks", "today", "in 12 days", "no date yet". From two weeks on in whole weeks, from two months on in
// whole months, from two years on in whole years: the day itself stands beside it.
QString whenInWords(const std::optional<Date> &due, const Date &today);

// The day, how often, when it was done last, and where that is answered.
QString whyInWords(const dates::DueItem &item);

// The first few names, and how many more; empty: it is not about a table.
QString rowsInWords(const dates::DueItem &item, const render::HealthWords &words);

} // namespace policywright::gui
