// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineWords.h"

#include "core/compare/Likeness.h"
#include "core/compare/SentencePairs.h"
#include "core/compare/WordCleanup.h"

#include <algorithm>
#include <span>

namespace policywright::compare {
namespace {

// What is compared: a word, with the run that it stands in.
struct RunWords {
    std::vector<std::string_view> words;
    std::vector<const RedlineRun *> runs; // as long

    std::size_t size() const { return words.size(); }
};

RunWords wordsInRuns(const RedlineRuns &runs)
{
    RunWords all;
    for (const RedlineRun &run : runs) {
        if (run.isReference) {
            all.words.emplace_back(run.text);
            all.runs.push_back(&run);
            continue;
        }
        for (const std::string_view word : wordsOf(std::string_view(run.text))) {
            all.words.push_back(word);
            all.runs.push_back(&run);
        }
    }
    return all;
}

bool isSame(const RunWords &before, std::size_t i, const RunWords &after, std::size_t j)
{
    const RedlineRun &one = *before.runs[i];
    const RedlineRun &other = *after.runs[j];
    if (one.href != other.href || one.isReference != other.isReference)
        return false;
    return one.isReference || before.words[i] == after.words[j];
}

// [begin, end) of the one and of the other.
using Part = Stretch;

class Comparison {
public:
    Comparison(const RunWords &before, const RunWords &after) : m_before(before), m_after(after)
    {
        m_found.removed.resize(before.size());
        m_found.added.resize(after.size());
    }

    Differences compare() &&
    {
        Part open{0, m_before.size(), 0, m_after.size()};
        while (open.height() > 0 && open.width() > 0 && isSame(m_before, open.begin, m_after, open.afterBegin)) {
            ++open.begin;
            ++open.afterBegin;
        }
        while (open.height() > 0 && open.width() > 0 && isSame(m_before, open.end - 1, m_after, open.afterEnd - 1)) {
            --open.end;
            --open.afterEnd;
        }
        widenToWords(open);
        bySentences(open);
        settle(m_found, m_before.words, [this](std::size_t i, std::size_t j) { return isSame(m_before, i, m_before, j); },
               m_after.words, [this](std::size_t i, std::size_t j) { return isSame(m_after, i, m_after, j); });
        return std::move(m_found);
    }

private:
    // A sentence that begins or ends as another one did is still looked at as a whole where it has more to compare.
    void widenToWords(Part &open) const
    {
        const auto endsBefore = [&](std::size_t i) { return i == 0 || endsSentence(m_before.words[i - 1]); };
        if (open.height() == 0 || open.width() == 0)
            return;
        while (!endsBefore(open.begin)) {
            --open.begin;
            --open.afterBegin;
        }
        while (open.end < m_before.size() && !endsSentence(m_before.words[open.end - 1])) {
            ++open.end;
            ++open.afterEnd;
        }
    }

    void bySentences(const Part &open)
    {
        const std::string text = textOf(m_before, open.begin, open.end);
        const std::string afterText = textOf(m_after, open.afterBegin, open.afterEnd);
        const SentenceList before = sentencesOf(text);
        const SentenceList after = sentencesOf(afterText);
        if (before.sentences.size() <= 1 && after.sentences.size() <= 1)
            return byWords(open);
        const std::vector<std::uint32_t> pairs = sentencePairs(before.sentences, after.sentences);
        Part rest = open; // what was not looked at yet
        std::size_t next = 0;
        std::size_t afterNext = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (pairs[i] == kNoPair)
                continue;
            const Part gap{rest.begin, behind(m_before, rest.begin, before.sentences, next, i), rest.afterBegin,
                           behind(m_after, rest.afterBegin, after.sentences, afterNext, pairs[i])};
            markAll(gap);
            rest.begin = behind(m_before, gap.end, before.sentences, i, i + 1);
            rest.afterBegin = behind(m_after, gap.afterEnd, after.sentences, pairs[i], pairs[i] + 1);
            byWords({gap.end, rest.begin, gap.afterEnd, rest.afterBegin});
            next = i + 1;
            afterNext = pairs[i] + 1;
        }
        markAll(rest);
    }

    static std::string textOf(const RunWords &words, std::size_t begin, std::size_t end)
    {
        std::string text;
        for (std::size_t i = begin; i < end; ++i)
            text += words.words[i];
        return text;
    }

