// SPDX-License-Identifier: Apache-2.0
//
// Where two copies of a policy clash, in words: a conflict's place (session/PolicyMerge.h) names a part of the policy.
#pragma once

#include "app/gui/PolicyNames.h"

namespace policywright::gui {

// "The answer to “Who leads social media?”", "The text of “Who speaks for us”".
QString conflictPlaceInWords(const std::string &place, const PolicyNames &names);

} // namespace policywright::gui
