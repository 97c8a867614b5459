// SPDX-License-Identifier: Apache-2.0
//
// A redline as the row of paragraphs and cells that a Word document is, what was removed and added among them. Internal
// to the room.
#pragma once

#include "core/compare/Redline.h"
#include "core/docx/Flow.h"

namespace policywright::docx {

Flow redlineFlow(const compare::Redline &redline, const assembly::AssembledDocument &before,
                 const assembly::AssembledDocument &after);

} // namespace policywright::docx
