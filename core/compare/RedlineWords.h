// SPDX-License-Identifier: Apache-2.0
//
// The redline of one paragraph, heading or cell, made to be read: sentences that stayed are left alone, in one that was
// reworded the changed words are marked, and one that has little in common with what stood there is replaced as a
// whole. A few small words that stayed between two changes are part of the change ("~~in the case of~~ if").
//
// A link is another one where it leads elsewhere, though its words stayed; a cross reference without words is the same
// one while it names the same clause, whatever its number is now. Bold, italic and code are not compared: what stayed
// looks as it does in `after`.
#pragma once

#include "core/compare/RedlineBlock.h"

namespace policywright::compare {

// Of runs that are not marked. In the result what was removed stands before what took its place; neighbours differ in
// mark, look or link. Removed and unmarked runs have the words of `before`, but for numbers of cross references.
RedlineRuns redlinedRuns(const RedlineRuns &before, const RedlineRuns &after);

// Whether any words stayed.
bool keepsWords(const RedlineRuns &redlined);

} // namespace policywright::compare
