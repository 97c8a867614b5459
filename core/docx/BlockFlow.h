// SPDX-License-Identifier: Apache-2.0
//
// The blocks of one clause as paragraphs and cells of the flow. What stands in the reviewed text follows
// compare::readableText line by line. Internal to the room.
#pragma once

#include "core/docx/Flow.h"

#include <string>

namespace policywright::docx {

class BlockFlow {
public:
    enum class Form { Body, Facts, Notice };

    // The flow's last area is the clause's.
    BlockFlow(Flow &flow, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
              Form form);

    // `number`: where Word's own counting does not come to it.
    void write(const std::string &number);

private:
    void title(const std::string &number);
    void blocks(const markdown::Blocks &blocks);
    void write(const markdown::Paragraph &paragraph);
    void write(const markdown::Heading &heading);
    void write(const markdown::BulletList &list);
    void write(const markdown::OrderedList &list);
    void write(const markdown::Quote &quote);
    void write(const markdown::CodeBlock &code);
    void write(const markdown::ThematicBreak &rule);
    void write(const markdown::Table &table);
    void item(const markdown::ListItem &item, std::string sign, int list);
    void row(const markdown::Table &table, const markdown::TableRow &cells, bool isHead);
    void caption(const markdown::Paragraph &paragraph);

    FlowParagraph &line(const char *style);      // begins a line of both texts
    FlowParagraph &shownLine(const char *style); // of the document alone
    FlowParagraph &begin(const char *style);
    void add(TextPiece::Kind kind, std::string_view text);

    void inlines(const markdown::Inlines &content, const FlowRun &look);
    void write(const markdown::Text &run, const FlowRun &look);
    void write(const markdown::Code &code, FlowRun look);
    void write(const markdown::Emphasis &emphasis, FlowRun look);
    void write(const markdown::Strong &strong, FlowRun look);
    void write(const markdown::Link &link, FlowRun look);
    void write(const markdown::Image &image, const FlowRun &look);
    void write(const markdown::SoftBreak &soft, const FlowRun &look);
    void write(const markdown::HardBreak &hard, const FlowRun &look);
    void crossReference(const markdown::Link &link, FlowRun look);
    void text(const std::string &text, const FlowRun &look);
    void shown(std::string_view text, const FlowRun &look);
    CopiedArea &area() { return m_flow.areas.back(); }
    FlowParagraph &paragraph() { return m_flow.items[m_paragraph].paragraph; }

    Flow &m_flow;
    const assembly::AssembledDocument &m_document;
    const assembly::ClauseContent &m_clause;
    Form m_form;
    std::string m_sign = {}; // of the list item that begins
    int m_list = 0;          // of that item
    int m_depth = 0;         // of lists
    int m_quotes = 0;
    std::size_t m_paragraph = 0; // the item that is written
    std::size_t m_shownSize = 0;
    bool m_hasShown = false;
    bool m_hasLine = false;
    bool m_isItemOpen = false; // behind its first paragraph
};

} // namespace policywright::docx
