// SPDX-License-Identifier: Apache-2.0
//
// Whether the expressions and bodies of a composed pack make sense: names, types and options in them, values that are
// computed in a circle, questions that nothing reads, conditions that never hold.
#pragma once

#include "core/pack/PackSet.h"

namespace policywright::pack {

// Errors: those of templating::check, PackReservedName, PackCircle, PackUnknownClause (of links to clauses),
// PackQuestionNeverUsed, PackClauseUnreachable.
void checkMeaning(const PackSet &set, Errors &errors);

} // namespace policywright::pack
