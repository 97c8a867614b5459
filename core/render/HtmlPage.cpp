// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlPage.h"

#include "core/assembly/Formats.h"
#include "core/base/Json.h"
#include "core/render/HtmlBlocks.h"
#include "core/render/HtmlText.h"
#include "core/render/PageStyle.h"

namespace policywright::render {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::AssembledSection;

// Nothing is loaded, nothing runs; the one style sheet and the metadata, which is data and no program, are allowed by
// their digests. Neither ends in a line break: the Nu HTML checker trims before it computes the digest.
std::string contentSecurityPolicy(const PageStyle &style, const std::string &metadata)
{
    return "default-src 'none'; script-src " + digestSource(metadata) + "; style-src " + style.digestSource +
           "; img-src data:; base-uri 'none'; form-action 'none'";
}

std::string title(const AssembledDocument &document)
{
    return document.facts.organisation.empty() ? document.title
                                               : document.title + " \u2013 " + document.facts.organisation;
}

// schema.org's words for the document, for search engines and records systems.
std::string metadata(const AssembledDocument &document)
{
    Json json = Json::Object{{"@context", "https://schema.org"},
                             {"@type", "DigitalDocument"},
                             {"name", document.title},
                             {"inLanguage", document.language}};
    const assembly::DocumentFacts &facts = document.facts;
    if (!facts.version.empty())
        json.set("version", facts.version);
    if (facts.effective)
        json.set("datePublished", facts.effective->toIso());
    if (facts.reviewBy)
        json.set("expires", facts.reviewBy->toIso());
    if (!facts.organisation.empty())
        json.set("publisher", Json::Object{{"@type", "Organization"}, {"name", facts.organisation}});
    if (!facts.owner.empty())
        json.set("maintainer", Json::Object{{"@type", "Person"}, {"jobTitle", facts.owner}});
    return escapedForScript(toText(json, JsonStyle::Compact));
}

std::string openedSection(const AssembledSection &section)
{
    const std::string id = escaped(section.id.view());
    return "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n" + htmlOfSectionHeading(section);
}

constexpr std::size_t kMostPages = 256 * 1024; // bytes; a longer one is copied as it grows

class PageWriter {
public:
    PageWriter(const AssembledDocument &document, const HtmlSettings &settings, ClauseHtmlCache &cache)
        : m_document(document), m_settings(settings), m_cache(cache)
    {
        m_html.reserve(kMostPages);
        m_cache.begin(document, settings.gaps);
    }

    std::string write() &&
    {
        head();
        m_html += m_document.pages == 1 ? "<body class=\"short\">\n" : "<body>\n";
        m_html += "<a class=\"skip\" href=\"#text\">" + escaped(word("skip")) + "</a>\n";
        titleBlock();
        notices();
        contents();
        m_html += "<main id=\"text\">\n";
        for (const AssembledSection &section : m_document.sections)
            write(section);
        if (m_settings.signOffs)
            m_html += htmlOf(*m_settings.signOffs, m_document.language);
        m_html += "</main>\n";
        footer();
        m_html += "</body>\n</html>\n";
        return std::move(m_html);
    }

    PageFrame frame() &&
    {
        return {.titleBlock = alone(&PageWriter::titleBlock),
                .notices = alone(&PageWriter::notices),
                .contents = alone(&PageWriter::contents),
                .footer = alone(&PageWriter::footer)};
    }

private:
    std::string alone(void (PageWriter::*part)())
    {
        m_html.clear();
        (this->*part)();
        return m_html;
    }

    const std::string &word(const std::string &name) const { return m_document.words.at(name); }

    void head()
    {
        const PageStyle &style = m_cache.style(m_settings.accent);
        const std::string facts = metadata(m_document);
        m_html += "<!doctype html>\n<html lang=\"" + escaped(m_document.language) +
                  "\">\n<head>\n"
                  "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                  escaped(contentSecurityPolicy(style, facts)) +
                  "\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                  escaped(title(m_document)) + "</title>\n<meta name=\"generator\" content=\"Policywright\">\n";
        m_html +=
            "<script type=\"application/ld+json\">" + facts + "</script>\n<style>" + style.css + "</style>\n</head>\n";
    }

