// SPDX-License-Identifier: Apache-2.0
//
// One step of a drill, in one situation. Part of Drill.
#pragma once

#include "core/drill/Cast.h"
#include "core/drill/Walk.h"
#include "core/templating/Scope.h"

#include <map>
#include <set>
#include <string>

namespace policywright::drill {

// All of them outlive this.
struct Stage {
    const AnswerFields &fields;
    const Cast &cast;
    const Situation &situation;
    const std::set<std::size_t> &away; // identities
    const templating::Scope &scope;    // of the answers, with the names of the drill
    const templating::RenderOptions &options;
};

struct WalkedStep {
    Step step;
    std::map<std::size_t, std::string> reached = {}; // identities and names
};

// Errors: those of evaluating the step's condition on rows.
Result<WalkedStep> walkStep(const pack::CompiledDrillStep &step, const Stage &stage);

} // namespace policywright::drill
