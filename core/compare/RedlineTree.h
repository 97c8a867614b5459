// SPDX-License-Identifier: Apache-2.0
//
// The blocks of a clause as a redline has them, before anything is compared: Markdown's nested inlines become runs,
// each with its look, and cross references get the words that they are shown with.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/compare/RedlineBlock.h"

namespace policywright::compare {

// `document` is the one that the clause stands in.
RedlineBlocks redlineTree(const assembly::AssembledDocument &document, const assembly::ClauseContent &clause);

} // namespace policywright::compare
