// SPDX-License-Identifier: Apache-2.0
#include "core/render/DrillWords.h"

#include "core/base/Json.h"
#include "core/render/DrillAssets.h"

#include <algorithm>

namespace policywright::render {
namespace {

using drill::Answers;
using drill::Callee;
using drill::End;

// The entry of a list that is written "one, two, three"; from 1.
std::string entryOf(std::string_view list, unsigned number)
{
    for (; number > 1; --number)
        list.remove_prefix(list.find(", ") + 2);
    return std::string(list.substr(0, list.find(',')));
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

DrillWords::DrillWords(std::string_view language, const assembly::Formats &formats) : m_formats(formats)
{
    const auto json = parseJson(drillWordsText(language), "words"); // ours; a test reads them
    for (const auto &[name, word] : *json->ifObject())
        m_words[name] = *word.ifString();
}

std::string DrillWords::filled(const std::string &name,
                               std::initializer_list<std::pair<std::string_view, std::string_view>> values) const
{
    return assembly::filledIn(m_words.at(name), values);
}

std::string DrillWords::moment(const drill::Moment &moment) const
{
    return filled("as_of", {{"weekday", entryOf(m_words.at("weekdays"), moment.weekday())},
                            {"date", m_formats.date(moment.day)},
                            {"time", moment.time()}});
}

std::string DrillWords::away(const drill::Situation &situation) const
{
    return situation.away.empty() ? m_words.at("none_away") : filled("away", {{"names", joined(situation.away)}});
}

// Behind "within", some languages have a form of their own for the many.
std::string DrillWords::within(const Duration &duration) const
{
    const std::string &many = m_formats.dativeUnits()[static_cast<std::size_t>(duration.unit())];
    const bool hasForm = duration.count() != 1 && !many.empty();
    const std::string text = hasForm ? std::to_string(duration.count()) + ' ' + many : m_formats.duration(duration);
    return filled("within", {{"duration", text}});
}

const std::string &DrillWords::nameOf(End end) const
{
    switch (end) {
    case End::Nobody: return m_words.at("nobody");
    case End::Unclear: return m_words.at("unclear");
    case End::Reached: break;
    }
    return m_words.at("reached");
}

const std::string &DrillWords::stateOf(const drill::Line &line) const
{
    return !line.isCall && line.end == End::Reached ? m_words.at("there") : nameOf(line.end);
}

const char *DrillWords::markOf(End end)
{
    switch (end) {
    case End::Nobody: return "\u2715";
    case End::Unclear: return "?";
    case End::Reached: break;
    }
    return "\u2713";
}

const char *DrillWords::markOf(Answers answers)
{
    switch (answers) {
    case Answers::Yes: return markOf(End::Reached);
    case Answers::Unclear:
    case Answers::NotNamed: return markOf(End::Unclear);
    default: return markOf(End::Nobody);
    }
}

std::string DrillWords::nameOf(const Callee &callee)
{
    return callee.title.empty() ? callee.name : callee.name + ", " + callee.title;
}

const std::string &DrillWords::roleOf(const Callee &callee) const
{
    static const std::string kNone;
    if (callee.answers == Answers::NotNamed)
        return kNone; // the remark says it
    switch (callee.role) {
    case drill::Role::Deputy: return m_words.at("deputy");
    case drill::Role::Backup: return m_words.at("backup");
    case drill::Role::First: break;
    }
    return kNone;
}

std::string DrillWords::remarkOn(const Callee &callee) const
{
    switch (callee.answers) {
    case Answers::Yes: return callee.hours.empty() ? std::string() : filled("hours", {{"hours", callee.hours}});
    case Answers::Unclear: return filled("unclear_hours", {{"hours", callee.hours}});
    case Answers::NotNamed: return m_words.at("not_named");
    case Answers::SamePerson: return m_words.at("same_person");
    case Answers::Away: return m_words.at("is_away");
    case Answers::OutsideHours: return filled("outside_hours", {{"hours", callee.hours}});
    case Answers::NoNumber: return m_words.at("no_number");
    case Answers::NotChecked: break;
    }
    if (!callee.checked)
        return m_words.at("never_checked");
    return filled("not_checked", {{"date", m_formats.date(*callee.checked)},
                                  {"every", callee.checkEvery ? m_formats.duration(*callee.checkEvery) : "\u2013"}});
}

std::string DrillWords::whyOf(const drill::Line &line) const
{
    if (line.end != End::Nobody)
        return {};
    if (!line.isCall)
        return m_words.at("nothing");
    if (line.callees.empty())
        return m_words.at("nobody_named");
    if (std::ranges::contains(line.callees, Answers::NotChecked, &Callee::answers))
        return m_words.at("unchecked");
    return line.hasDeputy ? std::string() : m_words.at("no_deputy");
}

std::string DrillWords::loadOf(const drill::Load &load) const
{
    return filled("load",
                  {{"name", load.name}, {"count", std::to_string(load.steps.size())}, {"steps", joined(load.steps)}});
}

} // namespace policywright::render
