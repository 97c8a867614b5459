// SPDX-License-Identifier: Apache-2.0
//
// Rules that are weaker than in the policy that this one extends, and the reasons for them. Who makes one weaker is
// asked why before it is done; one that came to be in another way (the other policy became stricter, a copy was merged,
// another program wrote the file) is shown until somebody says why.
#pragma once

#include "core/inherit/Marks.h"
#include "core/session/Change.h"

#include <string>
#include <vector>

namespace policywright::session {

// Without a reason that holds. Errors: those of marksOf.
Result<std::vector<inherit::Mark>> weakerWithoutReason(const model::PolicyDocument &policy,
                                                       assembly::Assembler &assembler);

// Those of `after` that `before` did not have, or not so.
Result<std::vector<inherit::Mark>> newlyWeaker(const model::PolicyDocument &before, const model::PolicyDocument &after,
                                               assembly::Assembler &assembler);

struct Reason {
    std::string text;
    std::string author = {};
    std::string date; // ISO
};
// For each of them. A policy of another state than the marks' has no use for it.
Several withReason(const std::vector<inherit::Mark> &weaker, const Reason &reason);

} // namespace policywright::session
