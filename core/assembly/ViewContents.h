// SPDX-License-Identifier: Apache-2.0
//
// Which clauses a view holds, and in which order: the view's entries, the clauses' conditions, what the profile adds,
// what the author left out, added and moved. Words are not looked at here.
//
// A clause of the author's own is in a view where an entry brings its section whole: not where it brings some clauses
// by name. An internal one is in no view for the public.
#pragma once

#include "core/assembly/AnswerValues.h"

#include <variant>
#include <vector>

namespace policywright::assembly {

// The index of a clause in PackSet::clauses(), or the id of one in PolicyDocument::ownClauses.
using SelectedClause = std::variant<std::size_t, ClauseId>;

struct SelectedSection {
    std::size_t section;                 // index in PackSet::sections()
    std::vector<SelectedClause> clauses; // never empty
};

// Whether each clause's condition held when it was last asked; indexes as in PackSet::clauses(), empty: not asked yet.
using KnownConditions = std::vector<std::optional<bool>>;

// `known` is used for conditions that read none of the changed names, and brought up to date.
Result<std::vector<SelectedSection>> contentsOf(const pack::CompiledView &view, const pack::PackSet &packs,
                                                const model::PolicyDocument &policy, const templating::Scope &scope,
                                                const templating::RenderOptions &options, KnownConditions &known,
                                                const std::set<std::string> &changed);

} // namespace policywright::assembly
