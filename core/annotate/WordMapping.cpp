// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/WordMapping.h"

#include "core/annotate/MappingTiles.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>

namespace policywright::annotate {
namespace {

// A sentence stayed where so much of its weight did; two sentences that have nothing to do with one another share less.
constexpr float kSupport = 0.45F;
// Of what stands now between its first and its last word, so much must be its own.
constexpr float kDensity = 0.3F;
constexpr std::uint32_t kFewTokens = 4;
// What must be left of a sentence for its words to say where they are.
constexpr float kPhraseInOrder = 0.3F;
constexpr float kPhraseMoved = 0.5F;
// Of a sentence that words moved into, so much must be theirs.
constexpr float kOwnOfHome = 0.3F;
// A sentence of which less stayed in place may have moved as a whole instead.
constexpr float kSureSupport = 0.65F;

using Words = std::span<const std::uint32_t>; // their numbers

struct WordsHash {
    std::size_t operator()(Words words) const
    {
        return std::hash<std::string_view>{}({reinterpret_cast<const char *>(words.data()), words.size_bytes()});
    }
};

struct WordsEqual {
    bool operator()(Words a, Words b) const { return std::ranges::equal(a, b); }
};

} // namespace

WordMapping::WordMapping(const IndexedText &base, const IndexedText &now, const Vocabulary &vocabulary)
    : m_base(base), m_now(now), m_vocabulary(vocabulary), m_links(base.tokens().size()),
      m_isTaken(now.tokens().size(), false), m_isSoft(base.tokens().size(), false)
{
    linkInOrder();
    dropUnsupported();
    MappingTiles(base, now, vocabulary, m_links, m_isTaken, m_isSoft).link();
    doubtPhrases();
    doubtRepeated();
}

float WordMapping::weightOf(const IndexedText &text, TokenRange range) const
{
    float weight = 0;
    for (std::uint32_t token = range.begin; token < range.end; ++token)
        weight += m_vocabulary.weight(text.numbers()[token]);
    return weight;
}

// A sentence that stands in one text more often than in the other, with nothing beside it that stayed: which of them it
// is, nobody knows. For what stayed in its clause, that clause's sentences count.
void WordMapping::doubtRepeated()
{
    struct Count {
        int base = 0;
        int now = 0;

        bool isDoubtful() const { return std::max(base, now) > 1 && base != now; }
    };
    constexpr std::uint32_t kWholeText = kNowhere;
    using Key = std::pair<std::uint32_t, std::uint32_t>; // clause now, which sentence of the distinct ones
    std::map<Key, Count> counts;
    std::unordered_map<Words, std::uint32_t, WordsHash, WordsEqual> distinct;
    const auto keyOf = [&](const IndexedText &text, std::uint32_t sentence, std::uint32_t clause) {
        const TokenRange range = text.sentence(sentence);
        const Words words = Words(text.numbers()).subspan(range.begin, range.size());
        const auto number = static_cast<std::uint32_t>(distinct.size());
        return Key{clause, distinct.emplace(words, number).first->second};
    };
    const auto clauseOf = [&](std::uint32_t sentence) {
        const std::uint32_t clause = m_base.tokens()[m_base.sentence(sentence).begin].clause;
        return m_now.clauseNamed(m_base.text()[clause].id);
    };
    for (std::uint32_t i = 0; i < m_base.sentenceCount(); ++i) {
        ++counts[keyOf(m_base, i, kWholeText)].base;
        if (const std::uint32_t clause = clauseOf(i); clause != kNowhere)
            ++counts[keyOf(m_base, i, clause)].base;
    }
    for (std::uint32_t i = 0; i < m_now.sentenceCount(); ++i) {
        ++counts[keyOf(m_now, i, kWholeText)].now;
        ++counts[keyOf(m_now, i, m_now.tokens()[m_now.sentence(i).begin].clause)].now;
    }
    for (std::uint32_t i = 0; i < m_base.sentenceCount(); ++i) {
        const TokenRange sentence = m_base.sentence(i);
        const bool isDoubtful = counts[keyOf(m_base, i, kWholeText)].isDoubtful();
        if (!isDoubtful || touches(sentence.begin, false) || touches(sentence.end - 1, true))
            continue;
        const bool isDoubtfulHere = counts[keyOf(m_base, i, clauseOf(i))].isDoubtful();
        for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
            if (m_links[token].kind == WordLink::Kind::Moved || (m_links[token].now != kNowhere && isDoubtfulHere))
                m_links[token].kind = WordLink::Kind::Ambiguous;
        }
    }
}

