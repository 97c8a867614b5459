// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordAreas.h"

#include "core/base/Digest.h"
#include "core/base/Text.h"

#include <algorithm>

namespace policywright::session {
namespace {

using docx::CopiedArea;
using docx::TextPiece;
using docx::WordChange;

annotate::TextRange codePoints(const std::string &text, ByteRange range)
{
    const auto begin = static_cast<std::uint32_t>(codePointCount(std::string_view(text).substr(0, range.begin)));
    const auto size =
        static_cast<std::uint32_t>(codePointCount(std::string_view(text).substr(range.begin, range.end - range.begin)));
    return {begin, begin + std::min(size, annotate::kMaxQuoteLength)};
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

bool hasWords(std::string_view text)
{
    return !std::ranges::all_of(text, isSpace);
}

// The word that is nearest to an empty range, in its line where there is one.
ByteRange nearestWord(const std::string &text, std::size_t at)
{
    std::size_t begin = std::min(at, text.size());
    while (begin < text.size() && isSpace(text[begin]) && text[begin] != '\n')
        ++begin;
    if (begin == text.size() || text[begin] == '\n') {
        begin = std::min(at, text.size());
        while (begin > 0 && isSpace(text[begin - 1]))
            --begin;
    }
    if (begin == 0 || (begin < text.size() && !isSpace(text[begin])))
        while (begin < text.size() && isSpace(text[begin]))
            ++begin;
    std::size_t end = begin;
    while (begin > 0 && !isSpace(text[begin - 1]))
        --begin;
    while (end < text.size() && !isSpace(text[end]))
        ++end;
    return {begin, end};
}

std::string withoutLastBreak(std::string text)
{
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace

WordAreas::WordAreas(const docx::WordDocument &document, const docx::CopyRecord *record, const annotate::Placer &now,
                     std::string nowRevision)
    : m_document(document), m_record(record), m_now(now), m_nowRevision(std::move(nowRevision))
{
    for (const WordChange &change : document.changes) {
        if (change.kind != WordChange::Kind::Inserted)
            continue;
        if (!m_inserted.empty() && change.begin <= m_inserted.back().end)
            m_inserted.back().end = std::max(m_inserted.back().end, change.end);
        else
            m_inserted.push_back({change.begin, change.end});
    }
    std::size_t size = 0;
    for (const ByteRange &range : m_inserted) {
        m_insertedSize.push_back(size);
        size += range.end - range.begin;
    }
    if (m_record) {
        cutByRecord();
        return;
    }
    const std::string base = baseText({0, document.text.size()});
    m_areas.push_back({.clause = {},
                       .reviewed = base,
                       .handed = {{TextPiece::Kind::Both, base}},
                       .pieces = {{TextPiece::Kind::Both, base}},
                       .base = base,
                       .end = document.text.size()});
}

std::size_t WordAreas::insertedBefore(std::size_t at) const
{
    const auto behind = std::ranges::upper_bound(m_inserted, at, {}, &ByteRange::begin);
    if (behind == m_inserted.begin())
        return 0;
    const ByteRange &last = *(behind - 1);
    return m_insertedSize[static_cast<std::size_t>(behind - 1 - m_inserted.begin())] + std::min(at, last.end) -
           last.begin;
}

std::string WordAreas::baseText(ByteRange range) const
{
    std::string text;
    std::size_t at = range.begin;
    for (const ByteRange &inserted : m_inserted) {
        if (inserted.end <= at || inserted.begin >= range.end)
            continue;
        if (inserted.begin > at)
            text += m_document.text.substr(at, inserted.begin - at);
        at = inserted.end;
    }
    if (at < range.end)
        text += m_document.text.substr(at, range.end - at);
    return text;
}

// By its bookmark; where a program lost that, by its first line.
std::optional<std::size_t> WordAreas::beginOf(const CopiedArea &area, std::size_t from) const
{
    const auto found = std::ranges::find(m_document.bookmarks, area.bookmark, &docx::WordBookmark::name);
    if (found != m_document.bookmarks.end()) {
        const std::size_t before = m_document.text.substr(0, found->at).rfind('\n');
        return before == std::string::npos ? 0 : before + 1;
    }
    const std::string shown = shownText(area.pieces);
    const std::string line = shown.substr(0, shown.find('\n'));
    constexpr int kMostSearches = 200;
    if (line.empty() || ++m_searches > kMostSearches)
        return std::nullopt;
    for (std::size_t at = m_document.text.find(line, from); at != std::string::npos;
         at = m_document.text.find(line, at + 1)) {
        const bool isLine =
            (at == 0 || m_document.text[at - 1] == '\n') && m_document.text.substr(at + line.size(), 1) == "\n";
        if (isLine)
            return at;
    }
    return std::nullopt;
}

void WordAreas::cutByRecord()
{
    std::size_t from = 0;
    for (const CopiedArea &area : m_record->areas) {
        const auto begin = area.bookmark.empty() ? std::nullopt : beginOf(area, from);
        takeArea(area, begin && *begin >= from ? begin : std::nullopt);
        from = m_areas.back().isFound ? m_areas.back().begin : from;
    }
    std::size_t next = m_document.text.size();
    for (auto area = m_areas.rbegin(); area != m_areas.rend(); ++area) {
        if (!area->isFound)
            continue;
        area->end = next;
        next = area->begin;
        area->base = withoutLastBreak(baseText({area->begin, area->end}));
        const std::string handed = shownText(area->handed);
        area->pieces = area->base == handed ? area->handed : docx::comparedPieces(area->reviewed, area->base);
    }
}

void WordAreas::takeArea(const CopiedArea &area, std::optional<std::size_t> begin)
{
    const bool isHeading = area.clause.empty();
    m_areas.push_back(
        {.clause = area.clause,
         .reviewed = isHeading ? shownText(area.pieces) : reviewedText(area.pieces),
         .handed = isHeading ? docx::TextPieces{{TextPiece::Kind::Both, shownText(area.pieces)}} : area.pieces,
         .pieces = {},
         .base = {},
         .begin = begin.value_or(0),
         .end = begin.value_or(0),
         .isFound = begin.has_value()});
}

std::size_t WordAreas::areaAt(std::size_t at) const
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        if (m_areas[i].isFound && m_areas[i].begin <= at)
            found = i;
    }
    return found;
}

std::size_t WordAreas::baseOffset(const WordArea &area, std::size_t at) const
{
    const std::size_t within = std::clamp(at, area.begin, area.end);
    const std::size_t offset = within - area.begin - (insertedBefore(within) - insertedBefore(area.begin));
    return std::min(offset, area.base.size());
}

WordAreas::Place WordAreas::placeOf(ByteRange range) const
{
    Place place{.area = areaAt(range.begin)};
    const WordArea &area = m_areas[place.area];
    const ByteRange base{baseOffset(area, range.begin), baseOffset(area, range.end)};
    place.text = textRange(area.pieces, base);
    if (base.isEmpty() && base.begin > 0 && area.base[base.begin - 1] != '\n') { // beside what stands before it
        const std::size_t end = textRange(area.pieces, {base.begin - 1, base.begin}).end;
        place.text = {end, end};
    }
    if (range.end > area.end)
        place.isOverSeveral = hasWords(baseText({area.end, range.end}));
    return place;
}

ByteRange WordAreas::handedRange(std::size_t index, ByteRange shown) const
{
    const WordArea &area = m_areas[index];
    if (shown.isEmpty() && shown.begin > 0) {
        const std::size_t end = textRange(area.handed, {shown.begin - 1, shown.begin}).end;
        return {end, end};
    }
    return textRange(area.handed, shown);
}

annotate::Anchor WordAreas::anchorAt(const Place &place, std::string *on) const
{
    if (isForeign())
        return foreignAnchor(place.text);
    const WordArea *area = &m_areas[place.area];
    ByteRange range = place.text;
    if (area->clause.empty()) { // a heading: what stands under it
        if (on)
            *on = area->reviewed;
        const auto hasText = [](const WordArea &each) { return !each.clause.empty() && hasWords(each.reviewed); };
        auto under = std::find_if(m_areas.begin() + static_cast<std::ptrdiff_t>(place.area), m_areas.end(), hasText);
        if (under == m_areas.end())
            under = std::ranges::find_if(m_areas, hasText);
        area = under == m_areas.end() ? area : &*under;
        range = {0, std::min(area->reviewed.find('\n'), area->reviewed.size())};
    }
    if (!hasWords(area->reviewed.substr(range.begin, range.end - range.begin)))
        range = nearestWord(area->reviewed, range.begin);
    const annotate::ReviewedClause clause{ClauseId(area->clause), area->reviewed};
    const auto anchor = annotate::anchorAt(clause, codePoints(area->reviewed, range), m_record->revision);
    return anchor ? *anchor : annotate::Anchor{.clause = clause.id, .quote = {}};
}

// A paragraph that stands in the policy once, word for word.
std::optional<annotate::Anchor> WordAreas::anchorOnSameLine(ByteRange range) const
{
    constexpr std::size_t kShortest = 12;
    const std::string &text = m_areas.front().reviewed;
    const std::size_t before = range.begin == 0 ? std::string::npos : text.rfind('\n', range.begin - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const std::string line = text.substr(begin, text.find('\n', begin) - begin);
    if (line.size() < kShortest || range.end > begin + line.size())
        return std::nullopt;
    std::optional<annotate::Anchor> anchor;
    for (const annotate::ReviewedClause &clause : m_now.text()) {
        for (std::size_t at = clause.text.find(line); at != std::string::npos; at = clause.text.find(line, at + 1)) {
            if (anchor)
                return std::nullopt;
            const ByteRange words{at + range.begin - begin, at + range.end - begin};
            const auto made = annotate::anchorAt(clause, codePoints(clause.text, words), m_nowRevision);
            if (!made)
                return std::nullopt;
            anchor = *made;
        }
    }
    return anchor;
}

// With the paragraphs before and behind for what stands around the words: their places in the policy are looked for
// again each time, since nobody knows which text of it this was.
annotate::Anchor WordAreas::foreignAnchor(ByteRange range) const
{
    const std::string &text = m_areas.front().reviewed;
    if (!hasWords(text.substr(range.begin, range.end - range.begin)))
        range = nearestWord(text, range.begin);
    if (auto anchor = anchorOnSameLine(range)) {
        ++m_found;
        m_lastClause = anchor->clause.toString();
        return *std::move(anchor);
    }
    std::size_t begin = range.begin > 0 ? text.rfind('\n', range.begin - 1) : std::string::npos;
    begin = begin == std::string::npos || begin == 0 ? 0 : text.rfind('\n', begin - 1);
    begin = begin == std::string::npos ? 0 : begin;
    const std::size_t end = std::min(text.find('\n', std::min(range.end + 1, text.size())), text.size());
    const std::string window = text.substr(begin, end - begin);
    const annotate::ReviewedClause around{ClauseId("unknown"), window};
    auto anchor = annotate::anchorAt(around, codePoints(window, {range.begin - begin, range.end - begin}), {});
    if (!anchor)
        return {.clause = around.id, .quote = {}};
    const annotate::Placement placement = m_now.place(*anchor);
    const bool isFound = placement.state != annotate::Placement::State::NotPlaced;
    m_found += isFound ? 1U : 0U;
    if (isFound)
        m_lastClause = placement.clause.toString();
    else if (m_lastClause.empty() && !m_now.text().empty())
        m_lastClause = m_now.text().front().id.toString();
    anchor->clause = ClauseId(m_lastClause);
    return *anchor;
}

} // namespace policywright::session
