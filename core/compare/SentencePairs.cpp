// SPDX-License-Identifier: Apache-2.0
#include "core/compare/SentencePairs.h"

#include "core/compare/Differences.h"
#include "core/compare/WordDiff.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace policywright::compare {
namespace {

using Numbers = std::unordered_map<std::string_view, std::uint32_t>;
using Words = std::vector<std::uint32_t>; // sorted

constexpr std::uint32_t kWhole = 1000;
constexpr std::uint32_t kSimilar = 500;
// Of a stretch without a sentence that stayed: in a larger one nothing is looked for, and all of it was rewritten.
constexpr std::size_t kMostPairs = 250'000;

std::uint32_t numberOf(std::string_view text, Numbers &numbers)
{
    return numbers.emplace(text, static_cast<std::uint32_t>(numbers.size())).first->second;
}

bool isWord(std::string_view word)
{
    const auto byte = static_cast<unsigned char>(word[0]);
    const bool isLetter = (word[0] >= 'a' && word[0] <= 'z') || (word[0] >= 'A' && word[0] <= 'Z');
    const bool isDigit = word[0] >= '0' && word[0] <= '9';
    return isLetter || isDigit || word[0] == '_' || (byte >= 0x80 && !word.starts_with("\xE2\x80") && byte != 0xC2);
}

Words wordsIn(std::string_view text, Numbers &numbers)
{
    Words words;
    for (const std::string_view word : wordsOf(text)) {
        if (isWord(word))
            words.push_back(numberOf(word, numbers));
    }
    std::ranges::sort(words);
    return words;
}

// 0 to kWhole: the share of their words that both have.
std::uint32_t likeness(const Words &one, const Words &other)
{
    if (one.empty() || other.empty())
        return 0;
    std::uint32_t common = 0;
    for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
        if (*left == *right) {
            ++common;
            ++left;
            ++right;
        } else if (*left < *right) {
            ++left;
        } else {
            ++right;
        }
    }
    return static_cast<std::uint32_t>(2ULL * common * kWhole / (one.size() + other.size()));
}

struct Stretch { // of sentences without a pair: [begin, end)
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t afterBegin = 0;
    std::size_t afterEnd = 0;

    std::size_t height() const { return end - begin; }
    std::size_t width() const { return afterEnd - afterBegin; }
};

class Pairing {
public:
    Pairing(const std::vector<Sentence> &before, const std::vector<Sentence> &after)
        : m_before(before), m_after(after), m_pairs(before.size(), kNoPair)
    {
    }

    std::vector<std::uint32_t> found() &&
    {
        const Differences same = differences(keysOf(m_before), keysOf(m_after));
        std::size_t at = 0;
        Stretch open;
        for (std::size_t i = 0; i <= m_before.size(); ++i) {
            if (i < m_before.size() && same.removed[i])
                continue;
            while (at < m_after.size() && same.added[at])
                ++at;
            open.end = i;
            open.afterEnd = at;
            pairReworded(open);
            if (i < m_before.size())
                m_pairs[i] = static_cast<std::uint32_t>(at++);
            open = {i + 1, i + 1, at, at};
        }
        return std::move(m_pairs);
    }

private:
    std::vector<std::uint32_t> keysOf(const std::vector<Sentence> &sentences)
    {
        std::vector<std::uint32_t> keys;
        keys.reserve(sentences.size());
        for (const Sentence &sentence : sentences)
            keys.push_back(numberOf(sentence.text, m_sentences));
        return keys;
    }

    std::vector<Words> wordsOfAll(const std::vector<Sentence> &sentences, std::size_t begin, std::size_t end)
    {
        std::vector<Words> all;
        for (std::size_t i = begin; i < end; ++i)
            all.push_back(wordsIn(sentences[i].text, m_words));
        return all;
    }

    // The heaviest common subsequence, where a pair weighs what it has in common.
    void pairReworded(const Stretch &open)
    {
        if (open.height() == 0 || open.width() == 0 || open.height() > kMostPairs / open.width())
            return;
        const std::vector<Words> rows = wordsOfAll(m_before, open.begin, open.end);
        const std::vector<Words> columns = wordsOfAll(m_after, open.afterBegin, open.afterEnd);
        const std::size_t line = open.width() + 1;
        std::vector<std::uint32_t> weights(open.height() * open.width());
        std::vector<std::uint64_t> best((open.height() + 1) * line);
        for (std::size_t i = open.height(); i-- > 0;) {
            for (std::size_t j = open.width(); j-- > 0;) {
                const std::uint32_t weight = likeness(rows[i], columns[j]);
                weights[i * open.width() + j] = weight;
                const std::uint64_t paired = weight >= kSimilar ? weight + best[(i + 1) * line + j + 1] : 0;
                best[i * line + j] = std::max({paired, best[(i + 1) * line + j], best[i * line + j + 1]});
            }
        }
        for (std::size_t i = 0, j = 0; i < open.height() && j < open.width();) {
            const std::uint32_t weight = weights[i * open.width() + j];
            if (weight >= kSimilar && best[i * line + j] == weight + best[(i + 1) * line + j + 1])
                m_pairs[open.begin + i++] = static_cast<std::uint32_t>(open.afterBegin + j++);
            else if (best[i * line + j] == best[(i + 1) * line + j])
                ++i;
            else
                ++j;
        }
    }

    const std::vector<Sentence> &m_before;
    const std::vector<Sentence> &m_after;
    std::vector<std::uint32_t> m_pairs;
    Numbers m_sentences;
    Numbers m_words;
};

} // namespace

std::vector<std::uint32_t> sentencePairs(const std::vector<Sentence> &before, const std::vector<Sentence> &after)
{
    return Pairing(before, after).found();
}

} // namespace policywright::compare
