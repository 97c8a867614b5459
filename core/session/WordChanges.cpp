// SPDX-License-Identifier: Apache-2.0
#include "core/compare/WordDiff.h"
#include "core/session/WordComments.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

using annotate::EventKind;
using docx::RecordedChange;
using docx::WordChange;
using Kind = WordChange::Kind;

bool hasWords(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; });
}

// What one person changed in one place.
struct Group {
    std::string author;
    std::string created;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isMove = false;
    bool isForm = false;
    std::string removed = {};
    std::string added = {};
};

class ChangeTaking {
public:
    ChangeTaking(const docx::WordDocument &document, const docx::CopyRecord *record, const WordAreas &areas,
                 WordEvents &events, std::vector<WordNote> &notes)
        : m_document(document), m_areas(areas), m_events(events), m_notes(notes)
    {
        if (record)
            m_handed = record->changes;
    }

    void take()
    {
        for (const Group &group : groups()) {
            if (group.isForm)
                takeForm(group);
            else if (!isHanded(group))
                takeGroup(group);
        }
        if (m_areas.isForeign())
            return;
        for (std::size_t i = 0; i < m_areas.areas().size(); ++i)
            takeUntracked(i);
        judge();
    }

private:
    std::vector<Group> groups() const
    {
        std::vector<Group> groups;
        for (const WordChange &change : m_document.changes) {
            const bool isForm = change.kind == Kind::Form;
            const auto last = groups.rbegin() + std::min<std::ptrdiff_t>(4, std::ssize(groups));
            const auto goesOn = std::ranges::find_if(groups.rbegin(), last, [&](const Group &group) {
                return group.author == change.author && group.isForm == isForm && group.end >= change.begin &&
                       group.isMove == change.isMove;
            });
            const std::string text = m_document.text.substr(change.begin, change.end - change.begin);
            const bool isNear = goesOn != last;
            if (!isNear)
                groups.push_back({change.author, change.created, change.begin, change.end, change.isMove, isForm});
            Group &group = isNear ? *goesOn : groups.back();
            group.end = std::max(group.end, change.end);
            group.removed += change.kind == Kind::Deleted ? baseOf(change) : std::string();
            group.added += change.kind == Kind::Inserted ? text : std::string();
        }
        return groups;
    }

    std::string baseOf(const WordChange &change) const { return m_areas.baseText({change.begin, change.end}); }

    static bool isSameMinute(const std::string &a, const std::string &b)
    {
        constexpr std::size_t kMinutes = 16;
        return timeFrom(a, {}).substr(0, kMinutes) == timeFrom(b, {}).substr(0, kMinutes);
    }

    bool isHanded(const Group &group)
    {
        const std::string &clause = m_areas.areas()[m_areas.placeOf({group.begin, group.end}).area].clause;
        const auto handed = std::ranges::find_if(m_handed, [&](const RecordedChange &change) {
            return change.clause == clause && change.author == group.author &&
                   isSameMinute(change.created, group.created) && change.removed == group.removed &&
                   change.added == group.added;
        });
        if (handed == m_handed.end())
            return false;
        m_handed.erase(handed);
        return true;
    }

    void comment(const Group &group, const WordAreas::Place &place, const std::string &body, WordNote::Kind kind)
    {
        std::string heading;
        const annotate::Anchor anchor = m_areas.anchorAt(place, &heading);
        const std::string on = heading.empty() ? std::string() : "[On the heading “" + heading + "”]\n";
        m_events.add({.kind = EventKind::Comment,
                      .author = group.author,
                      .created = group.created,
                      .body = on + body,
                      .anchor = anchor});
        m_notes.push_back({kind, group.author, anchor.clause.toString()});
    }

    static std::string told(const std::string &what, const Group &group)
    {
        std::string body = "[" + what + "]";
        if (!group.removed.empty())
            body += "\nTaken out: “" + group.removed + "”";
        if (!group.added.empty())
            body += "\nPut in: “" + group.added + "”";
        return body;
    }

    void takeForm(const Group &group)
    {
        const auto place = m_areas.placeOf({group.begin, group.end});
        comment(group, place, "[The formatting of these words was changed in the Word file]", WordNote::Kind::Form);
    }

    void takeGroup(const Group &group)
    {
        const WordAreas::Place place = m_areas.placeOf({group.begin, group.end});
        const WordArea &area = m_areas.areas()[place.area];
        if (!hasWords(group.removed) && !hasWords(group.added) && !changesLines(group))
            return; // spaces
        if (group.isMove)
            return comment(group, place, told("Moved in the Word file", group), WordNote::Kind::Moved);
        if (place.isOverSeveral)
            return comment(group, place, told("A change over more than one clause", group),
                           WordNote::Kind::SeveralClauses);
        if (group.removed.empty() && group.added.empty())
            return comment(group, place,
                           "[Took out again what somebody else had put in: “" +
                               m_document.text.substr(group.begin, group.end - group.begin) + "”]",
                           WordNote::Kind::TakenOutAgain);
        if (area.clause.empty() && !m_areas.isForeign())
            return comment(group, place, told("Changed in the Word file", group), WordNote::Kind::Heading);
        suggest(group, place.area, place.text, group.added, {});
    }

