// SPDX-License-Identifier: Apache-2.0
//
// The part of a PolicyMerge that merges answers. Internal to the room.
#pragma once

#include "core/compare/MergeDesk.h"
#include "core/model/Answer.h"

#include <optional>
#include <string>

namespace policywright::session {

// Of an answer that both have; none: the base, which had none, was chosen.
std::optional<model::Answer> mergedAnswer(const std::string &place, const compare::ThreeStates<model::Answer> &states,
                                          compare::MergeDesk &desk);
std::string wordsOf(const model::Answer &answer);

} // namespace policywright::session
