// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/MappingTiles.h"

#include "core/compare/Differences.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace policywright::annotate {
namespace {

constexpr std::uint32_t kSeed = 3;
constexpr std::size_t kMostPlaces = 64;  // three words that stand in more places say nothing
constexpr float kShareOfSentence = 0.35F; // a run ties two sentences where it is so much of one of them
constexpr float kEnoughWeight = 5.0F;     // or where it weighs so much
constexpr float kPairSupport = 0.45F;     // of the lighter sentence of a pair
constexpr std::uint32_t kFewestTokens = 5; // of a sentence that is known by its words alone
constexpr float kBeats = 1.1F; // so much more than stayed of a sentence must stand elsewhere to have it there
constexpr float kLetGo = 0.2F;
constexpr float kSimilar = 0.5F;
constexpr float kRivalShare = 0.75F;

// Numbers are below 2^21 in any text that fits into an entry of a policy file; where not, two runs may have the same
// key, and are compared anyway.
std::uint64_t keyOf(const std::vector<std::uint32_t> &numbers, std::uint32_t at)
{
    return (std::uint64_t{numbers[at]} << 42U) ^ (std::uint64_t{numbers[at + 1]} << 21U) ^ numbers[at + 2];
}

} // namespace

MappingTiles::MappingTiles(const IndexedText &base, const IndexedText &now, const Vocabulary &vocabulary,
                           std::vector<WordLink> &links, std::vector<bool> &isTaken, std::vector<bool> &isSoft)
    : m_base(base), m_now(now), m_vocabulary(vocabulary), m_links(links), m_isTaken(isTaken), m_isSoft(isSoft)
{
}

float MappingTiles::weightOf(const IndexedText &text, TokenRange range) const
{
    float weight = 0;
    for (std::uint32_t token = range.begin; token < range.end; ++token)
        weight += m_vocabulary.weight(text.numbers()[token]);
    return weight;
}

bool MappingTiles::beginsRun(const IndexedText &text, std::uint32_t token) const
{
    return token + kSeed <= text.clause(text.tokens()[token].clause).end;
}

std::vector<MappingTiles::Seed> MappingTiles::seeds() const
{
    std::vector<Seed> found;
    for (std::uint32_t token = 0; token < m_now.tokens().size(); ++token) {
        if (!m_isTaken[token] && beginsRun(m_now, token) && !m_isTaken[token + 1] && !m_isTaken[token + 2])
            found.push_back({keyOf(m_now.numbers(), token), token});
    }
    std::ranges::stable_sort(found, {}, &Seed::words);
    return found;
}

bool MappingTiles::isFree(std::uint32_t base, std::uint32_t now) const
{
    return (m_links[base].now == kNowhere || m_isSoft[base]) && !m_isTaken[now];
}

bool MappingTiles::isSame(std::uint32_t base, std::uint32_t now) const
{
    return isFree(base, now) && m_base.numbers()[base] == m_now.numbers()[now];
}

void MappingTiles::addTiles(std::uint32_t base, const std::vector<Seed> &seeds, Tiles &tiles) const
{
    const auto places = std::ranges::equal_range(seeds, keyOf(m_base.numbers(), base), {}, &Seed::words);
    if (places.size() > kMostPlaces)
        return;
    const TokenRange clause = m_base.clause(m_base.tokens()[base].clause);
    for (const Seed &place : places) {
        const TokenRange clauseNow = m_now.clause(m_now.tokens()[place.token].clause);
        const bool goesFurtherBack =
            base > clause.begin && place.token > clauseNow.begin && isSame(base - 1, place.token - 1);
        if (goesFurtherBack)
            continue; // found from its beginning
        std::uint32_t size = 0;
        while (base + size < clause.end && place.token + size < clauseNow.end && isSame(base + size, place.token + size))
            ++size;
        const Tile tile{base, place.token, size, weightOf(m_base, {base, base + size})};
        if (size >= kSeed && tile.weight >= kLeastTileWeight)
            tiles.push_back(tile);
    }
}

MappingTiles::Tiles MappingTiles::tiles() const
{
    const std::vector<Seed> places = seeds();
    Tiles found;
    for (std::uint32_t token = 0; token < m_base.tokens().size(); ++token) {
        if ((m_links[token].now == kNowhere || m_isSoft[token]) && beginsRun(m_base, token))
            addTiles(token, places, found);
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Tile::weight);
    return found;
}

