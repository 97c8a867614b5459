// SPDX-License-Identifier: Apache-2.0
//
// The ids of clauses that an author adds: "own.visitors". They are written like a pack's, so that links lead to them
// in the same way, and no pack can have them, since no section of a pack may be called "own".
#pragma once

#include "core/model/Ids.h"

#include <string_view>

namespace policywright::model {

struct PolicyDocument;

inline constexpr std::string_view kOwnSection = "own"; // what stands before the dot

bool isOwnClauseId(const ClauseId &id);

// An id for a new clause, made of its title once and kept whatever becomes of the title: its small letters and digits,
// without accents, at most 40; with a number behind it where the policy has that id. `title`: UTF-8.
ClauseId newOwnClauseId(std::string_view title, const PolicyDocument &policy);

} // namespace policywright::model
