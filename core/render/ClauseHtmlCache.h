// SPDX-License-Identifier: Apache-2.0
//
// The HTML of a document's clauses, remembered from one rendering to the next: a clause that is the same object, under
// the same number, in a document whose cross references lead to the same places, is the same HTML.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/render/HtmlBlocks.h"
#include "core/render/PageStyle.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace policywright::render {

class ClauseHtmlCache {
public:
    // Before the clauses of a document are asked for: forgets what other targets or words may have changed.
    void begin(const assembly::AssembledDocument &document, GapMarks gaps = GapMarks::Plain);

    // Good until the next call of any function.
    const std::string &html(const assembly::AssembledDocument &document, const assembly::AssembledClause &clause);

    // That of the page around them, likewise.
    const PageStyle &style(Colour accent);

private:
    struct Remembered {
        std::shared_ptr<const assembly::ClauseContent> content; // kept: its address is not given to another one
        std::string number;
        std::string html;
    };

    GapMarks m_gaps = GapMarks::Plain;
    std::map<std::string, assembly::ReferenceTarget, std::less<>> m_targets;
    std::map<std::string, std::string> m_words;
    std::map<ClauseId, Remembered> m_clauses;
    std::optional<PageStyle> m_style;
};

} // namespace policywright::render