    static bool changesLines(const Group &group) { return group.removed != group.added; }

    void suggest(const Group &who, std::size_t index, ByteRange removed, std::string added, const std::string &body)
    {
        const std::string &text = m_areas.areas()[index].reviewed;
        // A paragraph behind the last line: its end stands in front of it here.
        const bool isLineEnd = removed.end == text.size() || text[removed.end] == '\n';
        const bool isLineStart = removed.begin == 0 || text[removed.begin - 1] == '\n';
        if (removed.isEmpty() && isLineEnd && !isLineStart && added.ends_with('\n') && !added.starts_with('\n'))
            added = '\n' + added.substr(0, added.size() - 1);
        const WidenedChange change = widened(text, removed, added);
        m_events.add({.kind = EventKind::Suggestion,
                      .author = who.author,
                      .created = who.created,
                      .body = body,
                      .anchor = m_areas.anchorAt({.area = index, .text = change.range}),
                      .replacement = change.replacement});
    }

    Group lastSaver() const
    {
        Group group;
        group.author = m_events.lastAuthor();
        group.created = m_events.lastSaved();
        return group;
    }

    // What differs from what was handed over, and no mark says so. Spaces say nothing: programs rewrite them.
    void takeUntracked(std::size_t index)
    {
        const WordArea &area = m_areas.areas()[index];
        const std::string handed = shownText(area.handed);
        Group who = lastSaver();
        if (!area.isFound) {
            if (!area.clause.empty() && !handed.empty())
                comment(who, {.area = index, .text = {0, 0}}, "[This clause is not in the Word file any more]",
                        WordNote::Kind::ClauseMissing);
            return;
        }
        if (area.base == handed)
            return;
        const auto pieces = compare::wordDiff(handed, area.base);
        std::size_t at = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            using PieceKind = compare::Piece::Kind;
            const bool removes = pieces[i].kind == PieceKind::Removed;
            who.removed = removes ? pieces[i].text : std::string();
            if (removes && i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::Added)
                ++i;
            who.added = pieces[i].kind == PieceKind::Added ? pieces[i].text : std::string();
            if (pieces[i].kind == PieceKind::Same) {
                at += pieces[i].text.size();
                continue;
            }
            if (hasWords(who.removed) || hasWords(who.added))
                takeUntracked(index, who, {at, at + who.removed.size()});
            at += who.removed.size();
        }
    }

    void takeUntracked(std::size_t index, const Group &who, ByteRange shown)
    {
        const WordArea &area = m_areas.areas()[index];
        const auto accepted = std::ranges::find_if(m_handed, [&](const RecordedChange &change) {
            return change.clause == area.clause && change.removed == who.removed && change.added == who.added;
        });
        if (accepted != m_handed.end()) {
            judge(*accepted, "[Accepted in the Word file]");
            m_handed.erase(accepted);
        } else if (area.clause.empty()) {
            comment(who, {.area = index}, told("Changed in the Word file without tracking", who),
                    WordNote::Kind::Heading);
        } else {
            suggest(who, index, m_areas.handedRange(index, shown), who.added,
                    "[Changed in the Word file without tracking]");
            m_notes.push_back({WordNote::Kind::Untracked, who.author, area.clause});
        }
    }

    // A suggestion that was handed over and is gone, while its words stand as they did.
    void judge()
    {
        for (const RecordedChange &change : m_handed)
            judge(change, "[Rejected in the Word file]");
    }

    void judge(const RecordedChange &change, const char *words)
    {
        m_events.add({.kind = EventKind::Reply,
                      .author = m_events.lastAuthor(),
                      .created = m_events.lastSaved(),
                      .body = words,
                      .target = change.event});
        m_notes.push_back({WordNote::Kind::Judged, m_events.lastAuthor(), change.clause});
    }

    const docx::WordDocument &m_document;
    const WordAreas &m_areas;
    WordEvents &m_events;
    std::vector<WordNote> &m_notes;
    std::vector<RecordedChange> m_handed; // that were not met yet
};

} // namespace

void takeChanges(const docx::WordDocument &document, const docx::CopyRecord *record, const WordAreas &areas,
                 WordEvents &events, std::vector<WordNote> &notes)
{
    ChangeTaking(document, record, areas, events, notes).take();
}

} // namespace policywright::session
