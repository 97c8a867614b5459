// SPDX-License-Identifier: Apache-2.0
//
// What an answer would do to the policy, in words: for the window that asks about it, and for the line that tells of it
// afterwards.
#pragma once

#include "app/gui/list/CalmList.h"
#include "core/pack/PackSet.h"
#include "core/session/Impact.h"

#include <QString>

#include <vector>

namespace policywright::gui {

// Documents that come and go, then what disappears, is new and reads differently: each clause once under its heading,
// with the documents that it is about; the author's own wordings first and marked.
std::vector<ListRow> impactRows(const session::Impact &impact, const pack::PackSet &packs);

// "3 clauses disappear, 1 is new and 5 read differently." and which own wordings are among them.
QString impactSummary(const session::Impact &impact);

// "3 clauses changed, 1 new, 2 gone"; empty where nothing in the documents is another.
QString impactSentence(const session::ImpactCounts &counts);

} // namespace policywright::gui
