// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/MappingTiles.h"

#include <algorithm>

namespace policywright::annotate {
namespace {

constexpr std::uint32_t kSeed = 3;
constexpr std::size_t kMostPlaces = 64;   // three words that stand in more places say nothing
constexpr float kShareOfSentence = 0.35F; // a run ties two sentences where it is so much of one of them
constexpr float kEnoughWeight = 5.0F;     // or where it weighs so much
constexpr float kBeats = 1.4F; // so much more than stayed of a sentence must stand elsewhere to have it there

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
        while (base + size < clause.end && place.token + size < clauseNow.end &&
               isSame(base + size, place.token + size))
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
        stayed +=
            m_isSoft[token] && m_links[token].now != kNowhere ? m_vocabulary.weight(m_base.numbers()[token]) : 0.0F;
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

} // namespace policywright::annotate
