// SPDX-License-Identifier: Apache-2.0
//
// A body line by line, with its tags out of the way: what Markdown is told of it has letters where a tag stands, as
// many bytes, so that every place in the one is the same place in the other. Internal to the room.
#pragma once

#include "core/templating/Tags.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::editing {

// Stands for a tag: a letter to Markdown, in no text that people write. Bodies that have it are not formatted.
inline constexpr std::string_view kMask = "\uE5C3";

std::string maskOf(const templating::Tag &tag);

struct BodyLine {
    std::size_t begin;
    std::size_t end; // before the newline
    bool isBlank;
    bool isTagsOnly; // block tags or comments and nothing else
    bool isRow;      // begins with |
};

// Lines [first, last].
struct LineSpan {
    std::size_t first;
    std::size_t last;
};

class BodyLines {
public:
    explicit BodyLines(std::string_view body); // which outlives this

    std::string_view body() const { return m_body; }
    const std::string &masked() const { return m_masked; }
    const std::vector<BodyLine> &lines() const { return m_lines; }
    const std::vector<templating::Tag> &tags() const { return m_tags; }
    std::string_view textOf(LineSpan span) const; // without the last newline

    // The tags that begin in these bytes.
    std::vector<templating::Tag> tagsIn(std::size_t begin, std::size_t end) const;
    bool isBalanced(std::size_t begin, std::size_t end) const; // every block that is touched begins and ends there

    // The span, with all lines of every block that has a tag inside it and one outside.
    LineSpan withWholeBlocks(LineSpan span) const;
    // Rows that tags stand between, or in the middle of: from line `first`, which is a row. Nothing cut: one line.
    LineSpan cutTableAt(std::size_t first) const;

    std::size_t lineAt(std::size_t offset) const;

private:
    std::string_view m_body;
    std::string m_masked;
    std::vector<templating::Tag> m_tags;
    std::vector<BodyLine> m_lines;
};

} // namespace policywright::editing
