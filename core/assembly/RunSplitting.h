// SPDX-License-Identifier: Apache-2.0
//
// Cuts the runs of parsed Markdown at the edges of insertions, so that every run has one provenance.
#pragma once

#include "core/assembly/AssembledDocument.h"

namespace policywright::assembly {

// `insertions`: in order and apart from one another, in bytes of the parsed text.
void splitRuns(markdown::Blocks &blocks, const std::vector<Insertion> &insertions);

} // namespace policywright::assembly
