// SPDX-License-Identifier: Apache-2.0
//
// The inlines of one leaf block as Markdown. Internal to the room: see Writer.h.
#pragma once

#include "core/markdown/Document.h"

#include <string>
#include <string_view>

namespace policywright::markdown {

enum class Leaf {
    Paragraph, // and headings that are underlined: lines start where breaks are
    Heading,   // behind #: one line, closing #s count
    Cell,      // of a table: one line
};

// Lines are separated by \n and carry no prefix.
std::string inlineMarkdown(const Inlines &content, Leaf leaf);

std::string infoMarkdown(std::string_view language); // the word behind a code fence

} // namespace policywright::markdown
