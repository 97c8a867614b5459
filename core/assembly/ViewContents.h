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

Result<std::vector<SelectedSection>> contentsOf(const pack::CompiledView &view, const pack::PackSet &packs,
                                                const model::PolicyDocument &policy, const templating::Scope &scope,
                                                const templating::RenderOptions &options);

} // namespace policywright::assembly
