// SPDX-License-Identifier: Apache-2.0
//
// What `--take` and `--resolve` decide on the conflicts of a merge or of an update.
#pragma once

#include "app/cli/Command.h"
#include "core/base/Json.h"
#include "core/compare/MergeDesk.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace policywright::cli {

struct MergeChoices {
    compare::MergeDecisions decisions;
    std::string file; // of --resolve
};

// `theirs`: what --take calls the other side. Errors: those of reading the file and of mergeDecisionsFrom;
// OptionValueUnknown.
Result<MergeChoices> choicesFrom(const Arguments &arguments, const char *theirs, const Context &context);

// Each conflict with its three texts.
struct ConflictNames {
    const char *base;
    const char *mine;
    const char *theirs;
};
void printConflicts(const std::vector<compare::MergeConflict> &conflicts, const ConflictNames &names,
                    std::ostream &out);
Json conflictsJson(const std::vector<compare::MergeConflict> &conflicts, const ConflictNames &names);

} // namespace policywright::cli
