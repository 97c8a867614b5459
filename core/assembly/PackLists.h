// SPDX-License-Identifier: Apache-2.0
//
// The lists that packs bring along for the bodies of clauses: `quiz` and `library`, with the items whose condition
// holds in the document at hand; `sources` and `counsel_clauses`, what the clauses of a document rest on and which of
// them are for a lawyer. Their texts are the pack's words, not answers: they are never missing and never confidential.
// What an item does not have is an empty text.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSchema.h"
#include "core/pack/PackSet.h"
#include "core/templating/RenderOptions.h"
#include "core/templating/Scope.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::assembly {

// `scope`: the names as the document sees them. `policy`: what its author left out. `clauses`: those that `sources` and
// `counsel_clauses` are about, as indexes in PackSet::clauses(). Errors: those of evaluating the items' conditions.
Result<> addPackLists(templating::Scope &scope, const pack::PackSet &packs, const model::PolicyDocument &policy,
                      const std::vector<std::size_t> &clauses, const templating::RenderOptions &options);

// Those that rows of `quiz` name and the author left out: the rows follow from these as well.
std::set<ClauseId> quizClausesLeftOut(const pack::PackSet &packs, const model::PolicyDocument &policy);

bool isPackList(std::string_view name);

// Those whose rows follow from the answers.
inline constexpr std::array kListsOfItems{pack::kQuizName, pack::kLibraryName};
// Those whose rows follow from which clauses there are.
inline constexpr std::array kListsOfClauses{pack::kSourcesName, pack::kCounselClausesName};

// `names`, sorted, with what the conditions of the lists among them read.
std::vector<std::string> withNamesOfLists(std::vector<std::string> names, const pack::PackSet &packs);

} // namespace policywright::assembly
