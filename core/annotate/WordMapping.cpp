// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/WordMapping.h"

#include "core/annotate/MappingTiles.h"
#include "core/compare/Differences.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <span>

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
constexpr float kSureSupport = 0.8F;

// Where a run [begin, end) that stands in one text alone can as well be thought to begin: `a b [a b] c` is
// `a [b a] b c`. The nearest place that is good, or where it is.
template <class Step, class IsGood>
std::int64_t bestSlide(TokenRange run, const Step &canSlide, const IsGood &isGood)
{
    if (isGood(run))
        return 0;
    for (const std::int64_t direction : {-1, 1}) {
        for (std::int64_t by = direction; canSlide(run, by); by += direction) {
            if (isGood({static_cast<std::uint32_t>(run.begin + by), static_cast<std::uint32_t>(run.end + by)}))
                return by;
        }
    }
    return 0;
}

bool beginsSentence(const IndexedText &text, std::uint32_t token)
{
    return token < text.tokens().size() && text.sentence(text.tokens()[token].sentence).begin == token;
}

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
    using Key = std::pair<std::uint32_t, std::vector<std::uint32_t>>; // clause now, words
    std::map<Key, Count> counts;
    const auto keyOf = [](const IndexedText &text, std::uint32_t sentence, std::uint32_t clause) {
        const TokenRange range = text.sentence(sentence);
        return Key{clause, {text.numbers().begin() + range.begin, text.numbers().begin() + range.end}};
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
            const bool isForeign = link.kind == WordLink::Kind::Moved &&
                                   homes[home] < kOwnOfHome * weightOf(m_now, m_now.sentence(home));
            if (linked < needed * all || isForeign)
                link.kind = WordLink::Kind::Ambiguous;
        }
    }
}

void WordMapping::linkInOrder()
{
    for (std::uint32_t i = 0; i < m_base.text().size(); ++i) {
        const std::uint32_t other = m_now.clauseNamed(m_base.text()[i].id);
        if (other == kNowhere)
            continue;
        const TokenRange before = m_base.clause(i);
        const TokenRange after = m_now.clause(other);
        const std::span<const std::uint32_t> all(m_base.numbers());
        const std::span<const std::uint32_t> allNow(m_now.numbers());
        const compare::Differences found = compare::differences(all.subspan(before.begin, before.size()),
                                                                allNow.subspan(after.begin, after.size()));
        std::uint32_t at = 0;
        for (std::uint32_t token = 0; token < before.size(); ++token) {
            if (found.removed[token])
                continue;
            while (found.added[at])
                ++at;
            m_links[before.begin + token] = {after.begin + at, WordLink::Kind::InOrder};
            m_isTaken[after.begin + at] = true;
            ++at;
        }
        slideRemoved(before);
        slideAdded(before, after);
    }
}

// Of the ways in which the same differences can be read, the one in which whole sentences went.
void WordMapping::slideRemoved(TokenRange clause)
{
    const std::vector<std::uint32_t> &numbers = m_base.numbers();
    const auto isGone = [&](std::int64_t token) {
        return token >= clause.begin && token < clause.end && m_links[static_cast<std::size_t>(token)].now == kNowhere;
    };
    for (std::uint32_t token = clause.begin; token < clause.end;) {
        if (m_links[token].now != kNowhere) {
            ++token;
            continue;
        }
        TokenRange run{token, token};
        while (run.end < clause.end && m_links[run.end].now == kNowhere)
            ++run.end;
        const auto canSlide = [&](TokenRange from, std::int64_t by) {
            const auto size = static_cast<std::int64_t>(from.size());
            const std::int64_t gives = by < 0 ? from.begin + by : from.end + by - 1; // the word that loses its link
            const std::int64_t takes = by < 0 ? gives + size : gives - size;
            return gives >= clause.begin && gives < clause.end && m_links[static_cast<std::size_t>(gives)].now != kNowhere &&
                   numbers[static_cast<std::size_t>(gives)] == numbers[static_cast<std::size_t>(takes)];
        };
        const std::int64_t by =
            bestSlide(run, canSlide, [&](TokenRange at) {
                return beginsSentence(m_base, at.begin) || isGone(std::int64_t{at.begin} - 1) || isGone(at.end);
            });
        for (std::int64_t i = 0; i < std::abs(by); ++i) {
            const std::size_t gives = by < 0 ? run.begin - 1U - static_cast<std::size_t>(i) : run.end + static_cast<std::size_t>(i);
            const std::size_t takes = by < 0 ? gives + run.size() : gives - run.size();
            std::swap(m_links[gives], m_links[takes]);
        }
        token = std::max(token + 1, static_cast<std::uint32_t>(run.end + std::max<std::int64_t>(by, 0)));
    }
}

void WordMapping::slideAdded(TokenRange clause, TokenRange clauseNow)
{
    std::vector<std::uint32_t> origins(clauseNow.size(), kNowhere);
    for (std::uint32_t token = clause.begin; token < clause.end; ++token) {
        if (m_links[token].now != kNowhere)
            origins[m_links[token].now - clauseNow.begin] = token;
    }
    const auto origin = [&](std::int64_t now) -> std::uint32_t & {
        return origins[static_cast<std::size_t>(now - clauseNow.begin)];
    };
    const std::vector<std::uint32_t> &numbers = m_now.numbers();
    const auto isNew = [&](std::int64_t now) {
        return now >= clauseNow.begin && now < clauseNow.end && origin(now) == kNowhere;
    };
    for (std::uint32_t token = clauseNow.begin; token < clauseNow.end;) {
        if (origin(token) != kNowhere) {
            ++token;
            continue;
        }
        TokenRange run{token, token};
        while (run.end < clauseNow.end && origin(run.end) == kNowhere)
            ++run.end;
        const auto canSlide = [&](TokenRange from, std::int64_t by) {
            const auto size = static_cast<std::int64_t>(from.size());
            const std::int64_t gives = by < 0 ? from.begin + by : from.end + by - 1;
            const std::int64_t takes = by < 0 ? gives + size : gives - size;
            return gives >= clauseNow.begin && gives < clauseNow.end && origin(gives) != kNowhere &&
                   numbers[static_cast<std::size_t>(gives)] == numbers[static_cast<std::size_t>(takes)];
        };
        const std::int64_t by =
            bestSlide(run, canSlide, [&](TokenRange at) {
                return beginsSentence(m_now, at.begin) || isNew(std::int64_t{at.begin} - 1) || isNew(at.end);
            });
        for (std::int64_t i = 0; i < std::abs(by); ++i) {
            const std::int64_t gives = by < 0 ? run.begin - 1 - i : run.end + i;
            const std::int64_t takes = by < 0 ? gives + run.size() : gives - run.size();
            std::swap(origin(gives), origin(takes));
            m_links[origin(takes)].now = static_cast<std::uint32_t>(takes);
            m_isTaken[static_cast<std::size_t>(takes)] = true;
            m_isTaken[static_cast<std::size_t>(gives)] = false;
        }
        token = std::max(token + 1, static_cast<std::uint32_t>(run.end + std::max<std::int64_t>(by, 0)));
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
