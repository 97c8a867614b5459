// SPDX-License-Identifier: Apache-2.0
//
// style/published.css, built into the program.
#pragma once

#include <string_view>

namespace policywright::render {

extern const std::string_view kPublishedStyle;

} // namespace policywright::render
