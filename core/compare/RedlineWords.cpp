// SPDX-License-Identifier: Apache-2.0
#include "core/compare/RedlineWords.h"

#include "core/compare/Likeness.h"
#include "core/compare/SentencePairs.h"
#include "core/compare/WordCleanup.h"
#include "core/compare/WordScan.h"

#include <algorithm>
#include <span>
#include <utility>

namespace policywright::compare {
namespace {

constexpr std::uint32_t kReference = 0x5EC7;
constexpr std::uint32_t kLink = 31;

// What is compared: a word, with the run that it stands in, and a key that is the same for what is the same.
struct RunWords {
    std::vector<std::string_view> words;
    std::vector<const RedlineRun *> runs; // as long
    std::vector<std::uint32_t> keys;      // as long

    std::size_t size() const { return words.size(); }
    void reserve(std::size_t count)
    {
        words.reserve(count);
        runs.reserve(count);
        keys.reserve(count);
    }
    void add(std::string_view word, const RedlineRun &run, std::uint32_t key)
    {
        words.push_back(word);
        runs.push_back(&run);
        keys.push_back(key);
    }
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "1.0", "24/7" and "9:30" are one word each: takes what it goes on with off the list, and gives the whole.
std::string_view joinedNumber(RunWords &all, const RedlineRun &run, std::string_view word)
{
    const std::size_t size = all.words.size();
    if (!isDigit(word[0]) || size < 2 || all.runs[size - 2] != &run || all.runs[size - 1] != &run)
        return word;
    const std::string_view mark = all.words[size - 1];
    const std::string_view number = all.words[size - 2];
    const bool joins = mark == "." || mark == "," || mark == ":" || mark == "/";
    if (!joins || !isDigit(number.back()))
        return word;
    all.words.resize(size - 2);
    all.runs.resize(size - 2);
    all.keys.resize(size - 2);
    return {number.data(), number.size() + mark.size() + word.size()};
}

RunWords wordsInRuns(const RedlineRuns &runs)
{
    RunWords all;
    std::size_t bytes = 0;
    for (const RedlineRun &run : runs)
        bytes += run.text.size();
    all.reserve(bytes / 3 + runs.size());
    for (const RedlineRun &run : runs) {
        const std::uint32_t link = run.href.empty() ? 0 : kLink * keyOf(run.href);
        if (run.isReference) {
            all.add(run.text, run, kReference + link);
            continue;
        }
        for (WordScan scan(run.text); scan.next();) {
            const std::string_view word = joinedNumber(all, run, scan.word());
            all.add(word, run, keyOf(word) + link);
        }
    }
    return all;
}

bool isSame(const RunWords &before, std::size_t i, const RunWords &after, std::size_t j)
{
    if (before.keys[i] != after.keys[j])
        return false;
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
        if (!byWords(open) || !isLight(open)) {
            widenToSentences(open);
            bySentences(open);
        }
        settle(
            m_found, m_before.words, [this](std::size_t i, std::size_t j) { return isSame(m_before, i, m_before, j); },
            m_after.words, [this](std::size_t i, std::size_t j) { return isSame(m_after, i, m_after, j); });
        return std::move(m_found);
    }

private:
    // A sentence that begins or ends as another one did is still looked at as a whole where it has more to compare.
    void widenToSentences(Part &open) const
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

    // A few changes with enough between them that each can be read where it stands.
    bool isLight(const Part &open) const
    {
        std::size_t changes = 0;
        std::size_t kept = kIsland; // words since the last change
        for (std::size_t i = open.begin, j = open.afterBegin; i < open.end || j < open.afterEnd;) {
            const bool isChange = (i < open.end && m_found.removed[i]) || (j < open.afterEnd && m_found.added[j]);
            if (!isChange) {
                kept += isWord(m_before.words[i]) ? 1 : 0;
                ++i;
                ++j;
                continue;
            }
            if (kept < kIsland || ++changes > kFewChanges)
                return false;
            std::size_t words = 0;
            for (; i < open.end && m_found.removed[i]; ++i)
                words += isWord(m_before.words[i]) ? 1 : 0;
            for (; j < open.afterEnd && m_found.added[j]; ++j)
                words += isWord(m_after.words[j]) ? 1 : 0;
            if (words > kFewWords)
                return false;
            kept = 0;
        }
        return true;
    }

