// SPDX-License-Identifier: Apache-2.0
//
// What the histories of the tests are made of.
#pragma once

#include "core/history/Revision.h"

#include <string>
#include <utility>

namespace policywright::history {

inline const std::string kFile = "charity.policy";

inline RevisionNote note(std::string why, State state = State::Draft, std::string version = {})
{
    return {.when = "2026-11-22T09:00:00Z",
            .by = "Anna",
            .why = std::move(why),
            .state = state,
            .version = std::move(version)};
}

} // namespace policywright::history