    void titleBlock()
    {
        m_html += "<header>\n";
        if (m_settings.logo) {
            m_html += "<img class=\"logo\" alt=\"\" src=\"data:" + escaped(m_settings.logo->mediaType) + ";base64," +
                      base64(m_settings.logo->bytes) + "\">\n";
        }
        if (!m_document.facts.organisation.empty())
            m_html += "<p class=\"org\">" + escaped(m_document.facts.organisation) + "</p>\n";
        m_html += "<h1>" + escaped(m_document.title) + "</h1>\n";
        for (const AssembledClause &clause : m_document.cover)
            appendFacts(m_html, m_document, *clause.content, m_settings.gaps);
        m_html += "</header>\n";
    }

    void notices()
    {
        if (m_settings.finish == Finish::Final)
            return;
        m_html += "<aside class=\"notice\" aria-labelledby=\"draft\">\n<h2 id=\"draft\">" + escaped(word("draft")) +
                  "</h2>\n<p>" + escaped(word("draft_notice")) + "</p>\n";
        for (const AssembledClause &clause : m_document.notices)
            appendBlocks(m_html, m_document, *clause.content, m_settings.gaps);
        m_html += "</aside>\n";
    }

    void contents()
    {
        m_html +=
            "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" + escaped(word("contents")) + "</h2>\n<ol>\n";
        for (const AssembledSection &section : m_document.sections)
            contentsEntry(section.id.view(), section.number, section.title);
        if (m_document.sections.size() == 1) { // its title alone would be no help
            for (const AssembledClause &clause : m_document.sections.front().clauses)
                contentsEntry(clause.content->id.view(), clause.number, clause.content->title);
        }
        m_html += "</ol>\n</nav>\n";
    }

    void contentsEntry(std::string_view id, const std::string &number, const std::string &title)
    {
        m_html += "<li><a href=\"#" + escaped(id) + "\"><span class=\"n\">" + escaped(number) + "</span> <span>" +
                  escaped(title) + "</span></a></li>\n";
    }

    void write(const AssembledSection &section)
    {
        m_html += openedSection(section);
        for (const AssembledClause &clause : section.clauses)
            m_html += m_cache.html(m_document, clause);
        m_html += "</section>\n";
    }

    void footer()
    {
        m_html += "<footer>\n";
        if (!m_document.facts.version.empty()) {
            m_html +=
                "<p>" + escaped(assembly::filledIn(word("footer"), {{"version", m_document.facts.version}})) + "</p>\n";
        }
        m_html += "</footer>\n";
    }

    const AssembledDocument &m_document;
    const HtmlSettings &m_settings;
    ClauseHtmlCache &m_cache;
    std::string m_html;
};

} // namespace

std::string htmlPage(const AssembledDocument &document, const HtmlSettings &settings)
{
    ClauseHtmlCache cache;
    return htmlPage(document, settings, cache);
}

std::string htmlPage(const AssembledDocument &document, const HtmlSettings &settings, ClauseHtmlCache &cache)
{
    return PageWriter(document, settings, cache).write();
}

std::string htmlOfClause(const AssembledDocument &document, const AssembledClause &clause, GapMarks gaps)
{
    const std::string id = escaped(clause.content->id.view());
    std::string html = "<div class=\"clause\" id=\"" + id + "\"><a class=\"n\" href=\"#" + id + "\">" +
                       escaped(clause.number) + "</a>\n<h3>" + escaped(clause.content->title) + "</h3>\n";
    appendBlocks(html, document, *clause.content, gaps);
    html += "</div>\n";
    return html;
}

std::string htmlOfSectionHeading(const AssembledSection &section)
{
    return "<h2 id=\"" + escaped(section.id.view()) + "-title\"><span class=\"n\">" + escaped(section.number) +
           "</span> " + escaped(section.title) + "</h2>\n";
}

std::string htmlOfEmptySection(const AssembledSection &section)
{
    return openedSection(section) + "</section>\n";
}

std::string htmlOfSection(const AssembledDocument &document, const AssembledSection &section)
{
    std::string html = openedSection(section);
    for (const AssembledClause &clause : section.clauses)
        html += htmlOfClause(document, clause);
    return html + "</section>\n";
}

PageFrame htmlAroundSections(const AssembledDocument &document, const HtmlSettings &settings)
{
    ClauseHtmlCache cache; // of no use: no clause of the body is written
    return PageWriter(document, settings, cache).frame();
}

} // namespace policywright::render
