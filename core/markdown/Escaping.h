// SPDX-License-Identifier: Apache-2.0
//
// Text into Markdown that means exactly this text.
#pragma once

#include <string>
#include <string_view>

namespace policywright::markdown {

// Appends an inserted answer. Wherever it lands in running text (a paragraph, the start of a line, a list item, a table
// cell, a heading, in emphasis), the characters that were typed are shown, and nothing else happens:
//  - each line break (CR LF counts as one), tab and other white-space control becomes one space, so that an answer
//  never
//    starts a block; all other control characters are dropped;
//  - white space at the ends, which Markdown would strip or which would keep ** from working, becomes &#32;.
// Not for code, link addresses or HTML: what is escaped for running text shows its backslashes there. The template's
// own characters keep their meaning: a backslash in front of the answer, or "1" inserted in front of ". ", is Markdown.
void escapeText(std::string_view text, std::string &out);

// What stands around a text that is escaped: what is not there need not be guarded against.
struct TextPlace {
    enum class Before { LineStart, Inside, Unknown };
    enum class After { Inside, Link, HeadingEnd, Unknown };
    Before before = Before::Unknown;
    After after = After::Unknown;
};

// For the writer: `text` is one line; spaces at its ends are the caller's business. Control characters but the tab
// become references.
void escapeTextAt(TextPlace place, std::string_view text, std::string &out);

void appendNumericReference(char32_t codePoint, std::string &out); // &#32;

} // namespace policywright::markdown
