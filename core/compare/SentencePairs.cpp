// SPDX-License-Identifier: Apache-2.0
#include "core/compare/SentencePairs.h"

#include "core/compare/Likeness.h"

#include <string_view>
#include <unordered_map>

namespace policywright::compare {
namespace {

constexpr std::uint32_t kSimilar = 500;

using Numbers = std::unordered_map<std::string_view, std::uint32_t>; // the same sentence has the same one

std::vector<std::uint32_t> numbered(const std::vector<Sentence> &sentences, Numbers &numbers)
{
    std::vector<std::uint32_t> keys;
    keys.reserve(sentences.size());
    for (const Sentence &sentence : sentences)
        keys.push_back(numbers.emplace(sentence.text, static_cast<std::uint32_t>(numbers.size())).first->second);
    return keys;
}

std::vector<WordBag> bagsOf(const std::vector<Sentence> &sentences, std::size_t begin, std::size_t end)
{
    std::vector<WordBag> bags;
    for (std::size_t i = begin; i < end; ++i)
        bags.push_back(bagOf(sentences[i].text));
    return bags;
}

} // namespace

std::vector<std::uint32_t> sentencePairs(const std::vector<Sentence> &before, const std::vector<Sentence> &after)
{
    Numbers numbers;
    const std::vector<std::uint32_t> keys = numbered(before, numbers);
    return pairsInOrder(keys, numbered(after, numbers), [&](const Stretch &open) {
        const std::vector<WordBag> rows = bagsOf(before, open.begin, open.end);
        const std::vector<WordBag> columns = bagsOf(after, open.afterBegin, open.afterEnd);
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
