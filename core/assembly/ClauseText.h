// SPDX-License-Identifier: Apache-2.0
//
// One clause's text: the pack's body, the author's wording of it, or a clause of the author's own, with the answers
// inserted.
#pragma once

#include "core/assembly/AnswerValues.h"
#include "core/assembly/AssembledDocument.h"

#include <vector>

namespace policywright::assembly {

// `made`: what other views made of the clause; where this one makes the same, it is that. Errors: those of parsing
// custom wording (the pack's body was parsed when the packs were composed), of rendering, and of Markdown's limits.
ResultWithErrors<SharedContent> clauseText(const pack::CompiledClause &clause, const model::CustomWording *custom,
                                           const pack::PackSet &packs, const templating::Scope &scope,
                                           const templating::RenderOptions &options,
                                           const std::vector<SharedContent> &made);

// The same of one of the author's own.
ResultWithErrors<SharedContent> ownClauseText(const ClauseId &id, const model::OwnClause &clause,
                                              const pack::PackSet &packs, const templating::Scope &scope,
                                              const templating::RenderOptions &options,
                                              const std::vector<SharedContent> &made);

} // namespace policywright::assembly