    // Where the words of these sentences end that begin at `begin`.
    static std::size_t behind(const RunWords &words, std::size_t begin, const std::vector<Sentence> &sentences,
                              std::size_t first, std::size_t last)
    {
        std::size_t bytes = 0;
        for (std::size_t i = first; i < last; ++i)
            bytes += sentences[i].lead.size() + sentences[i].text.size();
        while (bytes > 0) {
            bytes -= std::min(bytes, words.words[begin].size());
            ++begin;
        }
        return begin;
    }

    void markAll(const Part &part)
    {
        for (std::size_t i = part.begin; i < part.end; ++i)
            m_found.removed[i] = true;
        for (std::size_t i = part.afterBegin; i < part.afterEnd; ++i)
            m_found.added[i] = true;
    }

    void byWords(const Part &part)
    {
        WordNumbers words;
        WordNumbers links;
        const auto keysOf = [&](const RunWords &all, std::size_t begin, std::size_t end) {
            std::vector<std::uint32_t> keys;
            for (std::size_t i = begin; i < end; ++i) {
                const RedlineRun &run = *all.runs[i];
                const std::uint32_t word = run.isReference ? 0 : numberOf(all.words[i], words) + 1;
                keys.push_back(word * kLinks + numberOf(run.href, links) % kLinks);
            }
            return keys;
        };
        numberOf("", links);
        const std::vector<std::uint32_t> keys = keysOf(m_before, part.begin, part.end);
        Differences found = differences(keys, keysOf(m_after, part.afterBegin, part.afterEnd));
        cleanUp(found, std::span(m_before.words).subspan(part.begin, part.height()),
                std::span(m_after.words).subspan(part.afterBegin, part.width()));
        std::ranges::copy(found.removed, m_found.removed.begin() + static_cast<std::ptrdiff_t>(part.begin));
        std::ranges::copy(found.added, m_found.added.begin() + static_cast<std::ptrdiff_t>(part.afterBegin));
    }

    static constexpr std::uint32_t kLinks = 1024; // addresses in one paragraph that are told apart

    const RunWords &m_before;
    const RunWords &m_after;
    Differences m_found;
};

class RunList {
public:
    void add(const RedlineRun &look, std::string_view word, Mark mark)
    {
        const bool goesOn = !m_runs.empty() && m_runs.back().mark == mark && m_runs.back().href == look.href &&
                            m_runs.back().looksLike(look) && !look.isReference && !m_runs.back().isReference;
        if (!goesOn) {
            m_runs.push_back(look);
            m_runs.back().text.clear();
            m_runs.back().mark = mark;
        }
        m_runs.back().text += word;
    }

    RedlineRuns take() &&
    {
        for (std::size_t i = 1; i < m_runs.size(); ++i) {
            RedlineRun &one = m_runs[i - 1];
            RedlineRun &next = m_runs[i];
            const bool isReplaced = one.mark == Mark::Removed && next.mark == Mark::Added;
            if (isReplaced && one.text == next.text && one.href != next.href)
                one.showsAddress = next.showsAddress = true;
        }
        return std::move(m_runs);
    }

private:
    RedlineRuns m_runs;
};

} // namespace

RedlineRuns redlinedRuns(const RedlineRuns &before, const RedlineRuns &after)
{
    if (before == after)
        return after;
    const RunWords old = wordsInRuns(before);
    const RunWords now = wordsInRuns(after);
    const Differences found = Comparison(old, now).compare();
    RunList runs;
    std::size_t j = 0;
    for (std::size_t i = 0; i <= old.size(); ++i) {
        if (i < old.size() && found.removed[i]) {
            runs.add(*old.runs[i], old.words[i], Mark::Removed);
            continue;
        }
        for (; j < now.size() && found.added[j]; ++j)
            runs.add(*now.runs[j], now.words[j], Mark::Added);
        if (i < old.size()) {
            runs.add(*now.runs[j], now.words[j], Mark::Same);
            ++j;
        }
    }
    return std::move(runs).take();
}

bool keepsWords(const RedlineRuns &redlined)
{
    return std::ranges::any_of(redlined, [](const RedlineRun &run) {
        return run.mark == Mark::Same && std::ranges::any_of(wordsOf(std::string_view(run.text)), isWord);
    });
}

} // namespace policywright::compare
