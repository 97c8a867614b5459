// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/MappedQuote.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace policywright::annotate {
namespace {

constexpr std::uint32_t kContextTokens = 5; // looked at on each side
constexpr std::int64_t kMostDrift = 4;      // tokens by which what stands around the quote may have shifted
constexpr std::int64_t kMostBetween = 80;   // tokens that were put between two words of the quote
constexpr std::int64_t kNear = 3;           // tokens: right beside the quote
constexpr float kLeastCover = 0.2F;         // of the quote's weight: below, its words are gone
constexpr float kSureCover = 0.33F;
constexpr float kSureCount = 0.4F;    // of its words
constexpr float kOwnEvidence = 2.0F;  // a quote of this weight that stayed in order needs no surroundings
constexpr float kNearEvidence = 0.3F; // what must have stayed beside a lighter one
// A sentence moved with the quote where it has so much in common with what stands there now; less is as often another
// sentence that says nearly the same, and which stood there before.
constexpr float kSureHome = 0.7F;
constexpr float kSureHomes = 0.6F; // of a quote from several sentences, so much moved in this way
constexpr float kRestCame =
    0.5F; // of the sentence's words that are not quoted: else it is the quote, written elsewhere
constexpr float kLittleRest = 0.2F;   // weight that says nothing
constexpr float kMostStray = 0.6F;    // a little word and a mark
constexpr float kInOrderBonus = 1.5F; // of a quote that is torn apart, the part that stayed is the one

std::int64_t distance(std::uint32_t from, std::uint32_t to)
{
    return std::int64_t{to} - std::int64_t{from};
}

} // namespace

MappedQuote::MappedQuote(const IndexedText &base, const IndexedText &now, const WordMapping &mapping,
                         const Vocabulary &vocabulary, const Anchor &anchor)
    : m_base(base), m_now(now), m_mapping(mapping), m_vocabulary(vocabulary), m_anchor(anchor)
{
    const std::uint32_t clause = base.clauseNamed(anchor.clause);
    m_clause = base.clause(clause);
    m_quote = base.tokensIn(clause, anchor.range);
}

bool MappedQuote::Home::isSure() const
{
    return common >= kOwnEvidence && share >= kSureHome && (rest < kLittleRest || restCommon >= kRestCame * rest);
}

Placement MappedQuote::placement() const
{
    Group group = bestGroup();
    if (group.tokens.empty())
        return {Placement::State::NotPlaced, m_anchor.clause, {}};
    const Placement::State state = stateOf(group);
    if (state == Placement::State::NotPlaced)
        return {state, m_anchor.clause, {}};
    spanReplaced(group);
    const std::uint32_t clause = m_now.tokens()[group.now.begin].clause;
    return {state, m_now.text()[clause].id, rangeOf(group)};
}

bool MappedQuote::belongs(const Group &group, std::uint32_t token) const
{
    const std::uint32_t now = m_mapping.link(token).now;
    if (m_now.tokens()[now].clause != m_now.tokens()[group.now.begin].clause || now < group.now.end)
        return false;
    const std::int64_t gap = distance(group.now.end, now);
    return gap <= 3 * distance(group.base.end, token) + kMostBetween;
}

void MappedQuote::add(Group &group, std::uint32_t token) const
{
    const WordLink &link = m_mapping.link(token);
    if (group.tokens.empty())
        group = {{token, token}, {link.now, link.now}, {}};
    group.base.end = token + 1;
    group.now.end = link.now + 1;
    group.tokens.push_back(token);
    group.weight += weightOf(token);
    group.movedWeight += link.kind == WordLink::Kind::Moved ? weightOf(token) : 0.0F;
    group.ambiguousWeight += link.kind == WordLink::Kind::Ambiguous ? weightOf(token) : 0.0F;
}

// A sentence that was moved into the middle of the quote, or out of it, parts it: the heavier part is what is left.
MappedQuote::Group MappedQuote::bestGroup() const
{
    std::vector<Group> groups;
    for (std::uint32_t token = m_quote.begin; token < m_quote.end; ++token) {
        if (m_mapping.link(token).now == kNowhere)
            continue;
        const auto home = std::ranges::find_if(groups, [&](const Group &group) { return belongs(group, token); });
        add(home == groups.end() ? groups.emplace_back() : *home, token);
    }
    const auto value = [](const Group &group) { return group.isMoved() ? group.weight : kInOrderBonus * group.weight; };
    const auto best = std::ranges::max_element(groups, {}, value);
    return best == groups.end() ? Group{} : withoutStrays(*best);
}

