// SPDX-License-Identifier: Apache-2.0
//
// One part of a body, from its own lines: as formatted text where that is safe. Internal to the room.
#pragma once

#include "core/editing/EditableText.h"

#include <optional>
#include <string>
#include <string_view>

namespace policywright::editing {

// What stands in front of the words of a list item or quote: "  1. ", "> "; empty where nothing of the kind is there.
std::string_view prefixOf(std::string_view source, LineKind kind);

// `expected` is the block that the part is in the whole body, with answers masked: the lines on their own must mean the
// same. The runs of the Line, and the rows of the Table, come from the lines.
std::optional<Line> readLine(std::string_view source, Line shape, const markdown::Block &expected);
std::optional<Table> readTable(std::string_view source, const markdown::Block &expected);

} // namespace policywright::editing
