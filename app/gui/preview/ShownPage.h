// SPDX-License-Identifier: Apache-2.0
//
// A previewed page as the elements that it is made of, and what has to be replaced to make it another one: the changed
// clauses and, where they changed as well, the parts around them. No widget, no engine.
#pragma once

#include "core/base/Json.h"
#include "core/render/HtmlPage.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::gui {

struct ShownClause {
    ClauseId id;
    std::string html;
};

struct ShownSection {
    SectionId id;
    std::string heading;
    std::string empty; // the whole element, without its clauses
    std::vector<ShownClause> clauses;
};

struct ShownPage {
    // What only a new page can show: another view, other colours, another language.
    struct Kind {
        ViewId view;
        std::string language;
        int pages;
        std::string accent;

        bool operator==(const Kind &) const = default;
    };

    Kind kind;
    render::PageFrame frame;
    std::vector<ShownSection> sections;
};

// `cache`: of earlier calls.
ShownPage shownPage(const assembly::AssembledDocument &document, const render::HtmlSettings &settings,
                    render::ClauseHtmlCache &cache);

// In the form that `preview.update` of page.js reads; null: they are the same. Nothing: another kind of page, which has
// to be loaded.
std::optional<Json> changesBetween(const ShownPage &shown, const ShownPage &wanted);

} // namespace policywright::gui
