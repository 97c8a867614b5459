// SPDX-License-Identifier: Apache-2.0
#include "core/render/RedlinePage.h"

#include "core/compare/RedlineSides.h"
#include "core/render/HtmlText.h"
#include "core/render/PageStyle.h"
#include "core/render/RedlineAssets.h"
#include "core/render/RedlineHtml.h"

namespace policywright::render {
namespace {

using assembly::AssembledDocument;
using compare::Mark;
using compare::Redline;
using compare::RedlineClause;
using compare::RedlineSection;
using compare::Side;
using Fate = RedlineClause::Fate;

class PageWriter {
public:
    PageWriter(const Redline &redline, const AssembledDocument &document, const RedlineNames &names,
               const HtmlSettings &settings, RedlineLayout layout)
        : m_redline(redline), m_document(document), m_names(names), m_settings(settings), m_layout(layout),
          m_words(document.language)
    {
        for (const RedlineSection &section : redline.sections) {
            for (const RedlineClause &clause : section.clauses) {
                if (clause.fate != Fate::MovedAway)
                    m_numbers[clause.id.toString()] = nameOfPlace(clause);
            }
        }
    }

    std::string write() &&
    {
        head();
        m_html += std::string("<body class=\"redline") + (isSideBySide() ? " both" : "") +
                  "\">\n<a class=\"skip\" href=\"#text\">" + escaped(m_words["skip"]) + "</a>\n";
        titleBlock();
        summary();
        m_html += "<main id=\"text\">\n";
        if (isSideBySide())
            m_html += "<div class=\"sides names\" aria-hidden=\"true\"><div>" + escaped(m_names.before) +
                      "</div><div>" + escaped(m_names.after) + "</div></div>\n";
        for (const RedlineSection &section : m_redline.sections)
            write(section);
        m_html += "</main>\n</body>\n</html>\n";
        return std::move(m_html);
    }

private:
    void head()
    {
        const std::string style = pageStyle(m_settings.accent).css + '\n' +
                                  std::string(kRedlineStyle.substr(0, kRedlineStyle.find_last_not_of('\n') + 1));
        const std::string policy = "default-src 'none'; style-src " + digestSource(style) +
                                   "; img-src data:; base-uri 'none'; form-action 'none'";
        const std::string language = m_document.language.empty() ? "en" : m_document.language;
        m_html += "<!doctype html>\n<html lang=\"" + escaped(language) +
                  "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                  escaped(policy) + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
                  "<title>" + escaped(filled("page_title", {})) +
                  "</title>\n<meta name=\"generator\" content=\"Policywright\">\n"
                  "<meta name=\"robots\" content=\"noindex\">\n<style>" +
                  style + "</style>\n</head>\n";
    }

    // Its number; of one without a number, what it is called.
    std::string nameOfPlace(const RedlineClause &clause) const
    {
        const std::string &number = clause.now.empty() ? clause.before : clause.now;
        return number.empty() ? nameOf(clause, m_words) : number;
    }

    std::string filled(const std::string &name, std::string_view number) const
    {
        return m_words.filled(
            name,
            {{"title", m_document.title}, {"before", m_names.before}, {"after", m_names.after}, {"number", number}});
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
        m_html += "<h1>";
        appendRuns(m_html, setting(), m_redline.title);
        m_html += "</h1>\n<p class=\"kind\">" + escaped(filled("from_to", {})) + "</p>\n";
        for (const RedlineClause &clause : m_redline.cover) {
            if (clause.fate == Fate::Unchanged)
                appendFacts(m_html, m_document, *clause.content);
            else
                appendRedlineFacts(m_html, setting(), clause.blocks);
        }
        m_html += "</header>\n";
    }

    // -- what changed, by clause

    void summary()
    {
        m_html += "<section class=\"changes\" aria-labelledby=\"changes\">\n<h2 id=\"changes\">" +
                  escaped(m_words["summary"]) + "</h2>\n";
        if (m_redline.isEmpty()) {
            m_html += "<p>" + escaped(m_words["nothing"]) + "</p>\n</section>\n";
            return;
        }
        m_html += "<p class=\"totals\">" + escaped(totalsSentence(m_redline, m_words)) + "</p>\n<p class=\"legend\">" +
                  m_words.filled("legend_text", {{"added", "<ins>" + escaped(m_words["legend_added"]) + "</ins>"},
                                                 {"removed", "<del>" + escaped(m_words["legend_removed"]) + "</del>"},
                                                 {"moved", "<span class=\"away\"><del>" +
                                                               escaped(m_words["legend_moved"]) + "</del></span>"}}) +
                  "</p>\n";
        if (m_redline.isCoarse)
            m_html += "<p class=\"notice\">" + escaped(m_words["coarse"]) + "</p>\n";
        m_html += "<table>\n<thead><tr><th scope=\"col\">" + escaped(m_words["clause"]) + "</th><th scope=\"col\">" +
                  escaped(m_words["what"]) + "</th><th scope=\"col\">" + escaped(m_words["words_changed"]) +
                  "</th></tr></thead>\n<tbody>\n";
        for (const RedlineSection &section : m_redline.sections) {
            for (const RedlineClause &clause : section.clauses)
                summarise(clause);
        }
        m_html += "</tbody>\n</table>\n</section>\n";
    }

