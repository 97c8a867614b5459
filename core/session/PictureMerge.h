// SPDX-License-Identifier: Apache-2.0
//
// The pictures of a policy that two authors worked on, by name, merged by what both began with, as the policy is
// (PolicyMerge.h): what one of them added, replaced or took out is taken; what both did differently is a conflict.
//
// A pure function. The order of the pictures is that of their names.
#pragma once

#include "core/bundle/PolicyBundle.h"
#include "core/session/PolicyMerge.h"

namespace policywright::session {

using Pictures = std::vector<bundle::NamedBytes>;

struct PictureMerge {
    Pictures pictures;
    std::vector<MergeConflict> conflicts; // "picture:<name>", shown by size and digest; while not decided: mine
};

// `logo`: the picture that the merged policy names. It is never taken out: who lacks it has no say on it. Of
// names that a file cannot have side by side ("logo.png", "Logo.png"), it holds before mine, and mine before theirs.
// Error: ChoiceNotPossible; its subject is `choicesFile`.
Result<PictureMerge> mergedPictures(const Pictures &base, const Pictures &mine, const Pictures &theirs,
                                    const std::string &logo, const MergeDecisions &decisions = {},
                                    const std::string &choicesFile = {});

} // namespace policywright::session
