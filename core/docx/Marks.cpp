// SPDX-License-Identifier: Apache-2.0
#include "core/docx/Marks.h"

#include "core/compare/WordDiff.h"
#include "core/docx/Names.h"
#include "core/docx/Xml.h"

#include <algorithm>
#include <set>

namespace policywright::docx {
namespace {

ByteRange bytesOf(const std::string &text, annotate::TextRange range)
{
    const std::size_t begin = annotate::partOf(text, {0, range.begin}).size();
    return {begin, begin + annotate::partOf(text, range).size()};
}

// What of two texts is not the same at their ends, in whole words.
struct Difference {
    std::size_t front = 0; // bytes that are the same
    std::string removed;
    std::string added;
};

Difference differenceOf(const std::string &before, const std::string &now)
{
    const auto old = compare::wordsOf(before);
    const auto fresh = compare::wordsOf(now);
    const std::size_t most = std::min(old.size(), fresh.size());
    std::size_t front = 0;
    std::size_t back = 0;
    while (front < most && old[front] == fresh[front])
        ++front;
    while (back < most - front && old[old.size() - 1 - back] == fresh[fresh.size() - 1 - back])
        ++back;
    Difference difference;
    for (std::size_t i = 0; i < front; ++i)
        difference.front += old[i].size();
    for (std::size_t i = front; i < old.size() - back; ++i)
        difference.removed += old[i];
    for (std::size_t i = front; i < fresh.size() - back; ++i)
        difference.added += fresh[i];
    return difference;
}

class Marking {
public:
    explicit Marking(const Flow &flow) : m_flow(flow), m_lines(flow.areas.size())
    {
        bool isInTable = false;
        for (const FlowItem &item : flow.items) {
            if (item.kind == FlowItem::Kind::OpenTable || item.kind == FlowItem::Kind::CloseTable)
                isInTable = item.kind == FlowItem::Kind::OpenTable;
            else if (item.kind == FlowItem::Kind::Paragraph)
                m_lines[item.paragraph.area].push_back({item.paragraph.shownAt, isInTable});
        }
    }

    void add(const CopiedThread &thread)
    {
        const std::size_t area = areaOf(thread);
        const ByteRange shown = rangeOf(thread, area);
        const bool isTracked = thread.replacement && track(thread, area, shown);
        std::vector<CopiedRemark> remarks = thread.remarks;
        if (thread.replacement && !isTracked) {
            if (remarks.empty())
                remarks.push_back(*thread.replacement);
            remarks.front().text = thread.untracked;
        }
        if (!remarks.empty())
            comment(remarks, thread.isResolved, {.area = area, .shown = shown});
    }

    Marks take() &&
    {
        for (Mark &mark : m_marks.marks)
            shorten(mark);
        std::ranges::stable_sort(m_marks.marks, {},
                                 [](const Mark &mark) { return std::pair(mark.area, mark.shown.begin); });
        return std::move(m_marks);
    }

private:
    std::size_t areaOf(const CopiedThread &thread) const
    {
        const CopiedArea *area = m_flow.clause(thread.clause);
        return area ? static_cast<std::size_t>(area - m_flow.areas.data()) : 0; // the title
    }

    ByteRange rangeOf(const CopiedThread &thread, std::size_t index) const
    {
        const CopiedArea &area = m_flow.areas[index];
        const std::string shown = shownText(area.pieces);
        if (index > 0 && !thread.range.isEmpty()) {
            const ByteRange range = shownRange(area.pieces, bytesOf(reviewedText(area.pieces), thread.range));
            if (!range.isEmpty())
                return withinCell(index, range, shown);
        }
        return {0, std::min(shown.size(), shown.find('\n'))};
    }

    // LibreOffice loses the begin of what goes over the edge of a cell.
    ByteRange withinCell(std::size_t area, ByteRange range, const std::string &shown) const
    {
        const auto touches = [&](const Line &line) {
            const std::size_t end = std::min(shown.find('\n', line.begin), shown.size());
            return line.isInTable && line.begin < range.end && range.begin < end;
        };
        const std::size_t end = std::min(shown.find('\n', range.begin), range.end);
        return std::ranges::any_of(m_lines[area], touches) ? ByteRange{range.begin, end} : range;
    }

