// SPDX-License-Identifier: Apache-2.0
#include "core/render/DrillPage.h"

#include "core/render/DrillAssets.h"
#include "core/render/DrillWords.h"
#include "core/render/HtmlText.h"
#include "core/render/ReportPage.h"

namespace policywright::render {
namespace {

using drill::Callee;
using drill::End;
using drill::Line;
using drill::Step;
using drill::Walk;

const char *classOf(End end)
{
    switch (end) {
    case End::Nobody: return "nobody";
    case End::Unclear: return "unclear";
    case End::Reached: break;
    }
    return "reached";
}

class PageWriter {
public:
    PageWriter(const DrillReport &report, const assembly::Formats &formats, const HtmlSettings &settings)
        : m_report(report), m_settings(settings), m_words(report.language, formats)
    {
    }

    std::string write() &&
    {
        m_html = reportHead(frame(), m_settings);
        m_html += "<body class=\"drill\">\n<a class=\"skip\" href=\"#text\">" + escaped(m_words["skip"]) + "</a>\n";
        titleBlock();
        m_html += "<main id=\"text\">\n<div class=\"notice\"><p>" + escaped(m_words["exercise"]) + "</p></div>\n";
        if (m_report.walks.size() > 1)
            overview();
        for (std::size_t i = 0; i < m_report.walks.size(); ++i)
            walk(m_report.walks[i], "walk-" + std::to_string(i + 1));
        m_html += "</main>\n<footer><p>" + escaped(m_words["internal"]) + "</p></footer>\n</body>\n</html>\n";
        return std::move(m_html);
    }

private:
    const drill::Situation &situation() const { return m_report.walks.front().situation; }

    ReportFrame frame() const
    {
        return {.title = m_words["title"],
                .organisation = m_report.organisation,
                .language = m_report.language,
                .style = kDrillStyle};
    }

    void titleBlock()
    {
        m_html += "<header>\n" + reportOwner(frame(), m_settings);
        paragraph("moment", m_words.moment(situation().at));
        paragraph("level", m_words.filled("level", {{"name", m_report.walks.front().level}}));
        paragraph("away", m_words.away(situation()));
        m_html += "</header>\n";
    }

    void paragraph(const char *kind, std::string_view text)
    {
        m_html += std::string("<p class=\"") + kind + "\">" + escaped(text) + "</p>\n";
    }

    void overview()
    {
        m_html += "<section aria-labelledby=\"overview\">\n<h2 id=\"overview\">" + escaped(m_words["overview"]) +
                  "</h2>\n<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"overview\">\n"
                  "<table>\n<thead><tr>";
        for (const char *column : {"situation", "nobody", "unclear", "reached", "where"})
            m_html += "<th scope=\"col\">" + escaped(m_words[column]) + "</th>";
        m_html += "</tr></thead>\n<tbody>\n";
        for (std::size_t i = 0; i < m_report.walks.size(); ++i) {
            const Walk &walk = m_report.walks[i];
            m_html += "<tr><th scope=\"row\"><a href=\"#walk-" + std::to_string(i + 1) + "\">";
            appendEscapedForCell(m_html, walk.scenario);
            m_html += "</a></th>";
            for (const End end : {End::Nobody, End::Unclear, End::Reached})
                m_html += "<td>" + std::to_string(walk.count(end)) + "</td>";
            m_html += "<td>";
            appendEscapedForCell(m_html, gapsOf(walk));
            m_html += "</td></tr>\n";
        }
        m_html += "</tbody>\n</table>\n</div>\n</section>\n";
    }

    static std::string gapsOf(const Walk &walk)
    {
        std::string gaps;
        for (const Step &step : walk.steps) {
            if (step.end() == End::Nobody)
                gaps += (gaps.empty() ? "" : "; ") + step.title;
        }
        return gaps.empty() ? "\u2013" : gaps;
    }

    void walk(const Walk &walk, const std::string &id)
    {
        m_html += "<section class=\"walk\" aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">" +
                  escaped(walk.scenario) + "</h2>\n";
        if (!walk.isPrepared)
            paragraph("why", m_words["not_prepared"]);
        if (walk.count(End::Nobody) == 0)
            paragraph("fine", m_words["fine"]);
        for (std::size_t i = 0; i < walk.steps.size(); ++i)
            step(walk.steps[i], i + 1);
        if (!walk.loads.empty())
            m_html += "<h3>" + escaped(m_words["loads"]) + "</h3>\n";
        for (const drill::Load &load : walk.loads)
            paragraph("load", m_words.loadOf(load));
        m_html += "</section>\n";
    }

    void step(const Step &step, std::size_t number)
    {
        m_html += std::string("<div class=\"step ends-") + classOf(step.end()) + "\">\n<h3>" +
                  escaped(m_words.filled("step", {{"number", std::to_string(number)}, {"title", step.title}})) +
                  "</h3>\n";
        paragraph("task", step.task);
        for (const Line &line : step.lines)
            this->line(step, line);
        m_html += "</div>\n";
    }

    void line(const Step &step, const Line &line)
    {
        if (!line.name.empty())
            m_html += "<h4>" + escaped(line.name) + "</h4>\n";
        if (!line.text.empty())
            paragraph("said", line.text);
        if (line.within)
            paragraph("within", m_words.within(*line.within));
        if (!line.callees.empty()) {
            m_html += "<ul>\n";
            for (const Callee &callee : line.callees)
                this->callee(callee);
            m_html += "</ul>\n";
        }
        m_html += std::string("<p><span class=\"state ") + classOf(line.end) + "\">" + DrillWords::markOf(line.end) +
                  ' ' + escaped(m_words.stateOf(line)) + "</span>";
        if (line.end == End::Nobody)
            m_html += ' ' + escaped(becauseOf(step, line));
        m_html += "</p>\n";
    }

    std::string becauseOf(const Step &step, const Line &line) const
    {
        const std::string why = m_words.whyOf(line);
        std::string text = (why.empty() ? "" : why + ' ') + step.gap;
        const auto prompt = m_report.prompts.find(line.place.question);
        if (prompt != m_report.prompts.end())
            text += ' ' + m_words.filled("mend", {{"question", prompt->second}});
        return text;
    }

    void callee(const Callee &callee)
    {
        const bool isCalled = callee.answers == drill::Answers::Yes || isForAPerson(callee.answers);
        m_html += std::string("<li") + (isCalled ? "" : " class=\"no\"") + "><span class=\"mark\">" +
                  DrillWords::markOf(callee.answers) + "</span>" + escaped(DrillWords::nameOf(callee));
        if (!callee.phone.empty())
            m_html += ", <span class=\"phone\">" + escaped(callee.phone) + "</span>";
        if (!callee.secondPhone.empty())
            m_html += ", <span class=\"phone\">" + escaped(callee.secondPhone) + "</span>";
        for (const std::string &remark : {m_words.roleOf(callee), callee.note, m_words.remarkOn(callee)}) {
            if (!remark.empty())
                m_html += "; " + escaped(remark);
        }
        m_html += "</li>\n";
    }

    const DrillReport &m_report;
    const HtmlSettings &m_settings;
    DrillWords m_words;
    std::string m_html;
};

} // namespace

std::string drillPage(const DrillReport &report, const assembly::Formats &formats, const HtmlSettings &settings)
{
    return PageWriter(report, formats, settings).write();
}

} // namespace policywright::render
