// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineMoves.h"

#include "core/compare/Likeness.h"
#include "core/compare/PairsInOrder.h"
#include "core/compare/RedlineBlocks.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace policywright::compare {
namespace {

using Kind = RedlineBlock::Kind;

constexpr std::uint32_t kTwin = 600; // of kWhole
constexpr std::size_t kLeastTwinWords = 8;
constexpr std::size_t kRun = 3;
constexpr std::size_t kMostTexts = 8; // with one run of words: a commoner one says nothing

// Runs of three words of the newer texts, and where they stand.
class RunIndex {
public:
    void add(const std::vector<std::uint32_t> &words, std::uint32_t text)
    {
        for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
            std::vector<std::uint32_t> &texts = m_texts[keyAt(words, i)];
            if (texts.size() <= kMostTexts && (texts.empty() || texts.back() != text))
                texts.push_back(text);
        }
    }

    // How many runs of these words each text has.
    std::map<std::uint32_t, std::size_t> textsWith(const std::vector<std::uint32_t> &words) const
    {
        std::map<std::uint32_t, std::size_t> found;
        for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
            const auto texts = m_texts.find(keyAt(words, i));
            if (texts == m_texts.end() || texts->second.size() > kMostTexts)
                continue;
            for (const std::uint32_t text : texts->second)
                ++found[text];
        }
        return found;
    }

private:
    static std::uint64_t keyAt(const std::vector<std::uint32_t> &words, std::size_t at)
    {
        std::uint64_t key = 0;
        for (std::size_t i = at; i < at + kRun; ++i)
            key = (key << 21U) ^ (key >> 43U) ^ words[i];
        return key;
    }

    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_texts; // by the key of a run
};

struct Words {
    std::vector<std::uint32_t> inOrder;
    WordBag bag;
};

std::vector<Words> wordsOfAll(const std::vector<std::string> &texts)
{
    std::vector<Words> all;
    for (const std::string &text : texts) {
        Words words;
        for (const std::string_view word : wordsOf(text)) {
            if (isWord(word))
                words.inOrder.push_back(keyOf(word));
        }
        words.bag = words.inOrder;
        std::ranges::sort(words.bag);
        all.push_back(std::move(words));
    }
    return all;
}

class TwinSearch {
public:
    TwinSearch(const std::vector<std::string> &before, const std::vector<std::string> &after)
        : m_before(wordsOfAll(before)), m_after(wordsOfAll(after)), m_pairs(before.size(), kNoPair),
          m_isTaken(after.size())
    {
    }

    std::vector<std::uint32_t> find() &&
    {
        pairSame();
        for (std::uint32_t j = 0; j < m_after.size(); ++j) {
            if (!m_isTaken[j])
                m_index.add(m_after[j].inOrder, j);
        }
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (m_pairs[i] == kNoPair && m_before[i].bag.size() >= kLeastTwinWords)
                pairAlike(i);
        }
        return std::move(m_pairs);
    }

private:
    void pairSame()
    {
        std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> places; // the last one first
        for (std::size_t j = m_after.size(); j-- > 0;) {
            if (!m_after[j].inOrder.empty())
                places[m_after[j].inOrder].push_back(static_cast<std::uint32_t>(j));
        }
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            const auto found = places.find(m_before[i].inOrder);
            if (found == places.end() || found->second.empty())
                continue;
            take(i, found->second.back());
            found->second.pop_back();
        }
    }

    void pairAlike(std::size_t i)
    {
        std::uint32_t best = kNoPair;
        std::uint32_t bestLikeness = kTwin - 1;
        for (const auto &[text, runs] : m_index.textsWith(m_before[i].inOrder)) {
            const std::uint32_t alike = m_isTaken[text] ? 0 : likeness(m_before[i].bag, m_after[text].bag);
            if (alike > bestLikeness) {
                best = text;
                bestLikeness = alike;
            }
        }
        if (best != kNoPair)
            take(i, best);
    }

    void take(std::size_t i, std::uint32_t j)
    {
        m_pairs[i] = j;
        m_isTaken[j] = true;
    }

    std::vector<Words> m_before;
    std::vector<Words> m_after;
    RunIndex m_index;
    std::vector<std::uint32_t> m_pairs;
    std::vector<bool> m_isTaken;
};

