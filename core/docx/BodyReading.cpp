// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BodyReading.h"

#include <algorithm>
#include <utility>

namespace policywright::docx {
namespace {

using Kind = WordChange::Kind;

bool isProperties(const QString &name)
{
    return name == u"pPr" || name == u"rPr" || name == u"trPr" || name == u"tcPr" || name == u"tblPr" ||
           name == u"sectPr";
}

bool isSkipped(const QString &name)
{
    return name == u"sdtPr" || name == u"tblGrid";
}

bool isObject(const QString &name)
{
    return name == u"drawing" || name == u"pict" || name == u"object" || name == u"AlternateContent";
}

} // namespace

BodyReading::Open BodyReading::changeHere(Kind kind, bool isMove) const
{
    return {kind, attribute(QLatin1StringView("author")), attribute(QLatin1StringView("date")), isMove};
}

// Deleted and inserted: of words, of the mark that ends a paragraph, of a row.
bool BodyReading::beginChange(const QString &name)
{
    const bool isIn = name == u"ins" || name == u"moveTo";
    const bool isOut = name == u"del" || name == u"moveFrom";
    if (!isIn && !isOut)
        return false;
    const Open change = changeHere(isIn ? Kind::Inserted : Kind::Deleted, name.startsWith(u"move"));
    if (m_rowProperties > 0)
        m_rowOpen.push_back(change);
    else if (m_properties > 0)
        m_markOpen.push_back(change);
    else
        m_open.push_back(change);
    return true;
}

bool BodyReading::beginPlace(const QString &name)
{
    const std::size_t at = m_document.text.size();
    if (name == u"bookmarkStart") {
        std::string bookmark = attribute(QLatin1StringView("name"));
        if (bookmark.starts_with("pw_") && m_document.bookmarks.size() < kMaxWordBookmarks)
            m_document.bookmarks.push_back({std::move(bookmark), at});
        return true;
    }
    const bool isStart = name == u"commentRangeStart";
    const bool isEnd = name == u"commentRangeEnd";
    if (!isStart && !isEnd && name != u"commentReference")
        return false;
    const std::string id = attribute(QLatin1StringView("id"));
    const auto [place, isNew] = m_places.places.emplace(id, CommentPlaces::Place{at, at, isStart});
    if (isEnd && place->second.isOpen) {
        place->second.end = at;
        place->second.isOpen = false;
    }
    if (isNew && m_places.places.size() > kMaxWordComments)
        refuse(ErrorCode::WordLimit, "it has more than " + std::to_string(kMaxWordComments) + " comments");
    return true;
}

void BodyReading::beginForm(const QString &name)
{
    if (name == u"rPrChange" && m_isInRun)
        m_runForm.push_back(changeHere(Kind::Form, false));
    else if (name != u"rPrChange" && name != u"sectPrChange" && name != u"tblGridChange")
        m_paragraphForm.push_back(changeHere(Kind::Form, false));
    skip(); // what it was before
}

void BodyReading::beginRun(const QString &name)
{
    if (name == u"r") {
        m_isInRun = true;
        m_runAt = m_document.text.size();
    } else if (name == u"t" || name == u"delText") {
        m_isInText = true;
    } else if (!m_isInRun || m_properties > 0) {
        return;
    } else if (name == u"tab" || name == u"ptab") {
        append("\t", m_open);
    } else if ((name == u"br" && attribute(QLatin1StringView("type")).empty()) || name == u"cr") {
        append("\n", m_open);
    } else if (name == u"noBreakHyphen") {
        append("\xE2\x80\x91", m_open);
    } else if (name == u"softHyphen") {
        append("\xC2\xAD", m_open);
    }
}

void BodyReading::begin(const QString &name)
{
    m_hasBody = m_hasBody || name == u"body";
    if (isProperties(name)) {
        ++m_properties;
        m_rowProperties += name == u"trPr" ? 1 : 0;
    } else if (isSkipped(name)) {
        skip();
    } else if (isObject(name)) {
        ++m_document.skipped;
        skip();
    } else if (name.endsWith(u"Change")) {
        beginForm(name);
    } else if (name == u"p") {
        m_paragraphAt = m_document.text.size();
    } else if (!beginChange(name) && !beginPlace(name)) {
        beginRun(name);
    }
}

void BodyReading::end(const QString &name)
{
    if (isProperties(name)) {
        --m_properties;
        m_rowProperties -= name == u"trPr" ? 1 : 0;
    } else if (name == u"ins" || name == u"del" || name == u"moveTo" || name == u"moveFrom") {
        if (m_properties == 0 && !m_open.empty())
            m_open.pop_back();
    } else if (name == u"t" || name == u"delText") {
        m_isInText = false;
    } else if (name == u"r") {
        for (const Open &form : m_runForm)
            mark(form, m_runAt, m_document.text.size());
        m_runForm.clear();
        m_isInRun = false;
    } else if (name == u"p") {
        for (const Open &form : m_paragraphForm)
            mark(form, m_paragraphAt, m_document.text.size());
        m_paragraphForm.clear();
        append("\n", m_markOpen);
        m_markOpen.clear();
    } else if (name == u"tr") {
        m_rowOpen.clear();
    }
}

void BodyReading::characters(const QString &text)
{
    if (m_isInText)
        append(text.toStdString(), m_open);
}

void BodyReading::append(const std::string &text, const std::vector<Open> &more)
{
    const std::size_t begin = m_document.text.size();
    m_document.text += text;
    if (m_document.text.size() > kMaxWordText)
        refuse(ErrorCode::WordLimit, "its text has more than " + std::to_string(kMaxWordText / 1024 / 1024) + " MB");
    for (const std::vector<Open> *list : {&std::as_const(m_rowOpen), &more}) {
        for (const Open &change : *list)
            mark(change, begin, m_document.text.size());
    }
}

void BodyReading::mark(const Open &change, std::size_t begin, std::size_t end)
{
    if (begin == end)
        return;
    std::vector<WordChange> &changes = m_document.changes;
    constexpr std::size_t kLookedAt = 4; // those that lie in one another
    for (std::size_t back = 1; back <= std::min(kLookedAt, changes.size()); ++back) {
        WordChange &last = changes[changes.size() - back];
        const bool isSame = last.kind == change.kind && last.author == change.author &&
                            last.created == change.created && last.isMove == change.isMove;
        if (isSame && last.end == begin) {
            last.end = end;
            return;
        }
    }
    changes.push_back({change.kind, change.author, change.created, change.isMove, begin, end});
    if (changes.size() > kMaxWordChanges)
        refuse(ErrorCode::WordLimit, "it has more than " + std::to_string(kMaxWordChanges) + " tracked changes");
}

} // namespace policywright::docx
