// SPDX-License-Identifier: Apache-2.0
#include "core/render/HealthPage.h"

#include "core/render/HealthAssets.h"
#include "core/render/HealthWords.h"
#include "core/render/HtmlText.h"
#include "core/render/ReportPage.h"

#include <algorithm>

namespace policywright::render {
namespace {

using dates::DueItem;
using dates::Standing;

const char *classOf(Standing standing)
{
    switch (standing) {
    case Standing::Overdue: return "overdue";
    case Standing::DueSoon: return "soon";
    case Standing::Unknown: return "unknown";
    case Standing::Later: break;
    }
    return "later";
}

// Beside the word, for who does not see the colour.
const char *markOf(Standing standing)
{
    switch (standing) {
    case Standing::Overdue: return "\u2715 ";
    case Standing::DueSoon: return "! ";
    case Standing::Unknown: return "? ";
    case Standing::Later: break;
    }
    return "\u2713 ";
}

class PageWriter {
public:
    PageWriter(const HealthReport &report, const assembly::Formats &formats, const HtmlSettings &settings)
        : m_report(report), m_formats(formats), m_settings(settings), m_words(report.language)
    {
    }

    std::string write() &&
    {
        m_html = reportHead(frame(), m_settings);
        m_html += "<body class=\"health\">\n<a class=\"skip\" href=\"#text\">" + escaped(m_words["skip"]) + "</a>\n";
        titleBlock();
        m_html += "<main id=\"text\">\n";
        if (!m_report.hasWatchedDates)
            m_html += "<div class=\"notice\"><p>" + escaped(m_words["old_packs"]) + "</p></div>\n";
        glance();
        areas();
        m_html += "</main>\n<footer><p>" + escaped(m_words["internal"]) + "</p></footer>\n</body>\n</html>\n";
        return std::move(m_html);
    }

private:
    ReportFrame frame() const
    {
        return {.title = m_words["title"],
                .organisation = m_report.organisation,
                .language = m_report.language,
                .style = kHealthStyle};
    }

    void titleBlock()
    {
        m_html += "<header>\n" + reportOwner(frame(), m_settings);
        m_html += "<p class=\"day\">" +
                  escaped(m_words.filled("as_of", {{"date", m_formats.date(m_report.period.today)},
                                                   {"soon", m_formats.date(m_report.period.soon)}})) +
                  "</p>\n</header>\n";
    }

    void glance()
    {
        const dates::DueCounts counts = countsOf(m_report.items);
        m_html += "<section aria-labelledby=\"glance\">\n<h2 id=\"glance\">" + escaped(m_words["summary"]) +
                  "</h2>\n<ul class=\"glance\">\n";
        for (const auto &[standing, count] :
             {std::pair{Standing::Overdue, counts.overdue}, std::pair{Standing::DueSoon, counts.soon},
              std::pair{Standing::Unknown, counts.unknown}, std::pair{Standing::Later, counts.later}})
            m_html += std::string("<li class=\"") + (count > 0 ? classOf(standing) : "none") +
                      "\"><span class=\"count\">" + std::to_string(count) + "</span> " +
                      escaped(m_words.nameOf(standing)) + "</li>\n";
        m_html += "</ul>\n";
        if (m_report.items.empty())
            m_html += "<p>" + escaped(m_words["nothing"]) + "</p>\n";
        else if (counts.isQuiet())
            m_html += "<p>" + escaped(m_words["quiet"]) + "</p>\n";
        m_html += "</section>\n";
    }

    // In the order of the most urgent thing in each.
    void areas()
    {
        std::vector<std::string> names;
        for (const DueItem &item : m_report.items) {
            if (!std::ranges::contains(names, m_words.areaOf(item)))
                names.push_back(m_words.areaOf(item));
        }
        for (std::size_t i = 0; i < names.size(); ++i)
            area(names[i], "area-" + std::to_string(i + 1));
    }

    void area(const std::string &name, const std::string &id)
    {
        m_html += "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">" + escaped(name) +
                  "</h2>\n<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id +
                  "\">\n<table>\n<thead><tr>";
        for (const char *column : {"task_column", "done_column", "interval_column", "due_column", "standing_column"})
            m_html += "<th scope=\"col\">" + escaped(m_words[column]) + "</th>";
        m_html += "</tr></thead>\n<tbody>\n";
        for (const DueItem &item : m_report.items) {
            if (m_words.areaOf(item) == name)
                row(item);
        }
        m_html += "</tbody>\n</table>\n</div>\n</section>\n";
    }

    void row(const DueItem &item)
    {
        m_html += "<tr><th scope=\"row\">";
        appendEscapedForCell(m_html, m_words.taskOf(item));
        if (!item.rows.empty()) {
            m_html += "<span class=\"rows\">";
            appendEscapedForCell(m_html, namesOf(item));
            m_html += "</span>";
        }
        m_html += "</th><td>" + escaped(doneOf(item)) + "</td><td>" +
                  escaped(item.every ? m_formats.duration(*item.every) : "\u2013") + "</td><td>" +
                  escaped(item.due ? m_formats.date(*item.due) : m_words["no_day"]) + "</td><td><span class=\"state " +
                  classOf(item.standing) + "\">" + markOf(item.standing) + escaped(m_words.nameOf(item.standing)) +
                  "</span></td></tr>\n";
    }

    std::string namesOf(const DueItem &item) const
    {
        std::string names;
        for (const std::string &name : m_words.rowsOf(item))
            names += (names.empty() ? "" : ", ") + name;
        return names;
    }

    std::string doneOf(const DueItem &item) const
    {
        if (item.done)
            return m_formats.date(*item.done);
        if (!item.every)
            return "\u2013"; // it is done once
        return item.standing == Standing::Unknown ? m_words["never"] : m_words["not_recorded"];
    }

    const HealthReport &m_report;
    const assembly::Formats &m_formats;
    const HtmlSettings &m_settings;
    HealthWords m_words;
    std::string m_html;
};

} // namespace

std::string healthPage(const HealthReport &report, const assembly::Formats &formats, const HtmlSettings &settings)
{
    return PageWriter(report, formats, settings).write();
}

} // namespace policywright::render