struct Candidate {
    const std::string *clause;
    RedlineBlock *block;
    std::string words = {};
};
using Candidates = std::vector<Candidate>;

bool isMovable(Kind kind)
{
    return kind != Kind::Rule && kind != Kind::Cell && kind != Kind::Row;
}

std::size_t countOf(const std::string &words)
{
    const auto all = wordsOf(words);
    return static_cast<std::size_t>(std::ranges::count_if(all, isWord));
}

// The outermost blocks that are removed, or added, as a whole.
void collect(const std::string &clause, RedlineBlocks &blocks, Mark mark, Candidates &found)
{
    for (RedlineBlock &block : blocks) {
        if (block.mark == Mark::Same && !block.move)
            collect(clause, block.children, mark, found);
        else if (block.mark == mark && !block.move && isMovable(block.kind))
            found.push_back({&clause, &block, wordsIn(block)});
    }
}

// What is inside of those that found no twin: the items of a list.
Candidates inside(const Candidates &candidates)
{
    Candidates found;
    for (const Candidate &candidate : candidates) {
        if (candidate.block->move || candidate.block->kind == Kind::Table)
            continue;
        for (RedlineBlock &child : candidate.block->children) {
            if (isMovable(child.kind))
                found.push_back({candidate.clause, &child, wordsIn(child)});
        }
    }
    return found;
}

std::vector<std::string> textsOf(const Candidates &candidates)
{
    std::vector<std::string> texts;
    for (const Candidate &candidate : candidates) // no words: no twin
        texts.push_back(countOf(candidate.words) < kLeastMovedWords ? std::string() : candidate.words);
    return texts;
}

class MoveSearch {
public:
    explicit MoveSearch(bool &isCoarse) : m_isCoarse(isCoarse) {}

    void search(Candidates removed, Candidates added)
    {
        while (!removed.empty() && !added.empty()) {
            pair(removed, added);
            Candidates removedInside = inside(removed);
            Candidates addedInside = inside(added);
            if (removedInside.empty() && addedInside.empty())
                return;
            keepLone(removed, removedInside);
            keepLone(added, addedInside);
            removed = std::move(removedInside);
            added = std::move(addedInside);
        }
    }

private:
    // What has nothing inside is looked at again beside what was inside of others.
    static void keepLone(const Candidates &from, Candidates &to)
    {
        for (const Candidate &candidate : from) {
            if (!candidate.block->move && candidate.block->children.empty())
                to.push_back(candidate);
        }
    }

    void pair(const Candidates &removed, const Candidates &added)
    {
        const std::vector<std::uint32_t> twins = likelyTwins(textsOf(removed), textsOf(added));
        for (std::size_t i = 0; i < twins.size(); ++i) {
            if (twins[i] == kNoPair || removed[i].block->kind != added[twins[i]].block->kind)
                continue;
            RedlineBlock &from = *removed[i].block;
            RedlineBlock &to = *added[twins[i]].block;
            ++m_number;
            to = redlinedBlock(marked(from, Mark::Same), marked(to, Mark::Same), m_isCoarse);
            to.move = {Move::Side::To, m_number, *removed[i].clause};
            from.move = {Move::Side::From, m_number, *added[twins[i]].clause};
        }
    }

    bool &m_isCoarse;
    std::size_t m_number = 0;
};

} // namespace

std::vector<std::uint32_t> likelyTwins(const std::vector<std::string> &before, const std::vector<std::string> &after)
{
    return TwinSearch(before, after).find();
}

void findMoves(const std::vector<MovableBlocks> &clauses, bool &isCoarse)
{
    Candidates removed;
    Candidates added;
    for (const MovableBlocks &clause : clauses) {
        collect(clause.clause, *clause.blocks, Mark::Removed, removed);
        collect(clause.clause, *clause.blocks, Mark::Added, added);
    }
    MoveSearch(isCoarse).search(std::move(removed), std::move(added));
}

} // namespace policywright::compare