// What of it is not taken yet: its longest piece.
MappingTiles::Tile MappingTiles::freePartOf(const Tile &tile) const
{
    Tile best{tile.base, tile.now, 0, 0};
    for (std::uint32_t at = 0; at < tile.size;) {
        std::uint32_t end = at;
        while (end < tile.size && isFree(tile.base + end, tile.now + end))
            ++end;
        if (end - at > best.size)
            best = {tile.base + at, tile.now + at, end - at, 0};
        at = end + 1;
    }
    best.weight = weightOf(m_base, {best.base, best.base + best.size});
    return best;
}

bool MappingTiles::beatsWhatStayed(const Tile &tile) const
{
    const std::vector<Token> &tokens = m_base.tokens();
    const std::uint32_t first = m_base.sentence(tokens[tile.base].sentence).begin;
    const std::uint32_t end = m_base.sentence(tokens[tile.base + tile.size - 1].sentence).end;
    float stayed = 0;
    for (std::uint32_t token = first; token < end; ++token)
        stayed += m_isSoft[token] && m_links[token].now != kNowhere ? m_vocabulary.weight(m_base.numbers()[token]) : 0.0F;
    return tile.weight >= kBeats * stayed;
}

void MappingTiles::letGo(TokenRange sentence)
{
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        if (m_isSoft[token] && m_links[token].now != kNowhere) {
            m_isTaken[m_links[token].now] = false;
            m_links[token] = {};
        }
        m_isSoft[token] = false;
    }
}

bool MappingTiles::saysEnough(const Tile &tile) const
{
    if (tile.size < kSeed || tile.weight < kLeastTileWeight || !beatsWhatStayed(tile))
        return false;
    if (tile.weight >= kEnoughWeight)
        return true;
    const auto around = [&](const IndexedText &text, std::uint32_t token) {
        const TokenRange first = text.sentence(text.tokens()[token].sentence);
        const TokenRange last = text.sentence(text.tokens()[token + tile.size - 1].sentence);
        return weightOf(text, {first.begin, last.end});
    };
    return tile.weight >= kShareOfSentence * std::min(around(m_base, tile.base), around(m_now, tile.now));
}

// Whether the same words could as well go elsewhere: another run as heavy begins at the same word, and is free.
bool MappingTiles::hasRival(const Tile &tile, const Tiles &all, std::size_t at) const
{
    const auto isRival = [&](const Tile &other) {
        return other.size == tile.size && freePartOf(other).size == other.size;
    };
    // Runs of the same weight stand in the order of their beginnings.
    for (std::size_t i = at + 1; i < all.size() && all[i].weight >= tile.weight && all[i].base == tile.base; ++i) {
        if (isRival(all[i]))
            return true;
    }
    return false;
}

void MappingTiles::take(const Tile &tile, bool isAmbiguous)
{
    for (std::uint32_t i = 0; i < tile.size; ++i)
        letGo(m_base.sentence(m_base.tokens()[tile.base + i].sentence));
    for (std::uint32_t i = 0; i < tile.size; ++i) {
        m_links[tile.base + i] = {tile.now + i, isAmbiguous ? WordLink::Kind::Ambiguous : WordLink::Kind::Moved};
        m_isTaken[tile.now + i] = true;
    }
}

void MappingTiles::link()
{
    Tiles all = tiles();
    Tiles taken;
    const auto lighter = [](const Tile &a, const Tile &b) { return a.weight < b.weight; };
    std::vector<Tile> rest; // a heap of pieces of runs that lost a part
    const auto tryTile = [&](const Tile &tile, bool isAmbiguous) {
        if (!saysEnough(tile))
            return;
        take(tile, isAmbiguous);
        taken.push_back(tile);
    };
    for (std::size_t i = 0; i < all.size() || !rest.empty();) {
        const bool isPiece = !rest.empty() && (i == all.size() || rest.front().weight >= all[i].weight);
        const Tile tile = isPiece ? rest.front() : all[i];
        const std::size_t at = i;
        if (isPiece) {
            std::ranges::pop_heap(rest, lighter);
            rest.pop_back();
        } else {
            ++i;
        }
        const Tile part = freePartOf(tile);
        if (part.size == tile.size) {
            tryTile(tile, !isPiece && hasRival(tile, all, at));
        } else if (part.size >= kSeed) {
            rest.push_back(part);
            std::ranges::push_heap(rest, lighter);
        }
    }
    m_isSoft.assign(m_isSoft.size(), false); // what nothing better was found for stays where it is
    for (const Tile &tile : taken)
        complete(tile);
    linkSimilarSentences();
}

