// SPDX-License-Identifier: Apache-2.0
//
// The part of a WordMapping that finds what moved: see there. Internal to the room.
#pragma once

#include "core/annotate/WordMapping.h"

#include <cstdint>
#include <vector>

namespace policywright::annotate {

inline constexpr float kLeastTileWeight = 2.0F; // three or four words with a meaning, or a dozen without

class MappingTiles {
public:
    // Adds to `links` and `isTaken`. Links of sentences that are soft give way to a run that has more of them.
    MappingTiles(const IndexedText &base, const IndexedText &now, const Vocabulary &vocabulary,
                 std::vector<WordLink> &links, std::vector<bool> &isTaken, std::vector<bool> &isSoft);

    void link();

private:
    // The same words in both texts, that many, in one clause of each.
    struct Tile {
        std::uint32_t base;
        std::uint32_t now;
        std::uint32_t size;
        float weight;
    };
    struct Seed {
        std::uint64_t words; // three numbers
        std::uint32_t token;
    };
    using Tiles = std::vector<Tile>;

    std::vector<Seed> seeds() const;
    Tiles tiles() const;
    void addTiles(std::uint32_t base, const std::vector<Seed> &seeds, Tiles &tiles) const;
    bool isFree(std::uint32_t base, std::uint32_t now) const;
    bool beginsRun(const IndexedText &text, std::uint32_t token) const;
    bool isSame(std::uint32_t base, std::uint32_t now) const;
    void take(const Tile &tile, bool isAmbiguous);
    Tile freePartOf(const Tile &tile) const;
    bool beatsWhatStayed(const Tile &tile) const;
    void letGo(TokenRange sentence);
    bool saysEnough(const Tile &tile) const;
    bool hasRival(const Tile &tile, const Tiles &all, std::size_t at) const;
    void complete(const Tile &tile);
    void linkSimilarSentences();
    bool isLetGo(const IndexedText &text, TokenRange sentence) const;
    void complete(std::uint32_t sentence, std::uint32_t sentenceNow, WordLink::Kind kind);
    float weightOf(const IndexedText &text, TokenRange range) const;

    const IndexedText &m_base;
    const IndexedText &m_now;
    const Vocabulary &m_vocabulary;
    std::vector<WordLink> &m_links;
    std::vector<bool> &m_isTaken;
    std::vector<bool> &m_isSoft;
};

} // namespace policywright::annotate
