// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordEvents.h"

#include "core/base/Digest.h"

#include <algorithm>
#include <map>

namespace policywright::session {
namespace {

constexpr auto kNoTime = "1970-01-01T00:00:00Z";
constexpr auto kNobody = "(no name)";

// A UUID of version 8 (RFC 9562): its bits are those of a digest.
std::string uuidOf(const std::string &text)
{
    std::string hex = sha256Hex(text).substr(0, 32);
    hex[12] = '8';
    hex[16] = "89ab"[static_cast<unsigned char>(hex[16]) % 4U];
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
           hex.substr(20);
}

bool isTime(std::string_view text)
{
    constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd";
    return text.size() >= kShape.size() &&
           std::ranges::equal(text.substr(0, kShape.size()), kShape,
                              [](char c, char d) { return d == 'd' ? c >= '0' && c <= '9' : c == d; });
}

bool saysTheSame(const annotate::Event &a, const annotate::Event &b)
{
    const bool isOnSame = !a.anchor || !b.anchor || a.anchor->quote == b.anchor->quote;
    return a.kind == b.kind && a.author == b.author && a.body == b.body && a.replacement == b.replacement &&
           a.target == b.target && isOnSame;
}

} // namespace

std::string timeFrom(const std::string &text, const std::string &otherwise)
{
    constexpr std::size_t kSeconds = 19;
    if (isTime(text))
        return text.substr(0, kSeconds) + 'Z';
    return isTime(otherwise) ? otherwise.substr(0, kSeconds) + 'Z' : kNoTime;
}

annotate::Author wordAuthor(const std::string &name)
{
    std::string cut = name.substr(0, annotate::kMaxNameBytes);
    while (cut.size() < name.size() && !cut.empty() && (static_cast<unsigned char>(name[cut.size()]) & 0xC0U) == 0x80U)
        cut.pop_back();
    return {cut.empty() ? kNobody : cut};
}

WordEvents::WordEvents(std::string policy, const docx::WordDocument &document, const docx::CopyRecord *record)
    : m_document(document), m_record(record), m_file(std::move(policy))
{
    if (m_record)
        m_file.addRevision(m_record->view, m_record->text());
    m_lastAuthor = document.lastAuthor;
    m_lastSaved = document.lastSaved;
    if (m_lastAuthor.empty())
        guessLast();
}

// Not every program says who saved a file. Where one person alone added to it, it was that one.
void WordEvents::guessLast()
{
    std::map<std::string, std::string> latest; // by author
    const auto take = [&](const std::string &author, const std::string &created) {
        std::string &last = latest[author];
        last = std::max(last, created);
    };
    for (const docx::WordComment &comment : m_document.comments)
        take(comment.author, comment.created);
    for (const docx::WordChange &change : m_document.changes)
        take(change.author, change.created);
    if (m_record) {
        for (const docx::RecordedRemark &remark : m_record->remarks)
            latest.erase(remark.author);
        for (const docx::RecordedChange &change : m_record->changes)
            latest.erase(change.author);
    }
    if (latest.size() != 1)
        return;
    m_lastAuthor = latest.begin()->first;
    if (m_lastSaved.empty())
        m_lastSaved = latest.begin()->second;
}

std::string WordEvents::lookIn(const std::string &view, const annotate::ReviewedText &text,
                               std::vector<annotate::Event> known)
{
    for (annotate::Event &event : known) {
        std::string created = event.created;
        m_known.emplace(std::move(created), std::move(event));
    }
    return m_file.addRevision(view, text);
}

std::string WordEvents::add(Said said)
{
    if (said.anchor && said.anchor->quote.empty())
        return {};
    const std::size_t longest =
        std::max({said.body.size(), said.replacement ? said.replacement->size() : std::size_t{0},
                  said.anchor ? said.anchor->quote.size() : std::size_t{0}});
    if (longest > annotate::kMaxBodyBytes) {
        m_isTooLong = true;
        return {};
    }
    annotate::Event event{.id = {},
                          .author = wordAuthor(said.author),
                          .created = timeFrom(said.created, m_lastSaved),
                          .lamport = (m_record ? m_record->lamport : 0) + 1 + said.step,
                          .kind = said.kind,
                          .anchor = std::move(said.anchor),
                          .target = std::move(said.target),
                          .body = std::move(said.body),
                          .replacement = std::move(said.replacement),
                          .previous = m_record ? m_record->previous : std::string(),
                          .origin = "docx"};
    const auto [first, last] = m_known.equal_range(event.created);
    for (auto known = first; known != last; ++known) {
        if (saysTheSame(known->second, event))
            return known->second.id;
    }
    event.id = uuidOf(m_file.policy() + annotate::sealed(event).stored);
    const std::string id = event.id;
    m_file.add(annotate::sealed(std::move(event)));
    return id;
}

} // namespace policywright::session
