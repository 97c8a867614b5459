// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DrillListing.h"

#include "app/cli/ReviewListing.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using drill::Answers;
using drill::Callee;
using drill::End;
using drill::Line;
using drill::Step;
using drill::Walk;
using render::DrillWords;

constexpr const char *kIndent = "      ";

class Listing {
public:
    Listing(const DrillWords &words, std::ostream &out) : m_words(words), m_out(out) {}

    void step(const Step &step, std::size_t number) const
    {
        m_out << DrillWords::markOf(step.end()) << (number < 10 ? "  " : " ") << number << ". " << shown(step.title)
              << '\n';
        say(step.task);
        for (const Line &line : step.lines)
            this->line(step, line);
    }

    // What is wrong with a step, and nothing else.
    void gaps(const Step &step) const
    {
        m_out << "  " << DrillWords::markOf(step.end()) << ' ' << shown(step.title) << '\n';
        for (const Line &line : step.lines) {
            if (line.end != End::Reached)
                people(step, line);
        }
    }

private:
    void line(const Step &step, const Line &line) const
    {
        if (line.within)
            say(m_words.within(*line.within) + (line.name.empty() ? "" : ": " + line.name));
        else
            say(line.name);
        std::string_view text = line.text;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            say(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        people(step, line, /*names*/ true);
    }

    void people(const Step &step, const Line &line, bool nameWasSaid = false) const
    {
        if (!nameWasSaid)
            say(line.name);
        for (const Callee &callee : line.callees)
            this->callee(callee);
        if (line.end == End::Reached)
            return;
        std::string sentence = m_words.nameOf(line.end) + '.';
        for (const std::string &more : {m_words.whyOf(line), line.end == End::Nobody ? step.gap : std::string()})
            sentence += more.empty() ? "" : ' ' + more;
        m_out << kIndent << shown(sentence) << "  " << line.place.question.view();
        if (line.place.row)
            m_out << '[' << *line.place.row + 1 << ']';
        m_out << '\n';
    }

    void callee(const Callee &callee) const
    {
        std::string text = DrillWords::nameOf(callee);
        for (const std::string &number : {callee.phone, callee.secondPhone})
            text += number.empty() ? "" : ", " + number;
        for (const std::string &remark : {m_words.roleOf(callee), callee.note, m_words.remarkOn(callee)})
            text += remark.empty() ? "" : "; " + remark;
        m_out << kIndent << DrillWords::markOf(callee.answers) << ' ' << shown(text) << '\n';
    }

    void say(std::string_view text) const
    {
        if (!text.empty())
            m_out << kIndent << shown(text) << '\n';
    }

    const DrillWords &m_words;
    std::ostream &m_out;
};

bool isInAll(const Step &step, const std::vector<Walk> &walks)
{
    return std::ranges::all_of(walks, [&](const Walk &walk) { return std::ranges::contains(walk.steps, step); });
}

// What is the same in every situation is said once.
void printGaps(const std::vector<Walk> &walks, const DrillWords &words, std::ostream &out)
{
    const Listing listing(words, out);
    const auto isGap = [](const Step &step) { return step.end() != End::Reached; };
    const auto isCommonGap = [&](const Step &step) { return isGap(step) && isInAll(step, walks); };
    if (std::ranges::any_of(walks.front().steps, isCommonGap))
        out << words["everywhere"] << '\n';
    for (const Step &step : walks.front().steps) {
        if (isCommonGap(step))
            listing.gaps(step);
    }
    for (const Walk &walk : walks) {
        out << shown(walk.scenario) << '\n';
        for (const Step &step : walk.steps) {
            if (isGap(step) && !isInAll(step, walks))
                listing.gaps(step);
        }
        if (std::ranges::none_of(walk.steps, isGap))
            out << "  " << words["fine"] << '\n';
    }
}

// Each character counts as one column: labels are words, without marks that stand above another one.
std::size_t columnsOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

const char *nameOf(Answers answers)
{
    switch (answers) {
    case Answers::Yes: return "yes";
    case Answers::Unclear: return "unclear";
    case Answers::NotNamed: return "notNamed";
    case Answers::SamePerson: return "samePerson";
    case Answers::Away: return "away";
    case Answers::OutsideHours: return "outsideHours";
    case Answers::NoNumber: return "noNumber";
    case Answers::NotChecked: return "notChecked";
    }
    return "";
}

const char *nameOf(End end)
{
    switch (end) {
    case End::Reached: return "reached";
    case End::Unclear: return "unclear";
    case End::Nobody: return "nobody";
    }
    return "";
}

const char *nameOf(drill::Role role)
{
    switch (role) {
    case drill::Role::First: return "first";
    case drill::Role::Deputy: return "deputy";
    case drill::Role::Backup: return "backup";
    }
    return "";
}

Json orNull(bool isThere, std::string text)
{
    if (!isThere)
        return {};
    return text;
}

Json json(const drill::Place &place)
{
    Json json = Json::Object{{"question", place.question.toString()}};
    if (place.row)
        json.set("row", static_cast<std::int64_t>(*place.row + 1));
    return json;
}

Json json(const Callee &callee)
{
    return Json::Object{{"name", callee.name},
                        {"title", callee.title},
                        {"phone", callee.phone},
                        {"secondPhone", callee.secondPhone},
                        {"role", nameOf(callee.role)},
                        {"hours", callee.hours},
                        {"checked", orNull(callee.checked.has_value(), callee.checked ? callee.checked->toIso() : "")},
                        {"note", callee.note},
                        {"answers", nameOf(callee.answers)},
                        {"where", json(callee.place)}};
}

Json json(const Line &line)
{
    Json::Array callees;
    for (const Callee &callee : line.callees)
        callees.push_back(json(callee));
    return Json::Object{{"name", line.name},
                        {"within", orNull(line.within.has_value(), line.within ? line.within->toText() : "")},
                        {"text", line.text},
                        {"end", nameOf(line.end)},
                        {"by", orNull(line.by.has_value(), line.by ? line.callees[*line.by].name : "")},
                        {"people", std::move(callees)},
                        {"where", json(line.place)}};
}

} // namespace