    // Of two that begin at one place and go over several paragraphs, LibreOffice loses one.
    void shorten(Mark &mark) const
    {
        const std::string shown = shownText(m_flow.areas[mark.area].pieces);
        const std::size_t end = std::min(shown.find('\n', mark.shown.begin), shown.size());
        const bool hasTwin = std::ranges::any_of(m_marks.marks, [&](const Mark &other) {
            return &other != &mark && !other.isChange && other.area == mark.area &&
                   other.shown.begin == mark.shown.begin;
        });
        if (!mark.isChange && hasTwin)
            mark.shown.end = std::min(mark.shown.end, std::max(end, mark.shown.begin));
    }

    // False: it cannot be a tracked change.
    bool track(const CopiedThread &thread, std::size_t area, ByteRange shown)
    {
        const TextPieces &pieces = m_flow.areas[area].pieces;
        const std::string &words = thread.replacement->text;
        if (area == 0 || thread.range.isEmpty() || words.contains('\n') || words != xmlText(words))
            return false;
        const std::string text = shownText(pieces).substr(shown.begin, shown.end - shown.begin);
        const ByteRange reviewed = bytesOf(reviewedText(pieces), thread.range);
        if (text.contains('\n') || text != reviewedText(pieces).substr(reviewed.begin, reviewed.end - reviewed.begin))
            return false;
        const Difference difference = differenceOf(text, words);
        const std::size_t begin = shown.begin + difference.front;
        const ByteRange range{begin, begin + difference.removed.size()};
        const auto touches = [&](const Mark &mark) {
            return mark.isChange && mark.area == area && mark.shown.begin <= range.end && range.begin <= mark.shown.end;
        };
        if ((difference.removed.empty() && difference.added.empty()) || std::ranges::any_of(m_marks.marks, touches))
            return false;
        const CopiedRemark &who = *thread.replacement;
        m_marks.marks.push_back({.area = area,
                                 .shown = range,
                                 .isChange = true,
                                 .added = difference.added,
                                 .author = xmlText(who.author),
                                 .created = who.created});
        m_marks.changes.push_back(
            {who.event, xmlText(who.author), who.created, thread.clause, difference.removed, difference.added});
        return true;
    }

    void comment(const std::vector<CopiedRemark> &remarks, bool isResolved, Mark mark)
    {
        const int root = static_cast<int>(m_marks.comments.size());
        for (const CopiedRemark &remark : remarks) {
            const std::string text = xmlText(remark.text);
            const int id = static_cast<int>(m_marks.comments.size());
            m_paragraphs += 1 + static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
            m_marks.comments.push_back({.id = id,
                                        .parent = id == root ? -1 : root,
                                        .lastParagraph = m_paragraphs,
                                        .durable = newDurable(remark.event),
                                        .author = xmlText(remark.author),
                                        .created = remark.created,
                                        .text = text,
                                        .isResolved = isResolved});
            m_marks.remarks.push_back({remark.event, xmlText(remark.author), remark.created, text,
                                       id == root ? std::string() : remarks.front().event, isResolved && id == root});
            mark.comments.push_back(id);
        }
        m_marks.marks.push_back(std::move(mark));
    }

    std::uint32_t newDurable(const std::string &event)
    {
        std::uint32_t number = durableNumber(event);
        while (!m_durables.insert(number).second)
            number = number % 0x7FFFFFFEU + 1;
        return number;
    }

    struct Line {
        std::size_t begin; // in the area's shown text
        bool isInTable;
    };

    const Flow &m_flow;
    std::vector<std::vector<Line>> m_lines; // by area
    Marks m_marks;
    std::set<std::uint32_t> m_durables;
    std::uint32_t m_paragraphs = 0;
};

} // namespace

Marks marksFor(const Flow &flow, const std::vector<CopiedThread> &threads)
{
    Marking marking(flow);
    for (const CopiedThread &thread : threads)
        marking.add(thread);
    return std::move(marking).take();
}

} // namespace policywright::docx
