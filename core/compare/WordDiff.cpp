// SPDX-License-Identifier: Apache-2.0
#include "core/compare/WordDiff.h"

#include "core/compare/Differences.h"
#include "core/compare/WordScan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace policywright::compare {
namespace {

using Kind = Piece::Kind;

bool isSpace(std::string_view word)
{
    return word[0] == ' ' || word[0] == '\t' || word[0] == '\r' || word.starts_with("\u00A0");
}

// What was removed and added between two words that stayed.
struct Change {
    std::string removed;
    std::string added;
    std::string_view kept; // the word behind it

    bool isReplacement() const { return !removed.empty() && !added.empty(); }
};

class PieceList {
public:
    void add(Kind kind, std::string_view text)
    {
        if (text.empty())
            return;
        if (m_pieces.empty() || m_pieces.back().kind != kind)
            m_pieces.push_back({kind, {}});
        m_pieces.back().text += text;
    }
    std::vector<Piece> take() && { return std::move(m_pieces); }

private:
    std::vector<Piece> m_pieces;
};

std::vector<std::uint32_t> numbered(const std::vector<std::string_view> &words,
                                    std::unordered_map<std::string_view, std::uint32_t> &numbers)
{
    std::vector<std::uint32_t> result;
    result.reserve(words.size());
    for (const std::string_view word : words)
        result.push_back(numbers.emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second);
    return result;
}

std::vector<Change> changesOf(const std::vector<std::string_view> &before, const std::vector<std::string_view> &after,
                              const Differences &found)
{
    std::vector<Change> changes(1);
    std::size_t at = 0;
    for (std::size_t i = 0; i <= before.size(); ++i) {
        if (i < before.size() && found.removed[i]) {
            changes.back().removed += before[i];
            continue;
        }
        for (; at < after.size() && found.added[at]; ++at)
            changes.back().added += after[at];
        if (i == before.size())
            break;
        changes.back().kept = before[i];
        changes.emplace_back();
        ++at;
    }
    return changes;
}

} // namespace

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    words.reserve(text.size() / 3 + 1);
    for (WordScan scan(text); scan.next();)
        words.push_back(scan.word());
    return words;
}

std::vector<Piece> wordDiff(std::string_view before, std::string_view after)
{
    const std::vector<std::string_view> old = wordsOf(before);
    const std::vector<std::string_view> now = wordsOf(after);
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto oldNumbers = numbered(old, numbers);
    std::vector<Change> changes = changesOf(old, now, differences(oldNumbers, numbered(now, numbers)));

    PieceList pieces;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Change &change = changes[i];
        const bool goesOn = i + 1 < changes.size() && change.isReplacement() && changes[i + 1].isReplacement() &&
                            !change.kept.empty() && isSpace(change.kept);
        if (goesOn) { // one replacement of several words
            changes[i + 1].removed.insert(0, change.removed + std::string(change.kept));
            changes[i + 1].added.insert(0, change.added + std::string(change.kept));
            continue;
        }
        pieces.add(Kind::Removed, change.removed);
        pieces.add(Kind::Added, change.added);
        pieces.add(Kind::Same, change.kept);
    }
    return std::move(pieces).take();
}

} // namespace policywright::compare
