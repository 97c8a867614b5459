// SPDX-License-Identifier: Apache-2.0
//
// review/, built into the program: what a review copy has beside the documents' own style, and the reader of clauses
// that it shares with the window's preview.
#pragma once

#include <string>
#include <string_view>

namespace policywright::render {

extern const std::string_view kReviewStyle;
extern const std::string_view kClauseTextScript; // review/clause-text.js
extern const std::string_view kReviewScript;     // with the former in front

// The words of a review copy as JSON, by their names; English where there are none in the language.
std::string_view reviewWords(std::string_view language);

} // namespace policywright::render
