// SPDX-License-Identifier: Apache-2.0
//
// Paragraphs with their runs, links, bookmarks, and the marks that stand in them. Internal to the room.
#pragma once

#include "core/docx/Marks.h"
#include "core/docx/Xml.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::docx {

class ParagraphWriter {
public:
    // Both outlive the writer.
    ParagraphWriter(Xml &xml, const Marks &marks);

    void write(const FlowParagraph &paragraph);

    // "w:ins" or "w:del", empty, as a row's and a cell's properties have them.
    void writeMark(std::string_view name);

    const std::vector<std::string> &addresses() const { return m_addresses; }

private:
    struct MarkState {
        const Mark *mark;
        bool isBegun = false;
        bool isEnded = false;
    };

    void properties(const FlowParagraph &paragraph);
    std::size_t nextPlace(std::size_t at, std::size_t end) const;
    void marksAt(std::size_t at);
    void begin(MarkState &state);
    void end(MarkState &state);
    void run(std::string_view text, const FlowRun &look);
    void plainRun(std::string_view text, const FlowRun &look, bool isDeleted);
    void openLink(const std::string &link);
    void closeLink();
    const Mark *openChange() const;
    std::string nextId() { return std::to_string(m_nextId++); }

    Xml &m_xml;
    const Marks &m_all;
    std::vector<MarkState> m_marks;
    std::size_t m_first = 0; // of those of the area that is written
    std::size_t m_last = 0;
    std::size_t m_area = 0;
    std::vector<std::string> m_addresses;
    std::string m_link; // that is open
    int m_nextId = 1;
};

} // namespace policywright::docx
