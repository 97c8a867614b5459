// SPDX-License-Identifier: Apache-2.0
//
// Where the documents of a policy read otherwise than those of the one that it extends would with the same packs, and
// why. It is the proof of Marks.h: both policies are assembled, each clause is compared, and one that differs without
// anything that the policy says itself would be an error of the program.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/inherit/Marks.h"

#include <string>
#include <vector>

namespace policywright::inherit {

struct ShownDifference {
    enum class Kind { Appears, Disappears, ReadsOtherwise };

    ViewId view;
    ClauseId clause;
    std::string title;
    Kind kind = Kind::ReadsOtherwise;
    std::vector<PlaceId> because; // what differs and reaches it; where that cannot be told, everything that differs

    bool operator==(const ShownDifference &) const = default;
};

// In the order of the packs' views and of the documents; what disappears stands behind. `marks`: of the policy.
// Errors: those of Assembler::assemble.
ResultWithErrors<std::vector<ShownDifference>>
shownDifferences(const model::PolicyDocument &policy, const std::vector<Mark> &marks, assembly::Assembler &assembler);

} // namespace policywright::inherit
