// SPDX-License-Identifier: Apache-2.0
#include "core/docx/ParagraphWriter.h"

#include "core/docx/BodyWriter.h"

#include <QString>
#include <QUrl>

#include <algorithm>

namespace policywright::docx {
namespace {

constexpr int kListIndent = 340; // 6 mm a level

// Word refuses a document with an address that is none.
std::string encodedAddress(const std::string &link)
{
    const QUrl url(QString::fromStdString(link), QUrl::TolerantMode);
    return url.isValid() ? url.toEncoded().toStdString() : std::string();
}

} // namespace

ParagraphWriter::ParagraphWriter(Xml &xml, const Marks &marks) : m_xml(xml), m_all(marks)
{
    for (const Mark &mark : marks.marks)
        m_marks.push_back({&mark});
}

void ParagraphWriter::write(const FlowParagraph &paragraph)
{
    const auto isEarlier = [](const MarkState &state, std::size_t area) { return state.mark->area < area; };
    m_area = paragraph.area;
    m_first =
        static_cast<std::size_t>(std::lower_bound(m_marks.begin(), m_marks.end(), m_area, isEarlier) - m_marks.begin());
    m_last = static_cast<std::size_t>(std::lower_bound(m_marks.begin(), m_marks.end(), m_area + 1, isEarlier) -
                                      m_marks.begin());
    m_xml.open("w:p");
    properties(paragraph);
    const std::string bookmark = nextId();
    if (!paragraph.bookmark.empty())
        m_xml.empty("w:bookmarkStart", {{"w:id", bookmark}, {"w:name", paragraph.bookmark}});
    std::size_t at = paragraph.shownAt;
    marksAt(at);
    for (const FlowRun &each : paragraph.runs) {
        std::string_view rest = each.text;
        while (!rest.empty()) {
            const std::size_t next = nextPlace(at, at + rest.size());
            run(rest.substr(0, next - at), each);
            rest.remove_prefix(next - at);
            at = next;
            marksAt(at);
        }
    }
    closeLink();
    if (!paragraph.bookmark.empty())
        m_xml.empty("w:bookmarkEnd", {{"w:id", bookmark}});
    m_xml.close();
}

void ParagraphWriter::properties(const FlowParagraph &paragraph)
{
    m_xml.open("w:pPr").empty("w:pStyle", {{"w:val", paragraph.style}});
    if (paragraph.keepsNext)
        m_xml.empty("w:keepNext");
    if (paragraph.list != 0) {
        const bool isOff = paragraph.list < 0;
        m_xml.open("w:numPr");
        m_xml.empty("w:ilvl", {{"w:val", isOff ? "0" : std::to_string(paragraph.level)}});
        m_xml.empty("w:numId", {{"w:val", isOff ? "0" : std::to_string(paragraph.list + 1)}}); // 1: the headings
        m_xml.close();
    }
    if (paragraph.isInItem && paragraph.list == 0)
        m_xml.empty("w:ind", {{"w:left", std::to_string(kClauseIndent + kListIndent * (paragraph.level + 1))}});
    if (paragraph.alignment == markdown::Alignment::Right)
        m_xml.empty("w:jc", {{"w:val", "right"}});
    else if (paragraph.alignment == markdown::Alignment::Center)
        m_xml.empty("w:jc", {{"w:val", "center"}});
    if (paragraph.mark != compare::Mark::Same) {
        m_xml.open("w:rPr");
        writeMark(paragraph.mark == compare::Mark::Removed ? "w:del" : "w:ins");
        m_xml.close();
    }
    m_xml.close();
}

void ParagraphWriter::writeMark(std::string_view name)
{
    m_xml.empty(name, {{"w:id", nextId()}, {"w:author", m_all.author}, {"w:date", m_all.created}});
}

// The next place, up to `end`, where a mark begins or ends.
std::size_t ParagraphWriter::nextPlace(std::size_t at, std::size_t end) const
{
    std::size_t next = end;
    for (std::size_t i = m_first; i < m_last; ++i) {
        for (const std::size_t place : {m_marks[i].mark->shown.begin, m_marks[i].mark->shown.end}) {
            if (place > at)
                next = std::min(next, place);
        }
    }
    return next;
}

// What ends here first, and of that the changes, so that a comment holds both their texts.
void ParagraphWriter::marksAt(std::size_t at)
{
    for (const bool isChange : {true, false}) {
        for (std::size_t i = m_first; i < m_last; ++i) {
            MarkState &state = m_marks[i];
            const bool ends = state.isBegun && !state.isEnded && state.mark->shown.end <= at;
            if (ends && state.mark->isChange == isChange)
                end(state);
        }
    }
    for (const bool isChange : {false, true}) {
        for (std::size_t i = m_first; i < m_last; ++i) {
            MarkState &state = m_marks[i];
            if (state.isBegun || state.mark->shown.begin > at || state.mark->isChange != isChange)
                continue;
            begin(state);
            if (state.mark->isChange && state.mark->shown.isEmpty())
                end(state);
        }
    }
    for (std::size_t i = m_first; i < m_last; ++i) { // remarks on nothing at all, around an insertion here
        MarkState &state = m_marks[i];
        if (state.isBegun && !state.isEnded && state.mark->shown.end <= at)
            end(state);
    }
}

void ParagraphWriter::begin(MarkState &state)
{
    state.isBegun = true;
    if (state.mark->comments.empty())
        return;
    closeLink();
    for (const int id : state.mark->comments)
        m_xml.empty("w:commentRangeStart", {{"w:id", std::to_string(id)}});
}

void ParagraphWriter::end(MarkState &state)
{
    state.isEnded = true;
    closeLink();
    const Mark &mark = *state.mark;
    if (mark.isChange && !mark.added.empty()) {
        m_xml.open("w:ins", {{"w:id", nextId()}, {"w:author", mark.author}, {"w:date", mark.created}});
        plainRun(mark.added, {}, false);
        m_xml.close();
    }
    for (const int id : mark.comments) {
        const std::string number = std::to_string(id);
        m_xml.empty("w:commentRangeEnd", {{"w:id", number}}).open("w:r").open("w:rPr");
        m_xml.empty("w:rStyle", {{"w:val", "CommentReference"}}).close();
        m_xml.empty("w:commentReference", {{"w:id", number}}).close();
    }
}

const Mark *ParagraphWriter::openChange() const
{
    for (std::size_t i = m_first; i < m_last; ++i) {
        if (m_marks[i].mark->isChange && m_marks[i].isBegun && !m_marks[i].isEnded)
            return m_marks[i].mark;
    }
    return nullptr;
}

void ParagraphWriter::run(std::string_view text, const FlowRun &look)
{
    const std::string target = look.link.starts_with('#') || look.link.empty() ? look.link : encodedAddress(look.link);
    if (target != m_link) {
        closeLink();
        openLink(target);
    }
    if (look.mark != compare::Mark::Same) {
        const bool isRemoved = look.mark == compare::Mark::Removed;
        m_xml.open(isRemoved ? "w:del" : "w:ins",
                   {{"w:id", nextId()}, {"w:author", m_all.author}, {"w:date", m_all.created}});
        plainRun(text, look, isRemoved);
        m_xml.close();
        return;
    }
    const Mark *change = openChange();
    if (change)
        m_xml.open("w:del", {{"w:id", nextId()}, {"w:author", change->author}, {"w:date", change->created}});
    plainRun(text, look, change != nullptr);
    if (change)
        m_xml.close();
}

void ParagraphWriter::plainRun(std::string_view text, const FlowRun &look, bool isDeleted)
{
    m_xml.open("w:r");
    const char *style = look.isGap ? "PwGap" : look.isCode ? "PwCodeWords" : !m_link.empty() ? "Hyperlink" : nullptr;
    if (style || look.isBold || look.isItalic) {
        m_xml.open("w:rPr");
        if (style)
            m_xml.empty("w:rStyle", {{"w:val", style}});
        if (look.isBold)
            m_xml.empty("w:b");
        if (look.isItalic)
            m_xml.empty("w:i");
        m_xml.close();
    }
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find_first_of("\n\t", from), text.size());
        if (to > from) {
            m_xml.open(isDeleted ? "w:delText" : "w:t", {{"xml:space", "preserve"}});
            m_xml.text(text.substr(from, to - from)).close();
        }
        if (to < text.size())
            m_xml.empty(text[to] == '\n' ? "w:br" : "w:tab");
        from = to + 1;
    }
    m_xml.close();
}

void ParagraphWriter::openLink(const std::string &link)
{
    if (link.empty())
        return;
    m_link = link;
    if (link.starts_with('#')) {
        m_xml.open("w:hyperlink", {{"w:anchor", link.substr(1)}, {"w:history", "1"}});
        return;
    }
    auto known = std::ranges::find(m_addresses, link);
    if (known == m_addresses.end())
        known = m_addresses.insert(known, link);
    const std::string id = "link" + std::to_string(known - m_addresses.begin() + 1);
    m_xml.open("w:hyperlink", {{"r:id", id}, {"w:history", "1"}});
}

void ParagraphWriter::closeLink()
{
    if (!m_link.empty())
        m_xml.close();
    m_link.clear();
}

} // namespace policywright::docx
