// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/ShownPage.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace policywright::gui {
namespace {

using Texts = std::map<std::string_view, std::string_view>; // HTML by id

Json pair(std::string_view name, std::string_view html)
{
    return Json::Array{name, html};
}

Json::Array changedParts(const render::PageFrame &shown, const render::PageFrame &wanted)
{
    Json::Array parts;
    const auto compare = [&](const char *element, const std::string &before, const std::string &now) {
        if (before != now)
            parts.push_back(pair(element, now));
    };
    compare("header", shown.titleBlock, wanted.titleBlock);
    compare("aside", shown.notices, wanted.notices);
    compare("nav", shown.contents, wanted.contents);
    compare("footer", shown.footer, wanted.footer);
    return parts;
}

Texts headingsOf(const ShownPage &page)
{
    Texts headings;
    for (const ShownSection &section : page.sections)
        headings.emplace(section.id.view(), section.heading);
    return headings;
}

Texts clausesOf(const ShownPage &page)
{
    Texts clauses;
    for (const ShownSection &section : page.sections) {
        for (const ShownClause &clause : section.clauses)
            clauses.emplace(clause.id.view(), clause.html);
    }
    return clauses;
}

// Of sections that are already there; new ones bring theirs along.
Json::Array changedHeadings(const ShownPage &shown, const ShownPage &wanted)
{
    const Texts before = headingsOf(shown);
    Json::Array headings;
    for (const ShownSection &section : wanted.sections) {
        const auto found = before.find(section.id.view());
        if (found != before.end() && found->second != section.heading)
            headings.push_back(pair(section.id.view(), section.heading));
    }
    return headings;
}

Json::Array changedClauses(const ShownPage &shown, const ShownPage &wanted)
{
    const Texts before = clausesOf(shown);
    Json::Array clauses;
    for (const ShownSection &section : wanted.sections) {
        for (const ShownClause &clause : section.clauses) {
            const auto found = before.find(clause.id.view());
            if (found == before.end() || found->second != clause.html)
                clauses.push_back(pair(clause.id.view(), clause.html));
        }
    }
    return clauses;
}

bool hasTheSameOrder(const ShownPage &shown, const ShownPage &wanted)
{
    return std::ranges::equal(shown.sections, wanted.sections, [](const ShownSection &before, const ShownSection &now) {
        return before.id == now.id &&
               std::ranges::equal(before.clauses, now.clauses, {}, &ShownClause::id, &ShownClause::id);
    });
}

Json orderOf(const ShownPage &page)
{
    Json::Array sections;
    for (const ShownSection &section : page.sections) {
        Json::Array clauses;
        for (const ShownClause &clause : section.clauses)
            clauses.push_back(clause.id.view());
        sections.push_back(
            Json::Object{{"id", section.id.view()}, {"html", section.empty}, {"clauses", std::move(clauses)}});
    }
    return sections;
}

} // namespace

ShownPage shownPage(const assembly::AssembledDocument &document, const render::HtmlSettings &settings,
                    render::ClauseHtmlCache &cache)
{
    cache.begin(document, settings.gaps);
    ShownPage page{.kind = {document.view, document.language, document.pages, render::toHex(settings.accent)},
                   .frame = render::htmlAroundSections(document, settings),
                   .sections = {}};
    for (const assembly::AssembledSection &section : document.sections) {
        ShownSection &shown = page.sections.emplace_back(section.id, render::htmlOfSectionHeading(section),
                                                         render::htmlOfEmptySection(section));
        for (const assembly::AssembledClause &clause : section.clauses)
            shown.clauses.emplace_back(clause.content->id, cache.html(document, clause));
    }
    return page;
}

std::optional<Json> changesBetween(const ShownPage &shown, const ShownPage &wanted)
{
    if (shown.kind != wanted.kind)
        return std::nullopt;
    Json::Array parts = changedParts(shown.frame, wanted.frame);
    Json::Array headings = changedHeadings(shown, wanted);
    Json::Array clauses = changedClauses(shown, wanted);
    const bool isSameOrder = hasTheSameOrder(shown, wanted);
    if (parts.empty() && headings.empty() && clauses.empty() && isSameOrder)
        return Json();
    return Json(Json::Object{{"parts", std::move(parts)},
                             {"headings", std::move(headings)},
                             {"clauses", std::move(clauses)},
                             {"order", isSameOrder ? Json() : orderOf(wanted)}});
}

} // namespace policywright::gui
