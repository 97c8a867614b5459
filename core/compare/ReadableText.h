// SPDX-License-Identifier: Apache-2.0
//
// A clause as lines of plain text, for comparing what people read: a paragraph, list item or row of a table is one
// line. Not for export: nothing is wrapped.
#pragma once

#include "core/markdown/Document.h"

#include <functional>
#include <string>
#include <string_view>

namespace policywright::compare {

// What a cross reference without words of its own ("[](#rules.scope)") reads as.
using ReferenceWords = std::function<std::string(std::string_view href)>;

// List items stand behind "• " or their number, those of inner lists two spaces further in; cells are separated by
// " | ". A newline between lines, none at the end. Without `references` they read as nothing.
std::string readableText(const markdown::Blocks &blocks, const ReferenceWords &references = {});

} // namespace policywright::compare
