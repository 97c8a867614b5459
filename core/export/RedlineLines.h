// SPDX-License-Identifier: Apache-2.0
//
// A redline's blocks as lines of text, in one of two notations. Internal to the room.
#pragma once

#include "core/compare/Redline.h"

#include <map>
#include <string>

namespace policywright::exporting {

enum class Notation {
    Words,  // [-removed-]{+added+}, no Markdown
    Critic, // {--removed--}{++added++} in Markdown
};

std::string markedLine(const compare::RedlineRuns &runs, Notation notation);

// What clauses are called, by id: where words moved to.
using ClauseNames = std::map<std::string, std::string>;

// Of a clause. With `Words`, blocks without a change are left out, and "…" stands for them.
std::string markedLines(const compare::RedlineBlocks &blocks, Notation notation, const ClauseNames &names);

} // namespace policywright::exporting