void print(const Walk &walk, const DrillWords &words, std::ostream &out)
{
    out << shown(walk.scenario) << '\n';
    if (!walk.isPrepared)
        out << words["not_prepared"] << '\n';
    const Listing listing(words, out);
    for (std::size_t i = 0; i < walk.steps.size(); ++i)
        listing.step(walk.steps[i], i + 1);
    for (const drill::Load &load : walk.loads)
        out << "! " << shown(words.loadOf(load)) << '\n';
    for (const End end : {End::Nobody, End::Unclear, End::Reached})
        out << words.nameOf(end) << ": " << walk.count(end) << (end == End::Reached ? "\n" : ". ");
}

void printAll(const std::vector<Walk> &walks, const DrillWords &words, std::ostream &out)
{
    printGaps(walks, words, out);
    std::size_t width = columnsOf(words["situation"]);
    for (const Walk &walk : walks)
        width = std::max(width, columnsOf(walk.scenario));
    const auto padded = [](const std::string &text, std::size_t columns) {
        return text + std::string(columns - std::min(columns, columnsOf(text)) + 2, ' ');
    };
    out << '\n' << padded(words["situation"], width);
    for (const End end : {End::Nobody, End::Unclear, End::Reached})
        out << words.nameOf(end) << (end == End::Reached ? "\n" : "  ");
    for (const Walk &walk : walks) {
        out << padded(shown(walk.scenario), width);
        for (const End end : {End::Nobody, End::Unclear})
            out << padded(std::to_string(walk.count(end)), columnsOf(words.nameOf(end)));
        out << walk.count(End::Reached) << '\n';
    }
}

std::string lineOf(const std::vector<Walk> &walks)
{
    const auto gaps = std::ranges::count_if(walks, [](const Walk &walk) { return walk.count(End::Nobody) > 0; });
    return std::to_string(gaps) + " of " + std::to_string(walks.size()) +
           (walks.size() == 1 ? " situation ends" : " situations end") + " in nobody somewhere";
}

Json json(const Walk &walk, const DrillWords &words)
{
    Json::Array steps;
    for (const Step &step : walk.steps) {
        Json::Array lines;
        for (const Line &line : step.lines)
            lines.push_back(json(line));
        steps.emplace_back(Json::Object{{"id", step.id},
                                        {"title", step.title},
                                        {"task", step.task},
                                        {"gap", orNull(step.end() == End::Nobody, step.gap)},
                                        {"end", nameOf(step.end())},
                                        {"lines", std::move(lines)}});
    }
    Json::Array loads;
    for (const drill::Load &load : walk.loads)
        loads.emplace_back(Json::Object{{"name", load.name},
                                        {"steps", Json::Array(load.steps.begin(), load.steps.end())},
                                        {"sentence", words.loadOf(load)}});
    const auto count = [&](End end) { return Json(static_cast<std::int64_t>(walk.count(end))); };
    return Json::Object{{"scenario", walk.situation.scenario}, {"label", walk.scenario},
                        {"prepared", walk.isPrepared},         {"nobody", count(End::Nobody)},
                        {"unclear", count(End::Unclear)},      {"reached", count(End::Reached)},
                        {"steps", std::move(steps)},           {"loads", std::move(loads)}};
}

} // namespace policywright::cli
