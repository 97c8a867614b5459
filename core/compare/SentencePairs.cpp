// SPDX-License-Identifier: Apache-2.0
#include "core/compare/SentencePairs.h"

#include "core/compare/Likeness.h"

#include <string_view>

namespace policywright::compare {
namespace {

constexpr std::uint32_t kSimilar = 500;

std::vector<std::uint32_t> keysOf(const std::vector<Sentence> &sentences, WordNumbers &numbers)
{
    std::vector<std::uint32_t> keys;
    keys.reserve(sentences.size());
    for (const Sentence &sentence : sentences)
        keys.push_back(numberOf(sentence.text, numbers));
    return keys;
}

std::vector<WordBag> bagsOf(const std::vector<Sentence> &sentences, std::size_t begin, std::size_t end,
                            WordNumbers &numbers)
{
    std::vector<WordBag> bags;
    for (std::size_t i = begin; i < end; ++i)
        bags.push_back(bagOf(sentences[i].text, numbers));
    return bags;
}

} // namespace

std::vector<std::uint32_t> sentencePairs(const std::vector<Sentence> &before, const std::vector<Sentence> &after)
{
    WordNumbers sentences;
    WordNumbers words;
    const std::vector<std::uint32_t> keys = keysOf(before, sentences);
    return pairsInOrder(keys, keysOf(after, sentences), [&](const Stretch &open) {
        const std::vector<WordBag> rows = bagsOf(before, open.begin, open.end, words);
        const std::vector<WordBag> columns = bagsOf(after, open.afterBegin, open.afterEnd, words);
        Weights weights;
        weights.reserve(rows.size() * columns.size());
        for (const WordBag &row : rows) {
            for (const WordBag &column : columns) {
                const std::uint32_t weight = likeness(row, column);
                weights.push_back(weight >= kSimilar ? weight : 0);
            }
        }
        return weights;
    });
}

} // namespace policywright::compare