// Nearly nothing of it is linked.
bool MappingTiles::isLetGo(const IndexedText &text, TokenRange sentence) const
{
    float linked = 0;
    for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
        const bool isLinked = &text == &m_base ? m_links[token].now != kNowhere : m_isTaken[token];
        linked += isLinked ? m_vocabulary.weight(text.numbers()[token]) : 0.0F;
    }
    return sentence.size() >= kFewestTokens && linked <= kLetGo * weightOf(text, sentence);
}

// A sentence that moved and changed in so many places that no run of words is left: the one with the most words in
// common, where no other one has nearly as many.
void MappingTiles::linkSimilarSentences()
{
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> sentencesWith;
    for (std::uint32_t i = 0; i < m_now.sentenceCount(); ++i) {
        if (!isLetGo(m_now, m_now.sentence(i)))
            continue;
        for (std::uint32_t token = m_now.sentence(i).begin; token < m_now.sentence(i).end; ++token) {
            std::vector<std::uint32_t> &sentences = sentencesWith[m_now.numbers()[token]];
            if (sentences.empty() || sentences.back() != i)
                sentences.push_back(i);
        }
    }
    for (std::uint32_t i = 0; i < m_base.sentenceCount(); ++i) {
        if (!isLetGo(m_base, m_base.sentence(i)))
            continue;
        std::unordered_map<std::uint32_t, float> common;
        for (std::uint32_t token = m_base.sentence(i).begin; token < m_base.sentence(i).end; ++token) {
            const auto with = sentencesWith.find(m_base.numbers()[token]);
            if (with == sentencesWith.end() || with->second.size() > kMostPlaces)
                continue;
            for (const std::uint32_t sentence : with->second)
                common[sentence] += m_vocabulary.weight(m_base.numbers()[token]);
        }
        std::uint32_t best = kNowhere;
        float bestShare = 0;
        float second = 0;
        for (const auto &[sentence, weight] : common) {
            const float share =
                2 * weight / (weightOf(m_base, m_base.sentence(i)) + weightOf(m_now, m_now.sentence(sentence)));
            if (share > bestShare || (share == bestShare && sentence < best)) {
                second = bestShare;
                bestShare = share;
                best = sentence;
            } else {
                second = std::max(second, share);
            }
        }
        if (best != kNowhere && bestShare >= kSimilar && second <= kRivalShare * bestShare)
            complete(i, best, WordLink::Kind::Moved);
    }
}

void MappingTiles::complete(const Tile &tile)
{
    const auto sentenceOf = [](const IndexedText &text, std::uint32_t token) { return text.tokens()[token].sentence; };
    std::uint32_t last = kNowhere;
    std::uint32_t lastNow = kNowhere;
    for (std::uint32_t i = 0; i < tile.size; ++i) {
        const std::uint32_t sentence = sentenceOf(m_base, tile.base + i);
        const std::uint32_t sentenceNow = sentenceOf(m_now, tile.now + i);
        if (sentence != last || sentenceNow != lastNow)
            complete(sentence, sentenceNow, m_links[tile.base + i].kind);
        last = sentence;
        lastNow = sentenceNow;
    }
}

void MappingTiles::complete(std::uint32_t sentence, std::uint32_t sentenceNow, WordLink::Kind kind)
{
    const TokenRange words = m_base.sentence(sentence);
    const TokenRange wordsNow = m_now.sentence(sentenceNow);
    const std::span<const std::uint32_t> all(m_base.numbers());
    const std::span<const std::uint32_t> allNow(m_now.numbers());
    const compare::Differences found = compare::differences(all.subspan(words.begin, words.size()),
                                                            allNow.subspan(wordsNow.begin, wordsNow.size()));
    float kept = 0;
    for (std::uint32_t i = 0; i < words.size(); ++i)
        kept += found.removed[i] ? 0 : m_vocabulary.weight(all[words.begin + i]);
    if (kept < kPairSupport * std::min(weightOf(m_base, words), weightOf(m_now, wordsNow)))
        return;
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (found.removed[i])
            continue;
        while (found.added[at])
            ++at;
        if (isFree(words.begin + i, wordsNow.begin + at)) {
            m_links[words.begin + i] = {wordsNow.begin + at, kind};
            m_isTaken[wordsNow.begin + at] = true;
        }
        ++at;
    }
}

} // namespace policywright::annotate
