// SPDX-License-Identifier: Apache-2.0
//
// Formatted content as the Markdown and template text that means it. Internal to the room.
#pragma once

#include "core/editing/EditableText.h"

#include <string>
#include <string_view>

namespace policywright::editing {

// `prefix` of a list item or quote ("  1. "); empty: a new one.
std::string written(const Line &line, std::string_view prefix);
// Rows that `before` has as well keep their source; `before` may be null.
std::string written(const Table &table, const Part *before);

} // namespace policywright::editing
