// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/ReviewFile.h"

#include "core/base/Digest.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_set>

namespace policywright::annotate {
namespace {

// The order of events goes down to their bytes.
bool hasSameBytes(const Event &a, const Event &b)
{
    return !isBefore(a, b) && !isBefore(b, a);
}

Json toJson(const Revision &revision)
{
    Json::Array clauses;
    for (const auto &[id, digest] : revision.clauses)
        clauses.emplace_back(Json::Array{id.toString(), digest});
    return Json::Object{{"view", revision.view}, {"clauses", std::move(clauses)}};
}

// How many of those that were added are not what they say, or have the id of another one. `added`: places.
std::size_t tamperedOf(const std::vector<Event> &events, const std::vector<std::size_t> &added)
{
    std::unordered_set<std::string_view> ids;
    ids.reserve(events.size());
    auto next = added.begin();
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (next != added.end() && *next == i)
            ++next;
        else
            ids.insert(events[i].id);
    }
    return static_cast<std::size_t>(std::ranges::count_if(added, [&](std::size_t place) {
        const Event &event = events[place];
        return !ids.insert(event.id).second || !event.isIntact() || event.isForged();
    }));
}

} // namespace

std::string Revision::id() const
{
    return sha256Hex(policywright::toText(toJson(*this), JsonStyle::Compact));
}

bool ReviewFile::add(Event event)
{
    event.knownIntact.reset();
    event.knownIntact = event.isIntact();
    if (event.signature)
        event.signature->holds = isSignatureGood(event, m_policy);
    const bool isLast = m_events.empty() || isBefore(m_events.back(), event); // as in every file that was written
    const auto at = isLast ? m_events.end() : std::ranges::lower_bound(m_events, event, isBefore);
    if (at != m_events.end() && hasSameBytes(*at, event))
        return false;
    m_events.insert(at, std::move(event));
    return true;
}

std::string ReviewFile::addRevision(const std::string &view, const ReviewedText &text)
{
    Revision revision{view, {}};
    for (const ReviewedClause &clause : text) {
        std::string digest = sha256Hex(clause.text);
        m_texts.emplace(digest, clause.text);
        revision.clauses.emplace_back(clause.id, std::move(digest));
    }
    std::string id = revision.id();
    m_revisions.emplace(id, std::move(revision));
    return id;
}

std::optional<ReviewedText> ReviewFile::textOf(const std::string &revision) const
{
    const auto found = m_revisions.find(revision);
    if (found == m_revisions.end())
        return std::nullopt;
    ReviewedText text;
    for (const auto &[id, digest] : found->second.clauses) {
        const auto clause = m_texts.find(digest);
        if (clause == m_texts.end())
            return std::nullopt;
        text.push_back({id, clause->second});
    }
    return text;
}

std::int64_t ReviewFile::nextLamport() const
{
    return m_events.empty() ? 1 : m_events.back().lamport + 1;
}

std::string ReviewFile::lastDigest() const
{
    return m_events.empty() ? std::string() : m_events.back().digest;
}

MergeCounts ReviewFile::merge(ReviewFile other)
{
    MergeCounts counts;
    std::vector<Event> all;
    std::vector<std::size_t> added; // places in `all`
    all.reserve(m_events.size() + other.m_events.size());
    auto mine = m_events.begin();
    for (Event &theirs : other.m_events) {
        while (mine != m_events.end() && isBefore(*mine, theirs))
            all.push_back(std::move(*mine++));
        if (mine != m_events.end() && hasSameBytes(*mine, theirs)) {
            ++counts.known;
            continue;
        }
        if (theirs.signature && other.m_policy != m_policy)
            theirs.signature->holds = isSignatureGood(theirs, m_policy);
        added.push_back(all.size());
        all.push_back(std::move(theirs));
    }
    std::move(mine, m_events.end(), std::back_inserter(all));
    m_events = std::move(all);
    counts.added = added.size();
    counts.tampered = tamperedOf(m_events, added);
    m_revisions.merge(other.m_revisions);
    m_texts.merge(other.m_texts);
    for (const auto &[name, value] : other.m_unknown) {
        const auto [known, isNew] = m_unknown.emplace(name, value);
        if (!isNew && policywright::toText(value) < policywright::toText(known->second))
            known->second = value; // whichever, as long as it is the same one for everybody
    }
    return counts;
}

ReviewFile ReviewFile::since(const ReviewFile &before) const
{
    ReviewFile added(m_policy);
    const auto isNew = [](const auto &known) {
        return [&known](const auto &entry) {
            const auto found = known.find(entry.first);
            return found == known.end() || found->second != entry.second;
        };
    };
    std::ranges::copy_if(m_events, std::back_inserter(added.m_events), [&](const Event &event) {
        const auto at = std::ranges::lower_bound(before.m_events, event, isBefore);
        return at == before.m_events.end() || !hasSameBytes(*at, event);
    });
    std::ranges::copy_if(m_revisions, std::inserter(added.m_revisions, added.m_revisions.end()),
                         isNew(before.m_revisions));
    // A revision without its texts is none: what it needs goes along, known there or not.
    std::ranges::copy_if(m_texts, std::inserter(added.m_texts, added.m_texts.end()), isNew(before.m_texts));
    for (const auto &[id, revision] : added.m_revisions) {
        for (const auto &[clause, digest] : revision.clauses) {
            if (const auto text = m_texts.find(digest); text != m_texts.end())
                added.m_texts.insert(*text);
        }
    }
    std::ranges::copy_if(m_unknown, std::inserter(added.m_unknown, added.m_unknown.end()), isNew(before.m_unknown));
    return added;
}

void ReviewFile::remove(const ReviewFile &added)
{
    std::erase_if(m_events, [&](const Event &event) {
        const auto at = std::ranges::lower_bound(added.m_events, event, isBefore);
        return at != added.m_events.end() && hasSameBytes(*at, event);
    });
    for (const auto &[id, revision] : added.m_revisions)
        m_revisions.erase(id);
    std::set<std::string> needed;
    for (const auto &[id, revision] : m_revisions) {
        for (const auto &[clause, digest] : revision.clauses)
            needed.insert(digest);
    }
    std::erase_if(m_texts,
                  [&](const auto &text) { return added.m_texts.contains(text.first) && !needed.contains(text.first); });
    for (const auto &[name, value] : added.m_unknown)
        m_unknown.erase(name);
}

std::string toText(const ReviewFile &file)
{
    Json::Array items;
    for (const Event &event : file.m_events)
        items.push_back(parseJson(event.stored, "event").value_or(Json()));
    Json::Array revisions;
    for (const auto &[id, revision] : file.m_revisions)
        revisions.push_back(toJson(revision));
    Json::Object texts;
    for (const auto &[digest, text] : file.m_texts)
        texts.emplace_back(digest, text);
    const Json terms = Json::Object{{"pw", "urn:policywright:review:"}};
    Json json = Json::Object{
        {"@context", Json::Array{"http://www.w3.org/ns/anno.jsonld", terms}},
        {"type", "AnnotationCollection"},
        {"pw:format", kReviewFormat},
        {"pw:policy", file.m_policy},
        {"total", static_cast<std::int64_t>(items.size())},
        {"first", Json::Object{{"type", "AnnotationPage"}, {"startIndex", 0}, {"items", std::move(items)}}},
        {"pw:revisions", std::move(revisions)},
        {"pw:texts", std::move(texts)}};
    for (const auto &[name, value] : file.m_unknown)
        json.set(name, value);
    return policywright::toText(json);
}

} // namespace policywright::annotate
