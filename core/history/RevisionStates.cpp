// SPDX-License-Identifier: Apache-2.0
#include "core/base/Digest.h"
#include "core/history/RevisionLog.h"

#include <algorithm>

namespace policywright::history {

RevisionNote RevisionLog::noteOf(const Revision &revision) const
{
    RevisionNote note = revision.note;
    for (const RevisionEvent &event : m_events) {
        if (event.about != revision.id)
            continue;
        if (event.state && canFollow(note.state, *event.state)) // two copies may have said it without knowing
            note.state = *event.state;
        for (const auto &[said, known] :
             {std::pair(&event.version, &note.version), std::pair(&event.effective, &note.effective),
              std::pair(&event.reviewBy, &note.reviewBy)}) {
            if (!said->empty())
                *known = *said;
        }
    }
    return note;
}

const RevisionEvent *RevisionLog::publishing(const Revision &revision) const
{
    const auto found = std::ranges::find_if(m_events, [&](const RevisionEvent &event) {
        return event.about == revision.id && event.state == State::Published;
    });
    return found == m_events.end() ? nullptr : &*found;
}

// Of the line; that of nothing is behind all of them.
std::size_t RevisionLog::placeOfPublishing(const Revision &revision) const
{
    if (const RevisionEvent *event = publishing(revision))
        return m_places.at(event->id);
    return revision.note.state == State::Published ? m_places.at(revision.id) : m_lines.size();
}

bool RevisionLog::isSuperseded(const Revision &revision) const
{
    if (!withId(revision.id) || stateOf(revision) != State::Published)
        return false;
    const std::size_t place = placeOfPublishing(revision);
    return std::ranges::any_of(m_revisions, [&](const Revision &other) {
        const std::size_t otherPlace = placeOfPublishing(other);
        return otherPlace > place && otherPlace < m_lines.size();
    });
}

Result<> RevisionLog::checkPublishing(const std::string &revision, State state, const std::string &version) const
{
    if (state == State::Published && version.empty())
        return fail(ErrorCode::PublishedVersionUnnamed);
    const bool isTaken =
        state != State::Retired && !version.empty() && std::ranges::any_of(m_revisions, [&](const Revision &known) {
            const RevisionNote note = noteOf(known);
            return known.id != revision && note.version == version && note.state == State::Published;
        });
    if (isTaken)
        return fail(ErrorCode::VersionNameTaken, version);
    return {};
}

Result<RevisionEvent> RevisionLog::record(RevisionEvent event)
{
    const RevisionNote note = noteOf(*withId(event.about));
    const std::string name = note.version.empty() ? event.about.substr(0, 12) : note.version;
    if (event.state && !canFollow(note.state, *event.state))
        return fail(ErrorCode::RevisionStateNotNext, name, std::string(nameOf(note.state)));
    if (event.state) {
        const std::string &version = event.version.empty() ? note.version : event.version;
        if (auto checked = checkPublishing(event.about, *event.state, version); !checked)
            return std::unexpected(checked.error());
    }
    event.after.assign(m_tips.begin(), m_tips.end());
    std::string line = lineOf(event);
    event.id = sha256Hex(line);
    keep(event, std::move(line));
    return event;
}

// What its writer can have known: the states that no other event between them changed.
std::vector<State> RevisionLog::statesBefore(const RevisionEvent &event) const
{
    std::vector<State> states;
    std::set<std::string> seen;
    std::vector<std::string> open = event.after;
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (!seen.insert(id).second)
            continue;
        const Line &line = m_lines[m_places.at(id)];
        const RevisionEvent *earlier = line.isRevision ? nullptr : &m_events[line.place];
        if (id == event.about)
            states.push_back(m_revisions[line.place].note.state);
        else if (earlier && earlier->about == event.about && earlier->state)
            states.push_back(*earlier->state);
        else
            open.insert(open.end(), line.named.begin(), line.named.end());
    }
    return states;
}

Result<> RevisionLog::checkStates() const
{
    for (const RevisionEvent &event : m_events) {
        if (!event.state)
            continue;
        const std::vector<State> before = statesBefore(event);
        const bool isPossible =
            std::ranges::any_of(before, [&](State state) { return canFollow(state, *event.state); });
        if (!isPossible)
            return std::unexpected(damaged("the revision " + event.about.substr(0, 12) + " cannot have become " +
                                           std::string(nameOf(*event.state)) + ", since it was " +
                                           std::string(before.empty() ? "not there" : nameOf(before.front()))));
    }
    return {};
}

} // namespace policywright::history
