// SPDX-License-Identifier: Apache-2.0
//
// redline/, built into the program: what a redline has beside the document's own style and words.
#pragma once

#include <string_view>

namespace policywright::render {

extern const std::string_view kRedlineStyle;

// Words as JSON, by their names; English where there are none in the language.
std::string_view redlineWordsText(std::string_view language);

} // namespace policywright::render
