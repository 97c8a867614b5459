// SPDX-License-Identifier: Apache-2.0
//
// A clause as lines of plain text, for comparing what people read: a paragraph, list item or row of a table is one
// line. Not for export: nothing is wrapped.
#pragma once

#include "core/markdown/Document.h"

#include <string>

namespace policywright::compare {

// List items stand behind "• " or their number, those of inner lists two spaces further in; cells are separated by
// " | ". A newline between lines, none at the end.
std::string readableText(const markdown::Blocks &blocks);

} // namespace policywright::compare
