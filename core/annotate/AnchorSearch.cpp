// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/AnchorSearch.h"

#include "core/annotate/Placement.h"
#include "core/base/Text.h"
#include "core/compare/Differences.h"
#include "core/compare/WordDiff.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <unordered_map>

namespace policywright::annotate {
namespace {

constexpr std::size_t kMostPlaces = 6;       // compared word by word
constexpr std::size_t kMostOccurrences = 96; // of a word that proposes places
constexpr std::uint32_t kSlack = 6;          // tokens by which the text may have shifted within a place
constexpr std::uint32_t kShort = 6;          // words: a shorter quote needs what stood around it

constexpr float kSureScore = 0.75F;
constexpr float kGuessScore = 0.5F;
constexpr float kMargin = 0.12F; // to the second best place

bool isWhiteSpace(std::string_view word)
{
    return word[0] == ' ' || word[0] == '\n' || word[0] == '\t' || word[0] == '\r' || word.starts_with("\u00A0");
}

// A word at the end of the prefix or suffix is cut, unless white space shows that it is whole.
std::string_view withoutCutWords(std::string_view prefix, bool isPrefix)
{
    const std::vector<std::string_view> words = compare::wordsOf(prefix);
    if (words.size() < 2)
        return prefix;
    return isPrefix ? prefix.substr(words.front().size()) : prefix.substr(0, prefix.size() - words.back().size());
}

} // namespace

AnchorSearch::AnchorSearch(const IndexedText &text, Vocabulary &vocabulary)
    : m_text(text), m_vocabulary(vocabulary), m_tokens(text.tokens().size())
{
    std::iota(m_tokens.begin(), m_tokens.end(), 0U);
    const std::vector<std::uint32_t> &numbers = text.numbers();
    std::ranges::stable_sort(m_tokens, {}, [&](std::uint32_t token) { return numbers[token]; });
    const std::uint32_t count = numbers.empty() ? 0 : *std::ranges::max_element(numbers) + 1;
    m_begin.assign(count + 1, 0);
    for (const std::uint32_t number : numbers)
        ++m_begin[number + 1];
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
}

void AnchorSearch::append(std::string_view text, std::vector<std::uint32_t> &numbers) const
{
    for (const std::string_view word : compare::wordsOf(text)) {
        if (!isWhiteSpace(word))
            numbers.push_back(m_vocabulary.numberOf(word));
    }
}

AnchorSearch::Sought AnchorSearch::soughtFor(const Anchor &anchor) const
{
    Sought sought;
    const bool isPrefixCut = codePointCount(anchor.prefix) == kContextLength;
    append(isPrefixCut ? withoutCutWords(anchor.prefix, true) : anchor.prefix, sought.numbers);
    sought.quote.begin = static_cast<std::uint32_t>(sought.numbers.size());
    append(anchor.quote, sought.numbers);
    sought.quote.end = static_cast<std::uint32_t>(sought.numbers.size());
    const bool isSuffixCut = codePointCount(anchor.suffix) == kContextLength;
    append(isSuffixCut ? withoutCutWords(anchor.suffix, false) : anchor.suffix, sought.numbers);
    return sought;
}

// Where the row of words may begin: the diagonals with the most weight on them and on their neighbours. As a token plus
// the length of the row, so that it can stand before the first one.
std::vector<std::uint32_t> AnchorSearch::placesOf(const Sought &sought) const
{
    const auto length = static_cast<std::uint32_t>(sought.numbers.size());
    std::unordered_map<std::uint32_t, float> votes;
    for (std::uint32_t i = 0; i < length; ++i) {
        const std::uint32_t number = sought.numbers[i];
        if (number + 1 >= m_begin.size() || m_begin[number + 1] - m_begin[number] > kMostOccurrences)
            continue;
        for (std::uint32_t at = m_begin[number]; at < m_begin[number + 1]; ++at)
            votes[(m_tokens[at] + length - i) / kSlack] += m_vocabulary.weight(number);
    }
    std::vector<std::pair<float, std::uint32_t>> ranked;
    ranked.reserve(votes.size());
    for (const auto &[place, weight] : votes) {
        const auto behind = votes.find(place + 1);
        ranked.emplace_back(weight + (behind == votes.end() ? 0.0F : behind->second), place);
    }
    const std::size_t most = std::min(ranked.size(), 2 * kMostPlaces);
    std::ranges::partial_sort(
        ranked, ranked.begin() + static_cast<std::ptrdiff_t>(most),
        [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; i < most && places.size() < kMostPlaces; ++i) {
        const std::uint32_t place = ranked[i].second;
        const bool isSeen = std::ranges::any_of(places, [&](std::uint32_t other) {
            return std::max(place, other / kSlack) - std::min(place, other / kSlack) <= 1;
        });
        if (!isSeen)
            places.push_back(place * kSlack);
    }
    return places;
}

// Within one clause: that of the middle of the row.
TokenRange AnchorSearch::window(const Sought &sought, std::uint32_t place) const
{
    const auto length = static_cast<std::uint32_t>(sought.numbers.size());
    const auto count = static_cast<std::uint32_t>(m_text.tokens().size());
    const std::uint32_t middle = place + (sought.quote.begin + sought.quote.end) / 2 + kSlack / 2;
    const std::uint32_t token = std::clamp(middle, length, length + count - 1) - length;
    const TokenRange clause = m_text.clause(m_text.tokens()[token].clause);
    const std::uint32_t slack = kSlack + length / 4;
    const std::uint32_t begin = place > length + slack ? place - length - slack : 0;
    return {std::clamp(begin, clause.begin, clause.end), std::clamp(place + 2 * slack, clause.begin, clause.end)};
}

AnchorSearch::Candidate AnchorSearch::candidateAt(const Sought &sought, std::uint32_t place) const
{
    const TokenRange here = window(sought, place);
    const std::span<const std::uint32_t> all(m_text.numbers());
    const compare::Differences found = compare::differences(sought.numbers, all.subspan(here.begin, here.size()));
    Candidate candidate{.quote = {kNowhere, 0}, .clause = here.isEmpty() ? 0 : m_text.tokens()[here.begin].clause};
    float quote = 0;
    float quoteFound = 0;
    float around = 0;
    float aroundFound = 0;
    std::uint32_t kept = 0;
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < sought.numbers.size(); ++i) {
        const float weight = m_vocabulary.weight(sought.numbers[i]);
        const bool isQuote = i >= sought.quote.begin && i < sought.quote.end;
        (isQuote ? quote : around) += weight;
        if (found.removed[i])
            continue;
        while (found.added[at])
            ++at;
        (isQuote ? quoteFound : aroundFound) += weight;
        if (isQuote) {
            candidate.quote.begin = std::min(candidate.quote.begin, here.begin + at);
            candidate.quote.end = here.begin + at + 1;
            ++kept;
        }
        ++at;
    }
    if (kept == 0)
        return candidate;
    float span = 0;
    for (std::uint32_t token = candidate.quote.begin; token < candidate.quote.end; ++token)
        span += m_vocabulary.weight(all[token]);
    candidate.quoteShare = 2 * quoteFound / (quote + std::max(span, quoteFound));
    candidate.contextShare = around > 0 ? aroundFound / around : 0;
    candidate.isWhole = kept == sought.quote.size() && candidate.quote.size() == kept;
    return candidate;
}

Placement AnchorSearch::find(const Anchor &anchor) const
{
    const Sought sought = soughtFor(anchor);
    const std::uint32_t clause = m_text.clauseNamed(anchor.clause);
    Candidate best;
    float second = 0;
    for (const std::uint32_t place : placesOf(sought)) {
        const Candidate candidate = candidateAt(sought, place);
        const bool isSame = candidate.quote == best.quote;
        if (candidate.score() > best.score()) {
            second = isSame ? second : best.score();
            best = candidate;
        } else if (!isSame) {
            second = std::max(second, candidate.score());
        }
    }
    if (best.quoteShare == 0 || best.score() < kGuessScore)
        return {Placement::State::NotPlaced, anchor.clause, {}};
    const std::vector<Token> &tokens = m_text.tokens();
    Placement placement{Placement::State::Uncertain,
                        m_text.text()[best.clause].id,
                        {tokens[best.quote.begin].range.begin, tokens[best.quote.end - 1].range.end}};
    const bool isShort = sought.quote.size() < kShort;
    const bool isSure = best.score() >= kSureScore && best.score() - second >= kMargin && best.quoteShare >= 0.7F &&
                        best.contextShare >= (isShort ? 0.7F : 0.3F);
    if (!isSure)
        return placement;
    const bool isExact = best.clause == clause && best.isWhole &&
                         partOf(m_text.text()[best.clause].text, placement.range) == anchor.quote;
    placement.state = isExact ? Placement::State::Exact : Placement::State::Moved;
    return placement;
}

} // namespace policywright::annotate