// A full stop or a little word at an edge that found its like far from the rest says nothing.
MappedQuote::Group MappedQuote::withoutStrays(const Group &group) const
{
    const auto isStray = [&](std::size_t from, std::size_t to, std::size_t left, std::size_t right) {
        float stray = 0;
        for (std::size_t i = from; i < to; ++i)
            stray += weightOf(group.tokens[i]);
        const std::uint32_t begin = m_mapping.link(group.tokens[left]).now + 1;
        const std::uint32_t end = m_mapping.link(group.tokens[right]).now;
        const bool isApart = end - begin > group.tokens[right] - group.tokens[left];
        float between = 0;
        for (std::uint32_t token = begin; isApart && token < end; ++token)
            between += m_vocabulary.weight(m_now.numbers()[token]);
        return stray < kMostStray && stray < between;
    };
    std::size_t first = 0;
    std::size_t last = group.tokens.size();
    for (std::size_t i = 1; i < group.tokens.size(); ++i)
        first = isStray(0, i, i - 1, i) ? i : first;
    for (std::size_t i = group.tokens.size() - 1; i > first; --i)
        last = isStray(i, group.tokens.size(), i - 1, i) ? i : last;
    Group rest;
    for (std::size_t i = first; i < last; ++i)
        add(rest, group.tokens[i]);
    return rest;
}

MappedQuote::Home MappedQuote::homeOf(std::uint32_t sentence, TokenRange now) const
{
    const std::vector<Token> &tokens = m_now.tokens();
    const TokenRange from = m_base.sentence(sentence);
    const TokenRange to{m_now.sentence(tokens[now.begin].sentence).begin,
                        m_now.sentence(tokens[now.end - 1].sentence).end};
    Home home;
    TokenRange span = now;
    float all = 0;
    for (std::uint32_t token = from.begin; token < from.end; ++token) {
        const std::uint32_t there = m_mapping.link(token).now;
        const bool isCommon = there != kNowhere && there >= to.begin && there < to.end;
        const bool isRest = token < m_quote.begin || token >= m_quote.end;
        const float weight = weightOf(token);
        all += weight;
        home.rest += isRest ? weight : 0.0F;
        if (!isCommon)
            continue;
        home.common += weight;
        home.restCommon += isRest ? weight : 0.0F;
        span = {std::min(span.begin, there), std::max(span.end, there + 1)};
    }
    for (std::uint32_t token = span.begin; token < span.end; ++token)
        all += m_vocabulary.weight(m_now.numbers()[token]);
    home.share = 2 * home.common / all;
    return home;
}

// Sentence by sentence, since others may have been put between them.
bool MappedQuote::isSureHome(const Group &group) const
{
    float sure = 0;
    for (std::size_t i = 0; i < group.tokens.size();) {
        const std::uint32_t sentence = m_base.tokens()[group.tokens[i]].sentence;
        const std::uint32_t first = m_mapping.link(group.tokens[i]).now;
        TokenRange now{first, first + 1};
        float weight = 0;
        for (; i < group.tokens.size() && m_base.tokens()[group.tokens[i]].sentence == sentence; ++i) {
            now.end = m_mapping.link(group.tokens[i]).now + 1;
            weight += weightOf(group.tokens[i]);
        }
        const Home home = homeOf(sentence, now);
        sure += home.isSure() ? weight : 0.0F;
    }
    return sure >= kSureHomes * group.weight;
}

