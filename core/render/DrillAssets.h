// SPDX-License-Identifier: Apache-2.0
//
// drill/, built into the program: what the page of a drill has beside the published documents' style, and its words.
#pragma once

#include <string_view>

namespace policywright::render {

extern const std::string_view kDrillStyle;

// Words as JSON, by their names; English where there are none in the language.
std::string_view drillWordsText(std::string_view language);

} // namespace policywright::render
