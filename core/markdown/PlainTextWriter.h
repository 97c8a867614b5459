// SPDX-License-Identifier: Apache-2.0
//
// A Document for a terminal or an e-mail: no markup, wrapped lines.
#pragma once

#include "core/markdown/Document.h"

#include <string>

namespace policywright::markdown {

// Lines of at most 78 code points, except where one word or a line of code is longer. Headings of level 1 and 2 are
// underlined, list items and quotes indented behind "- ", "1. " and "> ", code by four spaces; tables have aligned
// columns, or one line a cell where the columns would be too narrow; a link is its text and, in brackets, its address.
// Control characters are left out: no policy writes to a terminal. Ends with a newline unless empty.
std::string toPlainText(const Document &document);

} // namespace policywright::markdown
