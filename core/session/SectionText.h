// SPDX-License-Identifier: Apache-2.0
//
// A section as an author edits it: its clauses and the author's own with their text as it reads now, those that were
// left out with the reason, and those that the document at hand does not hold although they apply. Clauses whose
// condition does not hold are not among them. Read only.
#pragma once

#include "core/assembly/Assembler.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct SectionClause {
    ClauseId id;
    std::string title = {};
    std::string number = {}; // in the document; empty: it does not hold the clause, or gives it none
    bool isInDocument = true;
    std::optional<model::OwnClause> own = {};         // one that the author added
    std::optional<model::CustomWording> wording = {}; // the author's, of the pack's clause
    std::optional<model::Omission> omission = {};
    // As it reads; of what the document does not hold, as it would read. nullptr: it cannot be made.
    std::shared_ptr<const assembly::ClauseContent> content = {};

    // The body that counts: the author's, or the pack's.
    const std::string &body(const pack::PackSet &packs) const;
};

// Index in PackSet::sections(); none: the packs do not have the clause.
std::optional<std::size_t> sectionOf(const ClauseId &clause, const pack::PackSet &packs);

// In the author's order. `document`: of this policy, from this assembler. Errors: those of evaluating the packs'
// conditions.
Result<std::vector<SectionClause>> sectionText(assembly::Assembler &assembler, const model::PolicyDocument &policy,
                                               const assembly::AssembledDocument &document, std::size_t section);

// The text of a clause with the pack's words, whatever an author made of it. Errors: those of Assembler::answers and of
// assembly::clauseText.
ResultWithErrors<assembly::SharedContent> packText(assembly::Assembler &assembler, const model::PolicyDocument &policy,
                                                   const ClauseId &clause);

// What keeps a text from being an author's wording of the clause, or of one of their own: what the template language
// says of it, questions and fields that there are not, and what cannot be printed with the answers as they are. Empty:
// nothing. The lines of places count from 1.
Errors wordingProblems(assembly::Assembler &assembler, const model::PolicyDocument &policy, const ClauseId &clause,
                       const std::string &text);

} // namespace policywright::session
