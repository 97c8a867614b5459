// SPDX-License-Identifier: Apache-2.0
//
// What the names in templates stand for: questions, derived values, and what the document itself is.
#pragma once

#include "core/pack/Layers.h"
#include "core/templating/Schema.h"

#include <string_view>

namespace policywright::pack {

inline constexpr std::string_view kAudienceName = "audience"; // 'internal' or 'public'
inline constexpr std::string_view kViewName = "view";         // the id of the document that is made

templating::Schema schemaOf(const Layers &layers);

// Words of the template language, and names that it gives a meaning of its own: no question can be called so.
bool isReservedName(std::string_view name);

} // namespace policywright::pack
