// SPDX-License-Identifier: Apache-2.0
//
// What the names in templates stand for: questions, derived values, and what the document itself is.
#pragma once

#include "core/pack/Layers.h"
#include "core/pack/PackSet.h"
#include "core/templating/Schema.h"

#include <string_view>

namespace policywright::pack {

inline constexpr std::string_view kAudienceName = "audience"; // 'internal' or 'public'
inline constexpr std::string_view kViewName = "view";         // the id of the document that is made

// Lists that a pack brings along, for the bodies of clauses.
inline constexpr std::string_view kQuizName = "quiz";       // questions whose condition holds in the document
inline constexpr std::string_view kLibraryName = "library"; // benefits and risks whose condition does
inline constexpr std::string_view kSourcesName = "sources"; // that clauses of the document cite
inline constexpr std::string_view kCounselClausesName = "counsel_clauses"; // of the document, for a lawyer to look at

templating::Schema schemaOf(const Layers &layers);     // without the lists
templating::Schema bodySchemaOf(const Layers &layers); // with them

// The same of packs that are joined already: what an author's own words can read. A set of packs that were checked when
// they were pinned does not keep its schema; made of the largest packs there are, this takes about half a millisecond.
templating::Schema bodySchemaOf(const PackSet &packs);

// Words of the template language, and names that it gives a meaning of its own: no question can be called so.
bool isReservedName(std::string_view name);

} // namespace policywright::pack
