// SPDX-License-Identifier: Apache-2.0
//
// In which order the clauses of a section stand: those of the packs and the author's own.
//
// Without an order of the author: the packs' clauses in the packs' order, behind them the author's own by their ids.
// With one: as it says. A clause of the packs that it does not name, because it came with an update, stands behind the
// one that it follows in the packs; the first one in front. One of the author's own that it does not name stands at the
// end. Whether a clause is in a document makes no difference, so that it appears where it belongs.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <vector>

namespace policywright::assembly {

// The author's own clauses of a section, by their ids. One with the id of a clause of the packs is none of them.
std::vector<ClauseId> ownClausesOf(const SectionId &section, const pack::PackSet &packs,
                                   const model::PolicyDocument &policy);

// All clauses of the section, whatever their conditions say and whether they are left out or not.
std::vector<ClauseId> clausesInOrder(const pack::CompiledSection &section, const pack::PackSet &packs,
                                     const model::PolicyDocument &policy);
std::vector<ClauseId> clausesWithoutOrder(const pack::CompiledSection &section, const pack::PackSet &packs,
                                          const model::PolicyDocument &policy);

} // namespace policywright::assembly