// What stood around the quote and stands around it still.
MappedQuote::Surroundings MappedQuote::surroundings(const Group &group) const
{
    Surroundings found;
    const auto look = [&](std::uint32_t token, std::uint32_t from, std::uint32_t fromNow) {
        const std::uint32_t now = m_mapping.link(token).now;
        const std::int64_t drift = std::abs(distance(from, token) - distance(fromNow, now));
        if (now == kNowhere || drift > kMostDrift || (now >= group.now.begin && now < group.now.end))
            return false;
        found.weight += weightOf(token);
        ++found.count;
        const bool isNear = drift <= 2 && std::abs(distance(from, token)) <= kNear;
        found.nearWeight += isNear ? weightOf(token) : 0.0F;
        return isNear;
    };
    const std::uint32_t first = m_quote.begin - std::min(m_quote.begin - m_clause.begin, kContextTokens);
    for (std::uint32_t token = first; token < m_quote.begin; ++token)
        found.isHeldInFront = look(token, group.base.begin, group.now.begin) || found.isHeldInFront;
    const std::uint32_t last = std::min(m_clause.end, m_quote.end + kContextTokens);
    for (std::uint32_t token = m_quote.end; token < last; ++token)
        found.isHeldBehind = look(token, group.base.end - 1, group.now.end - 1) || found.isHeldBehind;
    return found;
}

Placement::State MappedQuote::stateOf(const Group &group) const
{
    using State = Placement::State;
    float all = 0;
    for (std::uint32_t token = m_quote.begin; token < m_quote.end; ++token)
        all += weightOf(token);
    const float cover = group.weight / all;
    const float countCover = static_cast<float>(group.tokens.size()) / static_cast<float>(m_quote.size());
    const Surroundings around = surroundings(group);
    const bool isHeld = around.isHeldInFront && around.isHeldBehind && !group.isMoved();
    if (cover < kLeastCover && !isHeld)
        return State::NotPlaced;
    if (group.isAmbiguous() || (cover < kSureCover && countCover < kSureCount && !isHeld))
        return State::Uncertain;
    if (group.isMoved()) {
        const bool isSure = isSureHome(group);
        return isSure ? State::Moved : State::Uncertain;
    }
    if (group.weight < kOwnEvidence && around.nearWeight < kNearEvidence)
        return State::Uncertain;
    return isUnchanged(group) ? State::Exact : State::Moved;
}

bool MappedQuote::isUnchanged(const Group &group) const
{
    if (group.base != m_quote || group.base.size() != group.now.size() || group.tokens.size() != m_quote.size())
        return false;
    const std::uint32_t clause = m_now.tokens()[group.now.begin].clause;
    return partOf(m_now.text()[clause].text, rangeOf(group)) == m_anchor.quote;
}

// Words at an edge of the quote that were replaced: what stands in their place belongs to it, where the word beside
// them stayed.
void MappedQuote::spanReplaced(Group &group) const
{
    const TokenRange clause = m_now.clause(m_now.tokens()[group.now.begin].clause);
    if (group.base.begin > m_quote.begin && m_quote.begin > m_clause.begin) {
        const std::uint32_t before = m_mapping.link(m_quote.begin - 1).now;
        const bool isNear = before != kNowhere && before >= clause.begin && before < group.now.begin &&
                            group.now.begin - before <= group.base.begin - m_quote.begin + 2;
        if (isNear)
            group.now.begin = before + 1;
    }
    if (group.base.end < m_quote.end && m_quote.end < m_clause.end) {
        const std::uint32_t behind = m_mapping.link(m_quote.end).now;
        const bool isNear = behind != kNowhere && behind < clause.end && behind >= group.now.end &&
                            behind - group.now.end <= m_quote.end - group.base.end + 1;
        if (isNear)
            group.now.end = behind;
    }
}

// A quote may begin and end within a word.
TextRange MappedQuote::rangeOf(const Group &group) const
{
    TextRange range{m_now.tokens()[group.now.begin].range.begin, m_now.tokens()[group.now.end - 1].range.end};
    const Token &first = m_base.tokens()[m_quote.begin];
    if (m_mapping.link(m_quote.begin).now == group.now.begin && m_anchor.range.begin > first.range.begin)
        range.begin += m_anchor.range.begin - first.range.begin;
    const Token &last = m_base.tokens()[m_quote.end - 1];
    if (m_mapping.link(m_quote.end - 1).now == group.now.end - 1 && m_anchor.range.end < last.range.end)
        range.end -= last.range.end - m_anchor.range.end;
    return range;
}

} // namespace policywright::annotate
