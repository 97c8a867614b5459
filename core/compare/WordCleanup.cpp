// SPDX-License-Identifier: Apache-2.0
#include "core/compare/WordCleanup.h"

#include "core/compare/Likeness.h"
#include "core/compare/Sentences.h"

#include <algorithm>
#include <array>
#include <vector>

namespace policywright::compare {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::size_t kMostSmallWords = 3;
// Which say nothing of their own, in the languages of the packs.
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"a",   "an",  "and",  "are",  "as",   "at",  "be",   "by",    "for",   "from",  "in",    "is",  "it",
     "its", "of",  "on",   "or",   "that", "the", "this", "to",    "with",  "am",    "auf",   "bei", "das",
     "dem", "den", "der",  "des",  "die",  "ein", "eine", "einem", "einen", "einer", "eines", "für", "im",
     "ist", "mit", "oder", "sind", "und",  "von", "vom",  "zu",    "zum",   "zur"});
constexpr std::size_t kMostIslandWords = 6;
constexpr std::size_t kLeastKept = 4; // one word in so many; below that the whole is replaced

// A change, and what stayed behind it.
struct Change {
    std::size_t begin = 0; // in `before`
    std::size_t addedBegin = 0;
    std::size_t removed = 0; // bytes
    std::size_t added = 0;
    std::size_t keptBegin = 0; // in `before`
    std::size_t keptEnd = 0;
    std::size_t afterBegin = 0; // of the same words in `after`

    std::size_t size() const { return std::max(removed, added); }
};

struct Island {
    std::size_t bytes = 0;
    std::size_t words = 0;
    bool isSmall = true; // none of its words says anything of its own
};

Island islandOf(const Change &change, Words before)
{
    Island island;
    for (std::size_t i = change.keptBegin; i < change.keptEnd; ++i) {
        island.bytes += before[i].size();
        if (!isWord(before[i]))
            continue;
        ++island.words;
        island.isSmall = island.isSmall && std::ranges::contains(kSmallWords, before[i]);
    }
    island.isSmall = island.isSmall && island.words <= kMostSmallWords;
    return island;
}

// Two additions with words between them stay two: nobody has to read those words twice.
bool belongTogether(const Change &one, const Island &island, const Change &next)
{
    if (one.size() == 0 || next.size() == 0)
        return false;
    const bool isReplacement = one.removed + next.removed > 0 && one.added + next.added > 0;
    const bool isShort = island.words <= kMostIslandWords && 2 * island.bytes <= std::min(one.size(), next.size());
    return isReplacement && island.bytes > 0 &&
           (isShort || (island.isSmall && island.bytes <= one.size() + next.size()));
}

std::vector<Change> changesOf(const Differences &found, Words before, Words after)
{
    std::vector<Change> changes;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        Change change{.begin = i, .addedBegin = j};
        for (; i < before.size() && found.removed[i]; ++i)
            change.removed += before[i].size();
        for (; j < after.size() && found.added[j]; ++j)
            change.added += after[j].size();
        change.keptBegin = i;
        change.afterBegin = j;
        for (; i < before.size() && j < after.size() && !found.removed[i] && !found.added[j]; ++i)
            ++j;
        change.keptEnd = i;
        changes.push_back(change);
    }
    return changes;
}

bool isSpace(std::string_view word)
{
    return word[0] == ' ' || word[0] == '\t' || word == "\u00A0";
}

// How well a change may begin at `at`.
int fitness(Words words, std::size_t at)
{
    if (at == 0)
        return 3;
    if (words[at - 1] == "\n")
        return 3;
    if (isSpace(words[at - 1]))
        return at == 1 || endsSentence(words[at - 2])                  ? 3
               : mayEndSentence(words[at - 2]) || words[at - 2] == "," ? 2
                                                                       : 1;
    return 0;
}

// The best of the places to which [begin, end) can be moved over what was kept beside it.
void settle(std::vector<bool> &changed, Words words, const IsSame &isSame, std::size_t begin, std::size_t end)
{
    const std::size_t size = end - begin;
    std::size_t first = begin;
    while (first > 0 && !changed[first - 1] && isSame(first - 1, first + size - 1))
        --first;
    std::size_t best = begin;
    for (std::size_t at = first;; ++at) {
        if (fitness(words, at) > fitness(words, best))
            best = at;
        const std::size_t behind = at + size;
        const bool isChangedBehind = behind < words.size() && changed[behind] && (behind < begin || behind >= end);
        if (behind >= words.size() || isChangedBehind || !isSame(at, behind))
            break;
    }
    std::fill(changed.begin() + static_cast<std::ptrdiff_t>(begin), changed.begin() + static_cast<std::ptrdiff_t>(end),
              false);
    std::fill_n(changed.begin() + static_cast<std::ptrdiff_t>(best), size, true);
}

void mark(const Change &change, Differences &found)
{
    for (std::size_t i = change.keptBegin; i < change.keptEnd; ++i) {
        found.removed[i] = true;
        found.added[change.afterBegin + i - change.keptBegin] = true;
    }
}

std::size_t wordCount(Words words)
{
    return static_cast<std::size_t>(std::ranges::count_if(words, isWord));
}

std::size_t keptWords(Words words, const std::vector<bool> &removed)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!removed[i] && isWord(words[i]))
            ++count;
    }
    return count;
}

} // namespace

void cleanUp(Differences &found, Words before, Words after)
{
    std::vector<Change> done;
    for (Change change : changesOf(found, before, after)) {
        while (!done.empty()) {
            const Island island = islandOf(done.back(), before);
            if (!belongTogether(done.back(), island, change))
                break;
            mark(done.back(), found);
            change.removed += done.back().removed + island.bytes;
            change.added += done.back().added + island.bytes;
            done.pop_back();
        }
        done.push_back(change);
    }
    const bool isReplaced = std::ranges::contains(found.removed, true) && std::ranges::contains(found.added, true);
    if (isReplaced && keptWords(before, found.removed) * kLeastKept < std::max(wordCount(before), wordCount(after))) {
        std::ranges::fill(found.removed, true);
        std::ranges::fill(found.added, true);
    }
}

void settle(Differences &found, Words before, const IsSame &isSameBefore, Words after, const IsSame &isSameAfter)
{
    for (const Change &change : changesOf(found, before, after)) {
        if (change.added == 0 && change.removed > 0)
            settle(found.removed, before, isSameBefore, change.begin, change.keptBegin);
        else if (change.removed == 0 && change.added > 0)
            settle(found.added, after, isSameAfter, change.addedBegin, change.afterBegin);
        else if (change.size() > 0 && isSpace(before[change.begin]) && before[change.begin] == after[change.addedBegin])
            found.removed[change.begin] = found.added[change.addedBegin] = false;
    }
}

} // namespace policywright::compare
