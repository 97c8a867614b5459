// SPDX-License-Identifier: Apache-2.0
#include "core/docx/Flow.h"

#include "core/annotate/ReviewedText.h"
#include "core/assembly/Formats.h"
#include "core/docx/BlockFlow.h"
#include "core/docx/Names.h"

#include <algorithm>

namespace policywright::docx {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::AssembledSection;

class FlowMaking {
public:
    FlowMaking(const AssembledDocument &document, render::Finish finish) : m_document(document), m_finish(finish) {}

    Flow make()
    {
        titleBlock();
        notices();
        for (const AssembledSection &section : m_document.sections)
            add(section);
        heading("PwEnd", kEndBookmark, {});
        return std::move(m_flow);
    }

private:
    void titleBlock()
    {
        heading("Title", kTitleBookmark, m_document.title);
        for (const AssembledClause &clause : m_document.cover)
            add(clause, BlockFlow::Form::Facts);
        heading("PwRule", {}, {});
    }

    void notices()
    {
        if (m_finish == render::Finish::Draft) {
            heading("PwNoticeTitle", "pw_draft", m_document.words.at("draft"));
            heading("PwNotice", "pw_draft_notice", m_document.words.at("draft_notice"));
        }
        for (const AssembledClause &clause : m_document.notices) {
            if (m_finish == render::Finish::Draft)
                add(clause, BlockFlow::Form::Notice);
            else
                m_flow.areas.push_back({clause.content->id.toString(),
                                        {},
                                        {{TextPiece::Kind::TextOnly, annotate::reviewedText(*clause.content)}}});
        }
    }

    void add(const AssembledSection &section)
    {
        ++m_sectionNumber;
        m_clauseNumber = 0;
        const bool isCounted = section.number == std::to_string(m_sectionNumber);
        heading("Heading1", sectionBookmark(section.id.view()),
                isCounted || section.number.empty() ? section.title : section.number + "  " + section.title);
        if (!isCounted)
            m_flow.items.back().paragraph.list = -1;
        m_isSectionCounted = isCounted;
        for (const AssembledClause &clause : section.clauses)
            add(clause, BlockFlow::Form::Body);
    }

    void add(const AssembledClause &clause, BlockFlow::Form form)
    {
        ++m_clauseNumber;
        const bool isCounted = m_isSectionCounted &&
                               clause.number == std::to_string(m_sectionNumber) + '.' + std::to_string(m_clauseNumber);
        const std::string id = clause.content->id.toString();
        m_flow.areas.push_back({id, clauseBookmark(id), {}});
        BlockFlow blocks(m_flow, m_document, *clause.content, form);
        blocks.write(isCounted ? std::string() : clause.number);
        CopiedArea &area = m_flow.areas.back();
        const std::string reviewed = annotate::reviewedText(*clause.content);
        if (reviewedText(area.pieces) != reviewed) // a sign and what belongs to it in two runs
            area.pieces = comparedPieces(reviewed, shownText(area.pieces));
    }

    // A line that is in no clause.
    void heading(const char *style, const std::string &bookmark, const std::string &text)
    {
        m_flow.areas.push_back({{}, bookmark, {}});
        FlowParagraph paragraph{.style = style, .area = m_flow.areas.size() - 1, .bookmark = bookmark};
        if (!text.empty()) {
            m_flow.areas.back().pieces = {{TextPiece::Kind::ShownOnly, text}};
            paragraph.runs = {{.text = text}};
        }
        m_flow.items.push_back({.paragraph = std::move(paragraph)});
    }

    const AssembledDocument &m_document;
    render::Finish m_finish;
    Flow m_flow;
    std::size_t m_sectionNumber = 0;
    std::size_t m_clauseNumber = 0;
    bool m_isSectionCounted = false;
};

} // namespace

const CopiedArea *Flow::clause(std::string_view id) const
{
    const auto found = std::ranges::find_if(
        areas, [&](const CopiedArea &area) { return area.clause == id && !area.bookmark.empty(); });
    return id.empty() || found == areas.end() ? nullptr : &*found;
}

Flow flowOf(const assembly::AssembledDocument &document, render::Finish finish)
{
    return FlowMaking(document, finish).make();
}

} // namespace policywright::docx
