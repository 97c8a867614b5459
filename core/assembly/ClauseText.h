// SPDX-License-Identifier: Apache-2.0
//
// One clause's text: the pack's body, the author's wording of it, or a clause of the author's own, with the answers
// inserted.
#pragma once

#include "core/assembly/AnswerValues.h"
#include "core/assembly/AssembledDocument.h"

namespace policywright::assembly {

// Errors: those of parsing custom wording (the pack's body was parsed when the packs were composed), of rendering, and
// of Markdown's limits.
ResultWithErrors<ClauseContent> clauseText(const pack::CompiledClause &clause, const model::CustomWording *custom,
                                           const templating::Scope &scope, const templating::RenderOptions &options);

// Errors: as above.
ResultWithErrors<ClauseContent> ownClauseText(const ClauseId &id, const model::OwnClause &clause,
                                              const templating::Scope &scope, const templating::RenderOptions &options);

} // namespace policywright::assembly
