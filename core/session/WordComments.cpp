// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordComments.h"

#include "core/docx/Names.h"

#include <algorithm>
#include <map>
#include <optional>

namespace policywright::session {
namespace {

using annotate::EventKind;
using docx::RecordedRemark;
using docx::WordComment;

// As programs rewrite it: white space at the ends and between paragraphs says nothing.
std::string squeezed(const std::string &text)
{
    std::string words;
    bool isSpace = true;
    for (const char c : text) {
        const bool isWhite = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!isWhite || !isSpace)
            words += isWhite ? ' ' : c;
        isSpace = isWhite;
    }
    if (words.ends_with(' '))
        words.pop_back();
    return words;
}

class CommentTaking {
public:
    CommentTaking(const docx::WordDocument &document, const docx::CopyRecord *record,
                  const std::vector<annotate::Event> &known, const WordAreas &areas, WordEvents &events,
                  std::vector<WordNote> &notes)
        : m_document(document), m_areas(areas), m_events(events), m_notes(notes), m_hasRecord(record != nullptr)
    {
        if (record)
            m_remarks = record->remarks;
        for (const annotate::Event &event : known)
            m_remarks.push_back({event.id, event.author.name, event.created, event.body});
        for (std::size_t i = 0; i < m_remarks.size(); ++i) {
            m_byNumber.emplace(docx::durableNumber(m_remarks[i].event), i);
            m_byMoment.emplace(momentOf(m_remarks[i].author, m_remarks[i].created), i);
        }
        m_isUsed.resize(m_remarks.size());
        m_matched.resize(document.comments.size());
        m_ids.resize(document.comments.size());
        m_replies.resize(document.comments.size());
    }

    void take()
    {
        for (const bool sameText : {true, false}) { // first what is as it was, then remarks with another text
            for (std::size_t i = 0; i < m_matched.size() && (sameText || m_hasRecord); ++i) {
                const WordComment &comment = m_document.comments[i];
                if (comment.durable)
                    match(i, m_byNumber.equal_range(*comment.durable), sameText);
                match(i, m_byMoment.equal_range(momentOf(comment.author, comment.created)), sameText);
            }
        }
        for (std::size_t i = 0; i < m_document.comments.size(); ++i) {
            if (!m_document.comments[i].parent)
                takeRoot(i);
        }
        for (std::size_t i = 0; i < m_document.comments.size(); ++i) {
            if (m_document.comments[i].parent)
                takeReply(i);
        }
    }

private:
    static bool hasText(const WordComment &comment, const RecordedRemark &remark)
    {
        const std::string text = squeezed(comment.text);
        const std::string known = squeezed(remark.text);
        return text == known || (!text.empty() && known.ends_with("] " + text)); // behind a note of ours
    }

    static std::string momentOf(const std::string &author, const std::string &created)
    {
        return timeFrom(created, {}) + wordAuthor(author).name;
    }

    void match(std::size_t i, auto candidates, bool sameText)
    {
        for (auto at = candidates.first; at != candidates.second && !m_matched[i]; ++at) {
            const std::size_t j = at->second;
            if (m_isUsed[j] || (sameText && !hasText(m_document.comments[i], m_remarks[j])))
                continue;
            m_matched[i] = j;
            m_isUsed[j] = true;
        }
    }

    // What is known of the comment. Its text is another one now: that is said in a reply, since nobody knows who
    // changed it.
    void takeKnown(std::size_t i)
    {
        const WordComment &comment = m_document.comments[i];
        const RecordedRemark &remark = m_remarks[*m_matched[i]];
        m_ids[i] = remark.event;
        if (!m_hasRecord)
            return;
        if (!hasText(comment, remark)) {
            m_events.add({.kind = EventKind::Reply,
                          .author = m_events.lastAuthor(),
                          .created = m_events.lastSaved(),
                          .body = "[Reads in the Word file now:]\n" + comment.text,
                          .target = remark.event});
            m_notes.push_back({WordNote::Kind::ChangedRemark, comment.author});
        }
        if (!comment.parent && comment.isDone != remark.isResolved)
            close(i, comment.isDone);
    }

    void close(std::size_t i, bool isDone)
    {
        m_events.add({.kind = isDone ? EventKind::Resolve : EventKind::Reopen,
                      .author = m_events.lastAuthor(),
                      .created = m_events.lastSaved(),
                      .target = m_ids[i],
                      .step = static_cast<int>(m_document.comments.size()) + 1});
    }

    void takeRoot(std::size_t i)
    {
        if (m_matched[i])
            return takeKnown(i);
        const WordComment &comment = m_document.comments[i];
        WordAreas::Place place;
        if (comment.isPlaced)
            place = m_areas.placeOf({comment.begin, comment.end});
        std::string heading;
        const annotate::Anchor anchor = m_areas.anchorAt(place, &heading);
        std::string body = comment.text;
        if (!heading.empty()) {
            body = "[On the heading “" + heading + "”]\n" + body;
            m_notes.push_back({WordNote::Kind::Heading, comment.author, anchor.clause.toString()});
        } else if (place.isOverSeveral) {
            body = "[On more than one clause: “" + m_areas.baseText({comment.begin, comment.end}) + "”]\n" + body;
            m_notes.push_back({WordNote::Kind::SeveralClauses, comment.author, anchor.clause.toString()});
        }
        m_ids[i] = m_events.add({.kind = EventKind::Comment,
                                 .author = comment.author,
                                 .created = comment.created,
                                 .body = std::move(body),
                                 .anchor = anchor});
        if (comment.isDone && !m_ids[i].empty())
            close(i, true);
    }

    void takeReply(std::size_t i)
    {
        if (m_matched[i])
            return takeKnown(i);
        const WordComment &comment = m_document.comments[i];
        const std::size_t root = *comment.parent;
        if (m_ids[root].empty())
            return;
        m_ids[i] = m_events.add({.kind = EventKind::Reply,
                                 .author = comment.author,
                                 .created = comment.created,
                                 .body = comment.text,
                                 .target = m_ids[root],
                                 .step = 1 + m_replies[root]++});
    }

    const docx::WordDocument &m_document;
    const WordAreas &m_areas;
    WordEvents &m_events;
    std::vector<WordNote> &m_notes;
    bool m_hasRecord;
    std::vector<RecordedRemark> m_remarks; // that are known
    std::multimap<std::uint32_t, std::size_t> m_byNumber;
    std::multimap<std::string, std::size_t> m_byMoment;
    std::vector<bool> m_isUsed;
    std::vector<std::optional<std::size_t>> m_matched; // comments with remarks
    std::vector<std::string> m_ids;                    // of the comments' events
    std::vector<int> m_replies;                        // new ones, of each thread
};

} // namespace

void takeComments(const docx::WordDocument &document, const docx::CopyRecord *record,
                  const std::vector<annotate::Event> &known, const WordAreas &areas, WordEvents &events,
                  std::vector<WordNote> &notes)
{
    CommentTaking(document, record, known, areas, events, notes).take();
}

} // namespace policywright::session
