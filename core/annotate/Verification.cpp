// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Verification.h"

#include "core/annotate/Review.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace policywright::annotate {
namespace {

using Kind = Doubt::Kind;

struct KindText {
    Kind kind;
    const char *name;
    const char *sentence;
};
constexpr std::array kKindTexts{
    KindText{Kind::Changed, "changed", "its text was changed after it was written"},
    KindText{Kind::TwoVersions, "two-versions", "there are two versions of it"},
    KindText{Kind::CopiedDigest, "copied-digest", "it claims the digest of another annotation"},
    KindText{Kind::MissingEarlier, "missing-earlier", "an annotation that it was written after is missing"},
    KindText{Kind::OutOfOrder, "out-of-order", "it counts itself before one that it was written after"},
    KindText{Kind::OnNothing, "on-nothing", "what it is about is missing"},
    KindText{Kind::OfSomebodyElse, "of-somebody-else", "it changes what somebody else wrote"},
    KindText{Kind::TextMissing, "text-missing", "the text that it was made on is missing"},
    KindText{Kind::QuoteElsewhere, "quote-elsewhere", "its quote does not stand in that text where it says"},
    KindText{Kind::Forged, "forged", "its signature does not hold"},
    KindText{Kind::NotSignedAlike, "not-signed-alike", "it changes what is signed, and is not signed with that key"},
    KindText{Kind::ForeignKey, "foreign-key", "it is signed with a key that is not known to be this person's"},
};

class Verifier {
public:
    Verifier(const ReviewFile &file, const TrustedKeys &trusted) : m_file(file), m_keys(file, trusted)
    {
        for (const Event &event : file.events()) {
            ++m_versions[event.id];
            ++m_digests[event.digest];
            m_authors.emplace(event.id, event.author);
            m_lamports.emplace(event.digest, event.lamport);
        }
        const Review review = reviewOf(file.events());
        for (const Event &event : review.refused)
            m_refused.insert(event.stored);
        for (const Event &event : review.waiting)
            m_waiting.insert(event.stored);
    }

    std::vector<Doubt> doubts()
    {
        for (const Event &event : m_file.events()) {
            check(event, Kind::Changed, !event.isIntact());
            check(event, Kind::TwoVersions, m_versions[event.id] > 1);
            check(event, Kind::CopiedDigest,
                  m_digests[event.digest] > 1 && m_versions[event.id] == 1 && !event.isIntact());
            const auto earlier = m_lamports.find(event.previous);
            check(event, Kind::MissingEarlier, !event.previous.empty() && earlier == m_lamports.end());
            check(event, Kind::OutOfOrder, earlier != m_lamports.end() && earlier->second >= event.lamport);
            check(event, Kind::OnNothing, m_waiting.contains(event.stored));
            const bool isRefused = m_refused.contains(event.stored);
            const bool isOwnOnly = event.kind == EventKind::Edit || event.kind == EventKind::Delete;
            const bool isByAuthor = isRefused && isOwnOnly && m_authors.at(event.target) == event.author;
            check(event, Kind::OfSomebodyElse, isRefused && !isByAuthor);
            check(event, Kind::Forged, event.isForged());
            check(event, Kind::NotSignedAlike, isByAuthor);
            check(event, Kind::ForeignKey, m_keys.stateOf(event) == KeyState::Foreign);
            checkTexts(event);
        }
        return std::move(m_doubts);
    }

private:
    void check(const Event &event, Kind kind, bool isSo)
    {
        if (isSo)
            m_doubts.push_back({kind, event.id, event.author.name});
    }

    void checkTexts(const Event &event)
    {
        if (event.decision) {
            check(event, Kind::TextMissing, std::ranges::any_of(event.decision->texts, [&](const ReadText &text) {
                      return !textOf(text.revision);
                  }));
        }
        if (!event.anchor || event.anchor->revision.empty())
            return;
        const std::optional<ReviewedText> &text = textOf(event.anchor->revision);
        check(event, Kind::TextMissing, !text);
        if (!text)
            return;
        const auto clause = std::ranges::find(*text, event.anchor->clause, &ReviewedClause::id);
        const bool stands = clause != text->end() && sha256Hex(clause->text) == event.anchor->textDigest &&
                            partOf(clause->text, event.anchor->range) == event.anchor->quote;
        check(event, Kind::QuoteElsewhere, !stands);
    }

    const std::optional<ReviewedText> &textOf(const std::string &revision)
    {
        const auto known = m_texts.find(revision);
        return known != m_texts.end() ? known->second
                                      : m_texts.emplace(revision, m_file.textOf(revision)).first->second;
    }

    const ReviewFile &m_file;
    KeyRing m_keys;
    std::map<std::string, int> m_versions;   // by id
    std::map<std::string, Author> m_authors; // likewise; of several versions, the first
    std::map<std::string, int> m_digests;
    std::map<std::string, std::int64_t> m_lamports; // by digest
    std::set<std::string> m_refused;                // bytes
    std::set<std::string> m_waiting;
    std::map<std::string, std::optional<ReviewedText>> m_texts; // by revision
    std::vector<Doubt> m_doubts;
};

const KindText &textOf(Kind kind)
{
    return kKindTexts[static_cast<std::size_t>(kind)];
}

} // namespace

std::vector<Doubt> doubtsAbout(const ReviewFile &file, const TrustedKeys &trusted)
{
    return Verifier(file, trusted).doubts();
}

const char *nameOf(Doubt::Kind kind)
{
    return textOf(kind).name;
}

const char *sentenceOf(Doubt::Kind kind)
{
    return textOf(kind).sentence;
}

} // namespace policywright::annotate
