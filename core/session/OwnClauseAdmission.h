// SPDX-License-Identifier: Apache-2.0
//
// Which clauses of an author's own and which orders of clauses a policy takes. Part of ChangeAdmission.h.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

namespace policywright::session {

// Errors: NotAnOwnClause, where the id is none of an own clause; UnknownSection with the nearest name;
// OwnClauseWithoutTitle and OwnClauseWithoutText; NotUtf8, AnswerNotOneLine and AnswerControlCharacter; of the text the
// first error of Template::parse and templating::check, with its place in it, the id being the file.
Result<> checkOwnClause(const ClauseId &id, const model::OwnClause &clause, const pack::PackSet &packs);

// Error: UnknownSection with the nearest name.
Result<const pack::CompiledSection *> sectionNamed(const SectionId &id, const pack::PackSet &packs);

// Whether the policy has it. Error: NotAnOwnClause with the nearest name.
Result<> checkIsOwn(const ClauseId &id, const model::PolicyDocument &policy);

// An order may name what the policy's own order names already, though it is gone. Errors: UnknownSection;
// ClauseNotInSection; OrderRepeatsClause.
Result<> checkOrder(const SectionId &section, const model::ClauseOrder &order, const model::PolicyDocument &policy,
                    const pack::PackSet &packs);

} // namespace policywright::session
