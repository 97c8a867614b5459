// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/ShownPage.h"

#include "core/markdown/Parser.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;

AssembledClause clause(const std::string &number, const char *id, const std::string &text)
{
    assembly::ClauseContent content{.id = ClauseId(id), .pack = PackId("small")};
    content.title = "T";
    content.markdown = text;
    content.blocks = markdown::parse(text).value().blocks;
    return {number, std::make_shared<const assembly::ClauseContent>(std::move(content))};
}

AssembledDocument sample()
{
    AssembledDocument document{.view = ViewId("internal")};
    document.language = "en";
    document.title = "Policy";
    document.targets = {{"a.two", {"1.2", "T"}}};
    document.words = {{"skip", "Skip"},
                      {"contents", "Contents"},
                      {"draft", "Draft"},
                      {"draft_notice", "Not final."},
                      {"footer", "Version {version}"},
                      {"section", "section {number}"}};
    document.sections = {
        {SectionId("a"), "1", "A", {clause("1.1", "a.one", "See [](#a.two)."), clause("1.2", "a.two", "Two.")}},
        {SectionId("b"), "2", "B", {clause("2.1", "b.one", "One.")}}};
    return document;
}

std::optional<Json> changes(const AssembledDocument &before, const AssembledDocument &now,
                            const render::HtmlSettings &settings = {}, const render::HtmlSettings &newSettings = {})
{
    render::ClauseHtmlCache cache;
    const ShownPage shown = shownPage(before, settings, cache);
    return changesBetween(shown, shownPage(now, newSettings, cache));
}

std::string html(const AssembledDocument &document, std::size_t section, std::size_t index)
{
    return render::htmlOfClause(document, document.sections[section].clauses[index]);
}

Json::Array none()
{
    return {};
}

TEST(ShownPage, HasNothingToReplaceWhereNothingChanged)
{
    EXPECT_EQ(changes(sample(), sample()), Json());
}

TEST(ShownPage, ReplacesOnlyTheClauseThatChanged)
{
    AssembledDocument now = sample();
    now.sections[0].clauses[1] = clause("1.2", "a.two", "Another.");
    EXPECT_EQ(changes(sample(), now), Json(Json::Object{{"parts", none()},
                                                        {"headings", none()},
                                                        {"clauses", Json::Array{Json::Array{"a.two", html(now, 0, 1)}}},
                                                        {"order", Json()}}));
}

TEST(ShownPage, ReplacesClausesWhoseCrossReferenceLeadsToAnotherNumber)
{
    AssembledDocument now = sample();
    now.targets.at("a.two").number = "1.3";
    EXPECT_EQ(*changes(sample(), now)->find("clauses"), Json(Json::Array{Json::Array{"a.one", html(now, 0, 0)}}));
}

TEST(ShownPage, NamesTheOrderWhereClausesComeAndGo)
{
    AssembledDocument now = sample();
    now.sections[0].clauses.erase(now.sections[0].clauses.begin());
    now.sections.push_back({SectionId("c"), "3", "C", {clause("3.1", "c.one", "New.")}});
    const Json found = *changes(sample(), now);
    EXPECT_EQ(*found.find("clauses"), Json(Json::Array{Json::Array{"c.one", html(now, 2, 0)}}));
    const auto section = [&](std::size_t index, Json::Array clauses) {
        return Json::Object{{"id", now.sections[index].id.view()},
                            {"html", render::htmlOfEmptySection(now.sections[index])},
                            {"clauses", std::move(clauses)}};
    };
    EXPECT_EQ(*found.find("order"),
              Json(Json::Array{section(0, {"a.two"}), section(1, {"b.one"}), section(2, {"c.one"})}));
    EXPECT_EQ((*found.find("parts")->ifArray())[0],
              Json(Json::Array{"nav", render::htmlAroundSections(now, {}).contents}));
}

TEST(ShownPage, ReplacesHeadingsAndTheTableOfContentsWithThem)
{
    AssembledDocument now = sample();
    now.sections[1].title = "Beta";
    const Json found = *changes(sample(), now);
    EXPECT_EQ(*found.find("headings"),
              Json(Json::Array{Json::Array{"b", render::htmlOfSectionHeading(now.sections[1])}}));
    EXPECT_EQ(*found.find("parts"),
              Json(Json::Array{Json::Array{"nav", render::htmlAroundSections(now, {}).contents}}));
    EXPECT_EQ(*found.find("clauses"), Json(none()));
}

TEST(ShownPage, ReplacesTheTitleBlockAndTheNotices)
{
    AssembledDocument now = sample();
    now.title = "Rules";
    const render::HtmlSettings draft{.finish = render::Finish::Draft};
    const render::PageFrame frame = render::htmlAroundSections(now, draft);
    EXPECT_EQ(*changes(sample(), now, {}, draft)->find("parts"),
              Json(Json::Array{Json::Array{"header", frame.titleBlock}, Json::Array{"aside", frame.notices}}));
}

TEST(ShownPage, HasToBeLoadedForAnotherViewLanguageLengthOrColour)
{
    AssembledDocument view = sample();
    view.view = ViewId("public");
    AssembledDocument language = sample();
    language.language = "de";
    AssembledDocument length = sample();
    length.pages = 1;
    EXPECT_EQ(changes(sample(), view), std::nullopt);
    EXPECT_EQ(changes(sample(), language), std::nullopt);
    EXPECT_EQ(changes(sample(), length), std::nullopt);
    EXPECT_EQ(changes(sample(), sample(), {}, {.accent = {0, 0, 0}}), std::nullopt);
}

} // namespace
} // namespace policywright::gui
