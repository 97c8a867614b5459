// SPDX-License-Identifier: Apache-2.0
//
// Markdown to a Document: CommonMark 0.31 with the tables of GitHub Flavored Markdown, by md4c. Deliberate differences:
//  - raw HTML, as a block or in a line, is literal text. Packs and long answers come from strangers, and no reader of a
//    policy should have to trust them;
//  - bare addresses are text; only <https://…> and <name@host> become links;
//  - an address in <> in the text of a link is text: HTML has no links in links;
//  - tabs that indent a line of a code block become spaces;
//  - of the words behind a code fence, the first is kept.
// Everything else of the specification holds; its examples are a test.
//
// Costs memory and time in proportion to the text and is bounded by ParseLimits. Names in entities are those of HTML 5.
#pragma once

#include "core/base/Error.h"
#include "core/markdown/Document.h"

#include <cstddef>
#include <string_view>

namespace policywright::markdown {

struct ParseLimits {
    std::size_t bytes = 4 * 1024 * 1024; // of the text, at most 4 GiB; and of the addresses and titles of its links
    int depth = 64;                      // of lists and quotes in one another, and of inlines in one another
    std::size_t nodes = 1'000'000;       // blocks, items, cells and inlines together: a short text can ask for many
};

// Fails with MarkdownTooLong, MarkdownTooDeep, MarkdownTooManyParts or MarkdownTooManyAddresses. Any bytes are
// Markdown; bytes that are not UTF-8 stay as they are.
Result<Document> parse(std::string_view text, const ParseLimits &limits = {});

} // namespace policywright::markdown
