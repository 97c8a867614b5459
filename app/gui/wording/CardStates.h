// SPDX-License-Identifier: Apache-2.0
//
// What the cards of a section show, out of what the core says of its clauses. No widget.
#pragma once

#include "app/gui/wording/SectionTextPage.h"
#include "core/session/SectionText.h"

namespace policywright::gui {

// `document`: the one that the section's clauses are from; cross references have its numbers.
std::vector<SectionCard> sectionCards(const std::vector<session::SectionClause> &clauses,
                                      assembly::Assembler &assembler, const model::PolicyDocument &policy,
                                      const assembly::AssembledDocument &document, const SectionId &section);

} // namespace policywright::gui