    void summarise(const RedlineClause &clause)
    {
        if (!clause.isChanged() || clause.fate == Fate::MovedAway)
            return;
        m_html += "<tr><th scope=\"row\"><a href=\"#" + escaped(clause.id.view()) + "\">" +
                  escaped(nameOf(clause, m_words)) + "</a></th><td>" + escaped(fateOf(clause, m_words)) + "</td><td>";
        if (!clause.counts.isEmpty())
            m_html += escaped(m_words.filled("words", {{"added", std::to_string(clause.counts.added)},
                                                       {"removed", std::to_string(clause.counts.removed)}}));
        m_html += "</td></tr>\n";
    }

    // -- the document

    void write(const RedlineSection &section)
    {
        if (section.mark == Mark::Removed && section.isMoved)
            return; // its place now shows it; the summary names its clauses
        const std::string id = escaped(section.id.view());
        const std::string number = section.now.empty() ? section.before : section.now;
        m_html += "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">" +
                  (number.empty() ? "" : "<span class=\"n\">" + escaped(number) + "</span> ");
        appendRuns(m_html, setting(), section.title);
        m_html += "</h2>\n";
        if (section.isMoved)
            m_html += "<p class=\"mv\">" + escaped(filled("moved_from", section.before)) + "</p>\n";
        for (const RedlineClause &clause : section.clauses)
            write(clause);
        m_html += "</section>\n";
    }

    void write(const RedlineClause &clause)
    {
        if (isSideBySide())
            return writeBeside(clause);
        if (clause.fate == Fate::Unchanged && !clause.isMoved && !clause.content->title.empty()) {
            m_html += htmlOfClause(m_document, {clause.now, clause.content});
            return;
        }
        const bool isAway = clause.fate == Fate::MovedAway;
        const std::string number = clause.fate == Fate::Removed || isAway ? clause.before : clause.now;
        open(clause, "clause");
        if (!number.empty())
            m_html += "<a class=\"n\" href=\"#" + escaped(clause.id.view()) + "\">" + escaped(number) + "</a>\n";
        title(clause.title);
        fate(clause);
        if (clause.fate == Fate::Unchanged)
            appendBlocks(m_html, m_document, *clause.content);
        else
            appendRedline(m_html, setting(), clause);
        m_html += "</div>\n";
    }

    void open(const RedlineClause &clause, const std::string &name)
    {
        const bool isAway = clause.fate == Fate::MovedAway;
        m_html += "<div class=\"" + name + (clause.isChanged() ? " touched" : "") + (isAway ? " away" : "") +
                  (isAway ? "\">" : "\" id=\"" + escaped(clause.id.view()) + "\">");
    }

    void title(const compare::RedlineRuns &runs)
    {
        if (runs.empty())
            return;
        m_html += "<h3>";
        appendRuns(m_html, setting(), runs);
        m_html += "</h3>\n";
    }

    void fate(const RedlineClause &clause)
    {
        if (clause.isChanged())
            m_html += "<p class=\"fate\">" + escaped(fateOf(clause, m_words)) + "</p>\n";
    }

    // -- side by side

    void writeBeside(const RedlineClause &clause)
    {
        if (clause.fate == Fate::MovedAway)
            return; // where it is now, its old words stand beside the new ones
        open(clause, "clause sides");
        side(clause, Side::Before);
        side(clause, Side::After);
        m_html += "</div>\n";
    }

    void side(const RedlineClause &clause, Side side)
    {
        const bool isBefore = side == Side::Before;
        m_html += "<div role=\"group\" aria-label=\"" + escaped(isBefore ? m_names.before : m_names.after) + "\">";
        if (clause.fate == (isBefore ? Fate::Added : Fate::Removed)) {
            m_html += "<p class=\"fate\">" + escaped(m_words[isBefore ? "not_yet" : "no_more"]) + "</p></div>\n";
            return;
        }
        const std::string &number = isBefore ? clause.before : clause.now;
        if (!number.empty())
            m_html += "<p class=\"number\">" + escaped(number) + "</p>\n";
        title(compare::oneSide(clause.title, side));
        if (!isBefore)
            fate(clause);
        if (clause.fate == Fate::Unchanged) {
            appendBlocks(m_html, m_document, *clause.content);
        } else {
            RedlineClause half = clause;
            half.blocks = compare::oneSide(clause.blocks, side);
            appendRedline(m_html, setting(), half);
        }
        m_html += "</div>\n";
    }

    bool isSideBySide() const { return m_layout == RedlineLayout::SideBySide; }
    RedlineSetting setting() const { return {m_document, m_words, m_numbers}; }

    const Redline &m_redline;
    const AssembledDocument &m_document;
    const RedlineNames &m_names;
    const HtmlSettings &m_settings;
    RedlineLayout m_layout;
    RedlineWords m_words;
    std::map<std::string, std::string> m_numbers;
    std::string m_html;
};

} // namespace

std::string redlinePage(const Redline &redline, const AssembledDocument &after, const RedlineNames &names,
                        const HtmlSettings &settings, RedlineLayout layout)
{
    return PageWriter(redline, after, names, settings, layout).write();
}

} // namespace policywright::render
