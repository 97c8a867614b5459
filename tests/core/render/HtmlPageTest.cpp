// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlPage.h"

#include "core/base/Json.h"
#include "core/markdown/Parser.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <gtest/gtest.h>

namespace policywright::render {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;

AssembledClause clause(const std::string &number, const char *id, const std::string &title, const std::string &text)
{
    assembly::ClauseContent content{.id = ClauseId(id), .pack = PackId("small")};
    content.title = title;
    content.markdown = text;
    content.blocks = markdown::parse(text).value().blocks;
    return {number, std::make_shared<const assembly::ClauseContent>(std::move(content))};
}

AssembledDocument sample()
{
    AssembledDocument document{.view = ViewId("internal")};
    document.language = "en";
    document.title = "Social media policy";
    document.facts = {.organisation = "Harbour <Trust>",
                      .shortName = "",
                      .version = "1.2",
                      .owner = "Director",
                      .effective = Date::fromIso("2027-03-01").value(),
                      .reviewBy = Date::fromIso("2028-03-01").value()};
    document.cover = {clause("", "setup.cover", "Facts", "- **Version** 1.2\n")};
    document.notices = {clause("", "setup.notice", "Notice", "A lawyer reads this first.\n")};
    document.sections = {
        {SectionId("rules"), "1", "Rules & more", {clause("1.1", "rules.scope", "Scope", "All of us.\n")}}};
    document.words = {{"skip", "Skip to the text"},   {"contents", "Contents"},        {"draft", "Draft"},
                      {"draft_notice", "Not final."}, {"footer", "Version {version}"}, {"section", "section {number}"}};
    return document;
}

std::string between(const std::string &text, const std::string &from, const std::string &to)
{
    const std::size_t begin = text.find(from);
    if (begin == std::string::npos)
        return "(nothing)";
    return text.substr(begin + from.size(), text.find(to, begin + from.size()) - begin - from.size());
}

std::string bodyOf(const std::string &page)
{
    return page.substr(page.find("<body"));
}

TEST(HtmlPage, WritesTheWholePage)
{
    const std::string page = htmlPage(sample(), {});
    EXPECT_EQ(bodyOf(page),
              "<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n"
              "<header>\n<p class=\"org\">Harbour &lt;Trust&gt;</p>\n<h1>Social media policy</h1>\n"
              "<dl class=\"facts\"><div><dt>Version</dt><dd> 1.2</dd></div>\n</dl>\n</header>\n"
              "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n"
              "<li><a href=\"#rules\"><span class=\"n\">1</span> <span>Rules &amp; more</span></a></li>\n"
              "<li><a href=\"#rules.scope\"><span class=\"n\">1.1</span> <span>Scope</span></a></li>\n</ol>\n</nav>\n"
              "<main id=\"text\">\n<section id=\"rules\" aria-labelledby=\"rules-title\">\n"
              "<h2 id=\"rules-title\"><span class=\"n\">1</span> Rules &amp; more</h2>\n"
              "<div class=\"clause\" id=\"rules.scope\"><a class=\"n\" href=\"#rules.scope\">1.1</a>\n<h3>Scope</h3>\n"
              "<p>All of us.</p>\n</div>\n</section>\n</main>\n"
              "<footer>\n<p>Version 1.2</p>\n</footer>\n</body>\n</html>\n");
    EXPECT_TRUE(page.starts_with("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
    EXPECT_EQ(between(page, "<title>", "</title>"), "Social media policy \u2013 Harbour &lt;Trust&gt;");
}

std::string sha256Base64(const std::string &bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256)
        .toBase64()
        .toStdString();
}

TEST(HtmlPage, AllowsNothingButItsOwnStyleSheetAndMetadataByDigest)
{
    const std::string page = htmlPage(sample(), {.accent = {0xff, 0x00, 0x80}});
    const std::string css = between(page, "<style>", "</style>");
    const std::string metadata = between(page, "<script type=\"application/ld+json\">", "</script>");
    EXPECT_EQ(between(page, "Content-Security-Policy\" content=\"", "\">"),
              "default-src 'none'; script-src 'sha256-" + sha256Base64(metadata) + "'; style-src 'sha256-" +
                  sha256Base64(css) + "'; img-src data:; base-uri 'none'; form-action 'none'");
}

TEST(HtmlPage, HasNoStyleSheetThatLoadsSomethingOrLeavesItsElement)
{
    const std::string css = between(htmlPage(sample(), {}), "<style>", "</style>");
    for (const char *loading : {"url(", "@import", "@font-face", "image-set(", "<"})
        EXPECT_EQ(css.find(loading), std::string::npos) << loading;
}

TEST(HtmlPage, SaysItsFactsInMetadata)
{
    const auto json =
        parseJson(between(htmlPage(sample(), {}), "<script type=\"application/ld+json\">", "</script>"), "x");
    ASSERT_TRUE(json);
    EXPECT_EQ(
        toText(*json, JsonStyle::Compact),
        R"({"@context":"https://schema.org","@type":"DigitalDocument","name":"Social media policy","inLanguage":"en",)"
        R"("version":"1.2","datePublished":"2027-03-01","expires":"2028-03-01",)"
        R"("publisher":{"@type":"Organization","name":"Harbour <Trust>"},)"
        R"("maintainer":{"@type":"Person","jobTitle":"Director"}})");
}

TEST(HtmlPage, LeavesOutFactsThatNobodyKnows)
{
    AssembledDocument document = sample();
    document.facts = {};
    const std::string page = htmlPage(document, {});
    EXPECT_EQ(
        between(page, "<script type=\"application/ld+json\">", "</script>"),
        R"({"@context":"https://schema.org","@type":"DigitalDocument","name":"Social media policy","inLanguage":"en"})");
    EXPECT_EQ(between(page, "<title>", "</title>"), "Social media policy");
    EXPECT_NE(page.find("<header>\n<h1>"), std::string::npos);
    EXPECT_NE(page.find("<footer>\n</footer>\n"), std::string::npos);
}

TEST(HtmlPage, LetsNoFactLeaveTheMetadata)
{
    AssembledDocument document = sample();
    document.facts.organisation = "</script><script>alert(1)</script><!-- \u2028";
    const std::string page = htmlPage(document, {});
    const std::string metadata = between(page, "<script type=\"application/ld+json\">", "</script>");
    EXPECT_EQ(metadata.find('<'), std::string::npos);
    const auto json = parseJson(metadata, "x");
    ASSERT_TRUE(json);
    EXPECT_EQ(*json->find("publisher")->find("name")->ifString(), document.facts.organisation);
    EXPECT_EQ(page.find("<script>"), std::string::npos);
}

TEST(HtmlPage, MarksADraftWithItsNotices)
{
    const std::string page = htmlPage(sample(), {.finish = Finish::Draft});
    EXPECT_EQ(between(page, "</header>\n", "<nav"),
              "<aside class=\"notice\" aria-labelledby=\"draft\">\n<h2 id=\"draft\">Draft</h2>\n<p>Not final.</p>\n"
              "<p>A lawyer reads this first.</p>\n</aside>\n");
    EXPECT_EQ(between(htmlPage(sample(), {}), "</header>\n", "<nav"), "");
}

TEST(HtmlPage, MarksADocumentOfOnePageAsShort)
{
    AssembledDocument document = sample();
    document.pages = 1;
    EXPECT_TRUE(bodyOf(htmlPage(document, {})).starts_with("<body class=\"short\">\n"));
}

TEST(HtmlPage, EmbedsTheLogo)
{
    const std::string page = htmlPage(sample(), {.logo = Logo{"image/png", std::string("\x89PNG", 4)}});
    EXPECT_EQ(between(page, "<header>\n", "<p class=\"org\">"),
              "<img class=\"logo\" alt=\"\" src=\"data:image/png;base64,iVBORw==\">\n");
}

TEST(HtmlPage, WritesOneClauseAsItStandsInThePage)
{
    const AssembledDocument document = sample();
    const std::string html = htmlOfClause(document, document.sections[0].clauses[0]);
    EXPECT_NE(htmlPage(document, {}).find(html), std::string::npos);
}

TEST(HtmlPage, WritesWhatStandsAroundTheClausesAsItStandsInThePage)
{
    const AssembledDocument document = sample();
    const HtmlSettings settings{.finish = Finish::Draft};
    const PageFrame frame = htmlAroundSections(document, settings);
    const assembly::AssembledSection &section = document.sections[0];
    std::string empty = htmlOfEmptySection(section);
    EXPECT_EQ(empty.find(htmlOfSectionHeading(section)) + htmlOfSectionHeading(section).size(),
              empty.size() - std::string("</section>\n").size());
    empty.insert(empty.size() - std::string("</section>\n").size(), htmlOfClause(document, section.clauses[0]));
    EXPECT_EQ(bodyOf(htmlPage(document, settings)),
              "<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n" + frame.titleBlock + frame.notices +
                  frame.contents + "<main id=\"text\">\n" + empty + "</main>\n" + frame.footer + "</body>\n</html>\n");
    EXPECT_EQ(htmlAroundSections(document, {}).notices, "");
}

} // namespace
} // namespace policywright::render
