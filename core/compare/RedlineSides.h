// SPDX-License-Identifier: Apache-2.0
//
// One side of a redline, for whoever shows both beside each other: the older text with what was removed of it still
// marked, or the newer one with what was added. What stands on the other side alone is left out.
#pragma once

#include "core/compare/RedlineBlock.h"

namespace policywright::compare {

enum class Side { Before, After };

RedlineRuns oneSide(const RedlineRuns &runs, Side side);
RedlineBlocks oneSide(const RedlineBlocks &blocks, Side side);

} // namespace policywright::compare
