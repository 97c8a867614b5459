// SPDX-License-Identifier: Apache-2.0
//
// The inlines of masked Markdown as runs, with the tags back in their places. Internal to the room.
#pragma once

#include "core/editing/EditableText.h"
#include "core/templating/Tags.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace policywright::editing {

class RunReader {
public:
    // The tags of what will be read, in its order; both outlive this.
    RunReader(std::string_view body, const std::vector<templating::Tag> &tags) : m_body(body), m_tags(tags) {}

    // False where it cannot be shown as formatted text (see EditableText.h).
    bool read(const markdown::Inlines &content);
    bool isBalanced() const; // all blocks that began in what was read have ended
    bool isComplete() const { return m_next == m_tags.size() && isBalanced(); }

    Runs takeRuns(); // of what was read since the last call
    Runs take() && { return takeRuns(); }

private:
    struct BlockLook {
        std::uint32_t block;
        Run look;
    };

    bool readInline(const markdown::Inline &part);
    bool readText(std::string_view text);
    bool readWords(std::string_view words);
    bool readTag();
    bool keepsLook(const templating::Tag &tag);
    bool readLink(const markdown::Link &link);
    void add(RunKind kind, std::string_view text);

    std::string_view m_body;
    const std::vector<templating::Tag> &m_tags;
    std::size_t m_next = 0; // of m_tags
    Runs m_runs;
    Run m_look; // of what is read now
    std::vector<BlockLook> m_open;
    bool m_isAtLineStart = true; // nothing but marks since
};

} // namespace policywright::editing
