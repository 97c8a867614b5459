// SPDX-License-Identifier: Apache-2.0
//
// The text of page.js, compiled in.
#pragma once

#include <string_view>

namespace policywright::gui {

extern const std::string_view kPageScript;

} // namespace policywright::gui
