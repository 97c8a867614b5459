// SPDX-License-Identifier: Apache-2.0
//
// Two trees of blocks as one, with what was removed, added and reworded: lists item by item, tables row by row and cell
// by cell, so that the result is shown as the document is, with marks in it.
#pragma once

#include "core/compare/RedlineBlock.h"

namespace policywright::compare {

// Of trees that are not marked. What was removed stands before what took its place. `isCoarse` becomes true where there
// was too much at one place to look for what is alike in it (kMostPairs).
RedlineBlocks redlinedBlocks(RedlineBlocks before, RedlineBlocks after, bool &isCoarse);

// Two blocks of one kind.
RedlineBlock redlinedBlock(RedlineBlock before, RedlineBlock after, bool &isCoarse);

} // namespace policywright::compare
