// SPDX-License-Identifier: Apache-2.0
//
// How wide a table's columns have to be and would like to be, by what their cells hold. Internal to the room.
#pragma once

#include "core/compare/RedlineBlock.h"
#include "core/docx/Flow.h"

#include <vector>

namespace policywright::docx {

std::vector<ColumnWidth> columnWidths(const markdown::Table &table);
std::vector<ColumnWidth> columnWidths(const compare::RedlineBlock &table); // what was removed needs room as well

} // namespace policywright::docx
