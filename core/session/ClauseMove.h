// SPDX-License-Identifier: Apache-2.0
//
// Moving a clause within its section, as a change of the section's order. Whatever stands in the section keeps its
// place, shown at the moment or not; an order that says no more than the packs' own is none.
#pragma once

#include "core/pack/PackSet.h"
#include "core/session/Change.h"

namespace policywright::session {

enum class Side { Before, After };

// `clause` to one side of `other`. Errors: UnknownClause with the nearest name; ClauseNotInSection, where the other one
// is in another section; OrderRepeatsClause, where both are the same.
Result<Change> moved(const ClauseId &clause, Side side, const ClauseId &other, const model::PolicyDocument &policy,
                     const pack::PackSet &packs);

// Back to where it stands without the author's order: behind the clause that it follows in the packs, or, one of the
// author's own, at the end. Error: UnknownClause.
Result<Change> movedBack(const ClauseId &clause, const model::PolicyDocument &policy, const pack::PackSet &packs);

} // namespace policywright::session
