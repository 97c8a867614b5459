// SPDX-License-Identifier: Apache-2.0
//
// A Document as Markdown, in one canonical form: parse(toMarkdown(d)) has the same content as d (sameContent()) where
// its texts are UTF-8, and the same content gives the same bytes.
#pragma once

#include "core/markdown/Document.h"

#include <string>

namespace policywright::markdown {

// Ends with a newline unless empty; lines are never wrapped. For trees as parse() makes them. What Markdown has no
// words for (an empty paragraph, a line break in a table cell) is written as the nearest thing that it has.
std::string toMarkdown(const Document &document);

} // namespace policywright::markdown
