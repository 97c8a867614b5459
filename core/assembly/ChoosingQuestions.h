// SPDX-License-Identifier: Apache-2.0
//
// The two questions whose answers choose defaults: the kind of organisation and the level of control.
#pragma once

#include <string_view>

namespace policywright::assembly {

inline constexpr std::string_view kProfileQuestion = "org_profile";
inline constexpr std::string_view kStrictnessQuestion = "strictness";

} // namespace policywright::assembly
