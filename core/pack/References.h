// SPDX-License-Identifier: Apache-2.0
//
// Whether what packs say about one another's things is true: every name in profiles, views and lists of sources is the
// name of something, and every clause can get into a document. Names in expressions and bodies are not looked at here.
#pragma once

#include "core/pack/Layers.h"

namespace policywright::pack {

inline constexpr std::size_t kMaxEssential = 15; // questions: what a person answers in a quarter of an hour

// Errors: PackTooManyEssential, PackUnknownSource, PackUnknownQuestion, PackUnknownClause, PackUnknownCheck,
// PackUnknownSection, PackUnknownView, PackUnknownValue, AnswerUnknownColumn (of a library's `offered_for`),
// PackClauseInNoView.
void checkReferences(const Layers &layers, const std::vector<Pack> &packs, Errors &errors);

} // namespace policywright::pack
