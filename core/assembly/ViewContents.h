// SPDX-License-Identifier: Apache-2.0
//
// Which clauses a view holds, and in which order: the view's entries, the clauses' conditions, what the profile adds
// and what the author left out. Words are not looked at here.
#pragma once

#include "core/assembly/AnswerValues.h"

namespace policywright::assembly {

struct SelectedSection {
    std::size_t section;              // index in PackSet::sections()
    std::vector<std::size_t> clauses; // indexes in PackSet::clauses(); never empty
};

// Whether each clause's condition held when it was last asked; indexes as in PackSet::clauses(), empty: not asked yet.
using KnownConditions = std::vector<std::optional<bool>>;

// `known` is used for conditions that read none of the changed names, and brought up to date.
Result<std::vector<SelectedSection>> contentsOf(const pack::CompiledView &view, const pack::PackSet &packs,
                                                const model::PolicyDocument &policy, const templating::Scope &scope,
                                                const templating::RenderOptions &options, KnownConditions &known,
                                                const std::set<std::string> &changed);

} // namespace policywright::assembly
