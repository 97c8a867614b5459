// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Placement.h"

#include "core/annotate/MappedQuote.h"
#include "core/base/Digest.h"

namespace policywright::annotate {
namespace {

std::map<ClauseId, std::string> digestsOf(const ReviewedText &text)
{
    std::map<ClauseId, std::string> digests;
    for (const ReviewedClause &clause : text)
        digests.emplace(clause.id, sha256Hex(clause.text));
    return digests;
}

// Whether the anchor's quote stands at its range in that text. A forged or damaged anchor may say otherwise.
bool fits(const Anchor &anchor, const IndexedText &text, const std::map<ClauseId, std::string> &digests)
{
    const auto digest = digests.find(anchor.clause);
    if (digest == digests.end() || digest->second != anchor.textDigest || anchor.range.begin >= anchor.range.end)
        return false;
    return partOf(text.text()[text.clauseNamed(anchor.clause)].text, anchor.range) == anchor.quote;
}

} // namespace

Placer::Placer(ReviewedText now)
    : m_now(std::move(now), m_vocabulary), m_digests(digestsOf(m_now.text())), m_search(m_now, m_vocabulary)
{
}

void Placer::addRevision(const std::string &revision, ReviewedText text)
{
    Base base;
    base.digests = digestsOf(text);
    base.text = std::make_unique<IndexedText>(std::move(text), m_vocabulary);
    base.mapping = std::make_unique<WordMapping>(*base.text, m_now, m_vocabulary);
    m_bases.insert_or_assign(revision, std::move(base));
}

const Placer::Base *Placer::baseOf(const Anchor &anchor) const
{
    const auto base = m_bases.find(anchor.revision);
    const bool isKnown = base != m_bases.end() && fits(anchor, *base->second.text, base->second.digests);
    return isKnown ? &base->second : nullptr;
}

Placement Placer::place(const Anchor &anchor) const
{
    if (fits(anchor, m_now, m_digests))
        return {Placement::State::Exact, anchor.clause, anchor.range};
    if (const Base *base = baseOf(anchor))
        return MappedQuote(*base->text, m_now, *base->mapping, m_vocabulary, anchor).placement();
    return m_search.find(anchor);
}

} // namespace policywright::annotate
