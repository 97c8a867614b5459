// SPDX-License-Identifier: Apache-2.0
#include "core/history/RevisionLog.h"

#include "core/base/Digest.h"
#include "core/base/JsonDocument.h"
#include "core/history/JsonDelta.h"

#include <algorithm>
#include <array>

namespace policywright::history {
namespace {

constexpr std::array<std::string_view, 5> kStates{"draft", "in-review", "approved", "published", "retired"};
constexpr std::size_t kShortestId = 4;

std::string shortId(const std::string &id)
{
    return id.substr(0, 12);
}

std::string text(JsonView json, std::string_view name)
{
    const auto member = json.find(name);
    const auto value = member ? member->ifString() : std::nullopt;
    return std::string(value.value_or(""));
}

std::optional<Revision> revisionFrom(JsonView json, std::string_view line)
{
    const auto parents = json.find("parents");
    auto items = parents ? parents->ifArray() : std::nullopt;
    const auto state = stateNamed(text(json, "state"));
    Revision revision{.id = sha256Hex(line),
                      .content = text(json, "content"),
                      .parents = {},
                      .note = {.when = text(json, "when"),
                               .by = text(json, "by"),
                               .why = text(json, "why"),
                               .state = state.value_or(State::Draft),
                               .version = text(json, "version"),
                               .effective = text(json, "effective"),
                               .reviewBy = text(json, "reviewBy")}};
    if (!items || !state || revision.content.empty() || !json.find("change"))
        return std::nullopt;
    while (items->size() > 0) {
        const auto parent = items->next().ifString();
        if (!parent)
            return std::nullopt;
        revision.parents.emplace_back(*parent);
    }
    return revision;
}

std::string lineOf(const Revision &revision, Json change)
{
    Json::Array parents;
    for (const std::string &parent : revision.parents)
        parents.emplace_back(parent);
    const RevisionNote &note = revision.note;
    Json line = Json::Object{{"content", revision.content},
                             {"parents", std::move(parents)},
                             {"when", note.when},
                             {"by", note.by},
                             {"why", note.why},
                             {"state", nameOf(note.state)}};
    for (const auto &[name, value] : {std::pair("version", &note.version), std::pair("effective", &note.effective),
                                      std::pair("reviewBy", &note.reviewBy)}) {
        if (!value->empty())
            line.set(name, *value);
    }
    line.set("change", std::move(change));
    return policywright::toText(line, JsonStyle::Compact);
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

std::string_view nameOf(State state)
{
    return kStates[static_cast<std::size_t>(state)];
}

Result<State> stateNamed(const std::string &name)
{
    const auto found = std::ranges::find(kStates, name);
    if (found == kStates.end())
        return fail(ErrorCode::UnknownRevisionState, name);
    return static_cast<State>(found - kStates.begin());
}

Error RevisionLog::damaged(std::string detail) const
{
    return {ErrorCode::HistoryDamaged, m_file, std::move(detail)};
}

void RevisionLog::keep(Revision revision, std::string line)
{
    m_places.emplace(revision.id, m_lines.size());
    m_lines.push_back(std::move(line));
    m_revisions.push_back(std::move(revision));
}

std::optional<Error> RevisionLog::readLine(std::string_view line)
{
    const std::string number = std::to_string(m_lines.size() + 2);
    const auto json = JsonDocument::parse(line, m_file);
    auto revision = json ? revisionFrom(json->root(), line) : std::nullopt;
    if (!revision)
        return damaged("line " + number + " of it is not a revision");
    if (m_places.contains(revision->id))
        return damaged("the revision " + shortId(revision->id) + " stands there twice");
    if (revision->parents.empty() && !m_lines.empty())
        return damaged("the revision " + shortId(revision->id) + " follows none, though it is not the first");
    for (const std::string &parent : revision->parents) {
        if (!m_places.contains(parent))
            return damaged("the revision " + shortId(revision->id) + " follows " + shortId(parent) +
                           ", which was changed, taken out or put behind it");
    }
    keep(*std::move(revision), std::string(line));
    return std::nullopt;
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
    const bool isWhole = count && count->ifInt() == std::ssize(log.m_lines) && log.head() &&
                         policywright::history::text(header->root(), "head") == log.head()->id;
    if (!isWhole)
        return std::unexpected(log.damaged("its end was changed or is missing"));
    return log;
}

std::string RevisionLog::toText() const
{
    if (m_lines.empty())
        return {};
    std::string text = policywright::toText(Json(Json::Object{{"format", kHistoryFormat},
                                                              {"revisions", static_cast<std::int64_t>(m_lines.size())},
                                                              {"head", m_revisions.back().id}}),
                                            JsonStyle::Compact) +
                       '\n';
    for (const std::string &line : m_lines)
        text += line + '\n';
    return text;
}

const Revision *RevisionLog::withId(const std::string &id) const
{
    const auto found = m_places.find(id);
    return found == m_places.end() ? nullptr : &m_revisions[found->second];
}

Result<const Revision *> RevisionLog::named(const std::string &name) const
{
    const Revision *best = nullptr;
    for (const Revision &revision : m_revisions) {
        const bool isPublished = best && best->note.state == State::Published;
        if (!name.empty() && revision.note.version == name && !isPublished)
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

bool RevisionLog::isSuperseded(const Revision &revision) const
{
    const auto place = m_places.find(revision.id);
    return revision.note.state == State::Published && place != m_places.end() &&
           std::any_of(m_revisions.begin() + static_cast<std::ptrdiff_t>(place->second) + 1, m_revisions.end(),
                       [](const Revision &later) { return later.note.state == State::Published; });
}

std::string RevisionLog::digestOf(const Json &content)
{
    return sha256Hex(policywright::toText(sorted(content), JsonStyle::Compact));
}

std::optional<Json> RevisionLog::changed(const Json &before, const Revision &revision) const
{
    const auto line = parseJson(m_lines[m_places.at(revision.id)], m_file);
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
    if (note.state == State::Published && note.version.empty())
        return fail(ErrorCode::PublishedVersionUnnamed);
    const bool isTaken = note.state != State::Retired && !note.version.empty() &&
                         std::ranges::any_of(m_revisions, [&](const Revision &known) {
                             return known.note.version == note.version && known.note.state == State::Published;
                         });
    if (isTaken)
        return fail(ErrorCode::VersionNameTaken, note.version);
    Json before;
    Revision revision{.id = {}, .content = digestOf(content), .parents = {}, .note = std::move(note)};
    if (!parent.empty()) {
        auto known = contentOf(m_revisions[m_places.at(parent)]);
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
    std::string line = lineOf(revision, std::move(change));
    revision.id = sha256Hex(line);
    if (!m_places.contains(revision.id)) // the very same twice in a second is one
        keep(revision, std::move(line));
    return revision;
}

void RevisionLog::take(const RevisionLog &other)
{
    for (std::size_t i = 0; i < other.m_lines.size(); ++i) {
        if (!m_places.contains(other.m_revisions[i].id))
            keep(other.m_revisions[i], other.m_lines[i]);
    }
}

const Revision *RevisionLog::newestCommon(const RevisionLog &other) const
{
    const auto found = std::find_if(m_revisions.rbegin(), m_revisions.rend(),
                                    [&](const Revision &revision) { return other.withId(revision.id) != nullptr; });
    return found == m_revisions.rend() ? nullptr : &*found;
}

} // namespace policywright::history
