// SPDX-License-Identifier: Apache-2.0
//
// The part of MappingTiles that compares sentences.
#include "core/annotate/MappingTiles.h"
#include "core/compare/Differences.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace policywright::annotate {
namespace {

constexpr std::size_t kMostSentences = 64; // a word that stands in more sentences says nothing
constexpr float kPairSupport = 0.45F;      // of the lighter sentence of a pair
constexpr std::uint32_t kFewestTokens = 5; // of a sentence that is known by its words alone
constexpr float kLetGo = 0.2F;
constexpr float kSimilar = 0.5F;
constexpr float kRivalShare = 0.75F;

} // namespace

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
            if (with == sentencesWith.end() || with->second.size() > kMostSentences)
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
    const compare::Differences found =
        compare::differences(all.subspan(words.begin, words.size()), allNow.subspan(wordsNow.begin, wordsNow.size()));
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
