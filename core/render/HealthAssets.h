// SPDX-License-Identifier: Apache-2.0
//
// health/, built into the program: what a health page has beside the published documents' style, and its words.
#pragma once

#include <string_view>

namespace policywright::render {

extern const std::string_view kHealthStyle;

// Words as JSON, by their names; English where there are none in the language.
std::string_view healthWordsText(std::string_view language);

} // namespace policywright::render
