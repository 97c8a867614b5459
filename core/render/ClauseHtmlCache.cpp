// SPDX-License-Identifier: Apache-2.0
#include "core/render/ClauseHtmlCache.h"

#include "core/render/HtmlPage.h"

namespace policywright::render {

void ClauseHtmlCache::begin(const assembly::AssembledDocument &document, GapMarks gaps)
{
    if (m_gaps == gaps && m_targets == document.targets && m_words == document.words)
        return;
    m_clauses.clear();
    m_gaps = gaps;
    m_targets = document.targets;
    m_words = document.words;
}

const std::string &ClauseHtmlCache::html(const assembly::AssembledDocument &document,
                                         const assembly::AssembledClause &clause)
{
    Remembered &remembered = m_clauses[clause.content->id];
    if (remembered.content != clause.content || remembered.number != clause.number)
        remembered = {clause.content, clause.number, htmlOfClause(document, clause, m_gaps)};
    return remembered.html;
}

const PageStyle &ClauseHtmlCache::style(Colour accent)
{
    if (!m_style || m_style->accent != accent)
        m_style = pageStyle(accent);
    return *m_style;
}

} // namespace policywright::render