    void bySentences(const Part &open)
    {
        const std::string text = textOf(m_before, open.begin, open.end);
        const std::string afterText = textOf(m_after, open.afterBegin, open.afterEnd);
        const SentenceList before = sentencesOf(text);
        const SentenceList after = sentencesOf(afterText);
        if (before.sentences.size() <= 1 && after.sentences.size() <= 1) {
            byWords(open);
            return;
        }
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

    // False where it went wrong, since two words have one key.
    bool byWords(const Part &part)
    {
        Differences found = differences(std::span(m_before.keys).subspan(part.begin, part.height()),
                                        std::span(m_after.keys).subspan(part.afterBegin, part.width()));
        for (std::size_t i = 0, j = 0; i < part.height(); ++i) {
            if (found.removed[i])
                continue;
            for (; found.added[j]; ++j)
                ;
            if (!isSame(m_before, part.begin + i, m_after, part.afterBegin + j)) {
                markAll(part);
                return false;
            }
            ++j;
        }
        cleanUp(found, std::span(m_before.words).subspan(part.begin, part.height()),
                std::span(m_after.words).subspan(part.afterBegin, part.width()));
        std::ranges::copy(found.removed, m_found.removed.begin() + static_cast<std::ptrdiff_t>(part.begin));
        std::ranges::copy(found.added, m_found.added.begin() + static_cast<std::ptrdiff_t>(part.afterBegin));
        return true;
    }

    static constexpr std::size_t kFewChanges = 8;
    static constexpr std::size_t kFewWords = 8; // of one change
    static constexpr std::size_t kIsland = 3;   // words between two changes

    const RunWords &m_before;
    const RunWords &m_after;
    Differences m_found;
};

class RunList {
public:
    RunList() { m_runs.reserve(kUsual); }

    // Words that stand behind each other in a run are copied together.
    void add(const RedlineRun &look, std::string_view word, Mark mark)
    {
        const bool isNext = &look == m_look && !look.isReference && m_runs.back().mark == mark &&
                            m_piece.data() + m_piece.size() == word.data();
        if (isNext) {
            m_piece = {m_piece.data(), m_piece.size() + word.size()};
            return;
        }
        appendPiece();
        if (!goesOn(look, mark))
            m_runs.push_back({.mark = mark,
                              .href = look.href,
                              .isReference = look.isReference,
                              .isBold = look.isBold,
                              .isItalic = look.isItalic,
                              .isCode = look.isCode,
                              .isGap = look.isGap});
        m_look = &look;
        m_piece = word;
    }

    RedlineRuns take() &&
    {
        appendPiece();
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            std::size_t end = i;
            while (end < m_runs.size() && m_runs[end].mark != Mark::Same)
                ++end;
            for (; i < end; ++i)
                showAddresses(i, end);
        }
        return std::move(m_runs);
    }

private:
    void appendPiece()
    {
        if (!m_piece.empty())
            m_runs.back().text += m_piece;
    }

    bool goesOn(const RedlineRun &look, Mark mark) const
    {
        if (m_runs.empty() || m_runs.back().mark != mark || look.isReference || m_runs.back().isReference)
            return false;
        return m_runs.back().looksLike(look) && m_runs.back().href == look.href;
    }

    // Of a link whose words stayed, somewhere in the same change, while it leads elsewhere now.
    void showAddresses(std::size_t removed, std::size_t end)
    {
        RedlineRun &one = m_runs[removed];
        for (std::size_t i = removed + 1; i < end && one.mark == Mark::Removed; ++i) {
            RedlineRun &other = m_runs[i];
            if (other.mark == Mark::Added && one.text == other.text && one.href != other.href)
                one.showsAddress = other.showsAddress = true;
        }
    }

    static constexpr std::size_t kUsual = 8; // two or three changes

    RedlineRuns m_runs;
    const RedlineRun *m_look = nullptr; // of the last word
    std::string_view m_piece;           // of its run, not copied yet
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
        if (run.mark != Mark::Same)
            return false;
        for (WordScan scan(run.text); scan.next();) {
            if (isWord(scan.word()))
                return true;
        }
        return false;
    });
}

} // namespace policywright::compare
