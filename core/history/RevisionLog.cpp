// SPDX-License-Identifier: Apache-2.0
#include "core/history/RevisionLog.h"

#include "core/base/Digest.h"
#include "core/base/JsonDocument.h"
#include "core/history/JsonDelta.h"

#include <algorithm>
#include <iterator>

namespace policywright::history {
namespace {

constexpr std::size_t kShortestId = 4;

std::string shortId(const std::string &id)
{
    return id.substr(0, 12);
}

// Takes the first line away.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

} // namespace

Error RevisionLog::damaged(std::string detail) const
{
    return {ErrorCode::HistoryDamaged, m_file, std::move(detail)};
}

void RevisionLog::keepLine(const std::string &id, Line line)
{
    for (const std::string &named : line.named)
        m_tips.erase(named);
    m_tips.insert(id);
    m_places.emplace(id, m_lines.size());
    m_lastId = id;
    m_lines.push_back(std::move(line));
}

void RevisionLog::keep(Revision revision, std::string text, const std::vector<std::string> &after)
{
    std::vector<std::string> named = revision.parents;
    named.insert(named.end(), after.begin(), after.end());
    keepLine(revision.id, {std::move(text), true, m_revisions.size(), std::move(named)});
    m_revisions.push_back(std::move(revision));
}

void RevisionLog::keep(RevisionEvent event, std::string text)
{
    keepLine(event.id, {std::move(text), false, m_events.size(), event.after});
    m_events.push_back(std::move(event));
}

std::optional<Error> RevisionLog::checkNamed(const std::string &id, const std::vector<std::string> &named) const
{
    if (m_places.contains(id))
        return damaged("the revision " + shortId(id) + " stands there twice");
    for (const std::string &each : named) {
        if (!m_places.contains(each))
            return damaged("the revision " + shortId(id) + " follows " + shortId(each) +
                           ", which was changed, taken out or put behind it");
    }
    return std::nullopt;
}

std::optional<Error> RevisionLog::readRevision(std::string_view text, JsonView json)
{
    auto revision = revisionFrom(json, text);
    if (!revision)
        return damaged("line " + std::to_string(m_lines.size() + 2) + " of it is not a revision");
    const auto after = idsIn(json, "after").value_or(std::vector<std::string>());
    if (revision->parents.empty() && !m_lines.empty() && !m_places.contains(revision->id))
        return damaged("the revision " + shortId(revision->id) + " follows none, though it is not the first");
    for (const std::vector<std::string> &named : {revision->parents, after}) {
        if (auto error = checkNamed(revision->id, named))
            return error;
    }
    for (const std::string &parent : revision->parents) {
        if (!withId(parent))
            return damaged("the revision " + shortId(revision->id) + " follows what is no revision");
    }
    keep(*std::move(revision), std::string(text), after);
    return std::nullopt;
}

std::optional<Error> RevisionLog::readEvent(std::string_view text, JsonView json)
{
    auto event = eventFrom(json, text);
    if (!event)
        return damaged("line " + std::to_string(m_lines.size() + 2) + " of it is no event");
    if (auto error = checkNamed(event->id, event->after))
        return error;
    if (!withId(event->about))
        return damaged("an event is about the revision " + shortId(event->about) + ", which is not there");
    keep(*std::move(event), std::string(text));
    return std::nullopt;
}

std::optional<Error> RevisionLog::readLine(std::string_view text)
{
    const auto json = JsonDocument::parse(text, m_file);
    if (!json)
        return damaged("line " + std::to_string(m_lines.size() + 2) + " of it is not a revision");
    return json->root().find("about") ? readEvent(text, json->root()) : readRevision(text, json->root());
}

Result<RevisionLog> RevisionLog::fromText(std::string_view text, std::string file)
{
    RevisionLog log(std::move(file));
    const auto header = JsonDocument::parse(takeLine(text), log.m_file);
    const auto stored = header ? header->root().find("format") : std::nullopt;
    const auto format = stored ? stored->ifInt() : std::nullopt;
    if (!format || *format < 1)
        return std::unexpected(log.damaged("it does not begin as one"));
    if (*format > kHistoryFormat)
        return fail(ErrorCode::NewerHistory, log.m_file, std::to_string(*format));
    while (!text.empty()) {
        if (auto error = log.readLine(takeLine(text)))
            return std::unexpected(*std::move(error));
    }
    const auto count = header->root().find("revisions");
    const auto events = header->root().find("events");
    const auto last = header->root().find("head");
    const bool isWhole = count && count->ifInt() == std::ssize(log.m_revisions) && log.head() &&
                         (events ? events->ifInt() : 0) == std::ssize(log.m_events) && last &&
                         last->ifString() == log.m_lastId;
    if (!isWhole)
        return std::unexpected(log.damaged("its end was changed or is missing"));
    return log;
}

std::string RevisionLog::toText() const
{
    if (m_lines.empty())
        return {};
    Json header = Json::Object{{"format", m_events.empty() ? 1 : kHistoryFormat},
                               {"revisions", static_cast<std::int64_t>(m_revisions.size())}};
    if (!m_events.empty())
        header.set("events", static_cast<std::int64_t>(m_events.size()));
    header.set("head", m_lastId);
    std::string text = policywright::toText(header, JsonStyle::Compact) + '\n';
    for (const Line &line : m_lines)
        text += line.text + '\n';
    return text;
}

const Revision *RevisionLog::withId(const std::string &id) const
{
    const auto found = m_places.find(id);
    const Line *line = found == m_places.end() ? nullptr : &m_lines[found->second];
    return line && line->isRevision ? &m_revisions[line->place] : nullptr;
}

Result<const Revision *> RevisionLog::named(const std::string &name) const
{
    const Revision *best = nullptr;
    for (const Revision &revision : m_revisions) {
        const bool isPublished = best && stateOf(*best) == State::Published;
        if (!name.empty() && !isPublished && noteOf(revision).version == name)
            best = &revision;
    }
    if (best)
        return best;
    for (const Revision &revision : m_revisions) {
        if (name.size() < kShortestId || !revision.id.starts_with(name))
            continue;
        if (best)
            return fail(ErrorCode::RevisionNotUnique, name);
        best = &revision;
    }
    if (!best)
        return fail(ErrorCode::UnknownRevision, name);
    return best;
}

std::string RevisionLog::digestOf(const Json &content)
{
    return sha256Hex(policywright::toText(sorted(content), JsonStyle::Compact));
}

std::optional<Json> RevisionLog::changed(const Json &before, const Revision &revision) const
{
    const auto line = parseJson(m_lines[m_places.at(revision.id)].text, m_file);
    return line ? applied(before, *line->find("change")) : std::nullopt;
}

Result<> RevisionLog::checkContent(const Revision &revision, const Json &content) const
{
    if (digestOf(content) != revision.content)
        return std::unexpected(damaged("the content of " + shortId(revision.id) + " is not what was kept"));
    return {};
}

Result<Json> RevisionLog::contentOf(const Revision &revision) const
{
    std::vector<const Revision *> way; // back to the first one
    for (const Revision *at = &revision; at; at = at->parents.empty() ? nullptr : withId(at->parents.front()))
        way.push_back(at);
    Json content;
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
        auto next = changed(content, **step);
        if (!next)
            return std::unexpected(damaged("the content of " + shortId(revision.id) + " cannot be put together"));
        content = *std::move(next);
    }
    return checkContent(revision, content).transform([&] { return std::move(content); });
}

