// SPDX-License-Identifier: Apache-2.0
//
// review/, built into the program: what a review copy has beside the documents' own style.
#pragma once

#include <string>
#include <string_view>

namespace policywright::render {

extern const std::string_view kReviewStyle;
extern const std::string_view kReviewScript;

// The words of a review copy as JSON, by their names; English where there are none in the language.
std::string_view reviewWords(std::string_view language);

} // namespace policywright::render