// A phrase whose sentence is gone may be a copy in another one: nobody knows.
void WordMapping::doubtPhrases()
{
    for (std::uint32_t i = 0; i < m_base.sentenceCount(); ++i) {
        const TokenRange sentence = m_base.sentence(i);
        float all = 0;
        float linked = 0;
        std::map<std::uint32_t, float> homes; // sentences now, with what they have of this one
        for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
            const float weight = m_vocabulary.weight(m_base.numbers()[token]);
            all += weight;
            if (m_links[token].now == kNowhere)
                continue;
            linked += weight;
            homes[m_now.tokens()[m_links[token].now].sentence] += weight;
        }
        for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
            WordLink &link = m_links[token];
            const float needed = link.kind == WordLink::Kind::InOrder ? kPhraseInOrder : kPhraseMoved;
            if (link.now == kNowhere)
                continue;
            const std::uint32_t home = m_now.tokens()[link.now].sentence;
            const bool isForeign =
                link.kind == WordLink::Kind::Moved && homes[home] < kOwnOfHome * weightOf(m_now, m_now.sentence(home));
            if (linked < needed * all || isForeign)
                link.kind = WordLink::Kind::Ambiguous;
        }
    }
}

void WordMapping::dropUnsupported()
{
    for (std::uint32_t i = 0; i < m_base.sentenceCount(); ++i) {
        if (m_base.sentence(i).size() >= kFewTokens)
            dropUnsupported(m_base.sentence(i));
    }
    for (std::uint32_t i = 0; i < m_base.sentenceCount(); ++i) {
        if (m_base.sentence(i).size() < kFewTokens)
            dropStray(m_base.sentence(i));
    }
}

void WordMapping::drop(std::uint32_t token)
{
    if (m_links[token].now == kNowhere)
        return;
    m_isTaken[m_links[token].now] = false;
    m_links[token] = {};
}

void WordMapping::dropUnsupported(TokenRange sentence)
{
    float all = 0;
    float kept = 0;
    std::uint32_t first = kNowhere;
    std::uint32_t last = 0;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        const float weight = m_vocabulary.weight(m_base.numbers()[token]);
        all += weight;
        if (m_links[token].now == kNowhere)
            continue;
        kept += weight;
        first = std::min(first, m_links[token].now);
        last = std::max(last, m_links[token].now);
    }
    if (first == kNowhere)
        return;
    float between = 0;
    for (std::uint32_t token = first; token <= last; ++token)
        between += m_vocabulary.weight(m_now.numbers()[token]);
    if (kept >= kSupport * all && kept >= kDensity * between) {
        std::fill(m_isSoft.begin() + sentence.begin, m_isSoft.begin() + sentence.end, kept < kSureSupport * all);
        return;
    }
    keepLongRuns(sentence);
}

// Of a sentence that did not stay as a whole, what stayed in one piece.
void WordMapping::keepLongRuns(TokenRange sentence)
{
    for (std::uint32_t token = sentence.begin; token < sentence.end;) {
        if (m_links[token].now == kNowhere) {
            ++token;
            continue;
        }
        std::uint32_t end = token + 1;
        float weight = m_vocabulary.weight(m_base.numbers()[token]);
        for (; end < sentence.end && m_links[end].now == m_links[end - 1].now + 1; ++end)
            weight += m_vocabulary.weight(m_base.numbers()[end]);
        if (weight < kLeastTileWeight) {
            for (std::uint32_t stray = token; stray < end; ++stray)
                drop(stray);
        }
        token = end;
    }
}

// A heading, a cell of a table, a few words: they say nothing for themselves, so they must stand beside what stayed.
void WordMapping::dropStray(TokenRange sentence)
{
    const bool isHeld = touches(sentence.begin, false) || touches(sentence.end - 1, true);
    for (std::uint32_t token = sentence.begin; token < sentence.end && !isHeld; ++token)
        drop(token);
}

// Whether what stands beside the token stands beside it now, too; the edge of the clause is as good as a word.
bool WordMapping::touches(std::uint32_t token, bool isBehind) const
{
    const std::uint32_t now = m_links[token].now;
    if (now == kNowhere)
        return false;
    const TokenRange clause = m_base.clause(m_base.tokens()[token].clause);
    const TokenRange clauseNow = m_now.clause(m_now.tokens()[now].clause);
    if (isBehind) {
        const bool isLast = token + 1 == clause.end;
        return isLast ? now + 1 == clauseNow.end : m_links[token + 1].now == now + 1;
    }
    const bool isFirst = token == clause.begin;
    return isFirst ? now == clauseNow.begin : now > 0 && m_links[token - 1].now == now - 1;
}

} // namespace policywright::annotate