Result<> RevisionLog::lookAtContents(const Look &look) const
{
    Json content;
    std::string last; // whose content it is
    for (const Revision &revision : m_revisions) {
        std::optional<Json> next;
        if (revision.parents.empty() || revision.parents.front() == last)
            next = changed(content, revision);
        auto found =
            next ? checkContent(revision, *next).transform([&] { return *std::move(next); }) : contentOf(revision);
        if (!found)
            return std::unexpected(found.error());
        if (auto looked = look(revision, *found); !looked)
            return looked;
        content = *std::move(found);
        last = revision.id;
    }
    return {};
}

Result<Revision> RevisionLog::add(RevisionNote note, const Json &content, const std::vector<std::string> &others)
{
    return addBehind(head() ? head()->id : "", std::move(note), content, others);
}

Result<Revision> RevisionLog::addBehind(const std::string &parent, RevisionNote note, const Json &content,
                                        const std::vector<std::string> &others)
{
    if (auto checked = checkPublishing({}, note.state, note.version); !checked)
        return std::unexpected(checked.error());
    Json before;
    Revision revision{.id = {}, .content = digestOf(content), .parents = {}, .note = std::move(note)};
    if (!parent.empty()) {
        auto known = contentOf(*withId(parent));
        if (!known)
            return std::unexpected(known.error());
        before = *std::move(known);
        revision.parents = {parent};
    }
    for (const std::string &other : others) {
        if (!std::ranges::contains(revision.parents, other))
            revision.parents.push_back(other);
    }
    Json change = deltaOf(before, content);
    if (const auto again = applied(before, change); !again || digestOf(*again) != revision.content)
        change = Json::Object{{"is", content}};
    std::vector<std::string> after; // events that would be lost to the chain
    std::ranges::copy_if(m_tips, std::back_inserter(after), [&](const std::string &id) { return !withId(id); });
    std::string line = lineOf(revision, std::move(change), after);
    revision.id = sha256Hex(line);
    if (!m_places.contains(revision.id)) // the very same twice in a second is one
        keep(revision, std::move(line), after);
    return revision;
}

void RevisionLog::take(const RevisionLog &other)
{
    for (const Line &line : other.m_lines) {
        const std::string &id = line.isRevision ? other.m_revisions[line.place].id : other.m_events[line.place].id;
        if (m_places.contains(id))
            continue;
        if (line.isRevision)
            m_revisions.push_back(other.m_revisions[line.place]);
        else
            m_events.push_back(other.m_events[line.place]);
        keepLine(
            id, {line.text, line.isRevision, (line.isRevision ? m_revisions.size() : m_events.size()) - 1, line.named});
    }
}

const Revision *RevisionLog::newestCommon(const RevisionLog &other) const
{
    const auto found = std::find_if(m_revisions.rbegin(), m_revisions.rend(),
                                    [&](const Revision &revision) { return other.withId(revision.id) != nullptr; });
    return found == m_revisions.rend() ? nullptr : &*found;
}

} // namespace policywright::history
