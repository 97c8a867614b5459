// SPDX-License-Identifier: Apache-2.0
#include "core/compare/WordDiff.h"

#include "core/compare/Differences.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace policywright::compare {
namespace {

using Kind = Piece::Kind;

enum class Class { Letter, Joiner, Space, Newline, Mark };

struct Character {
    Class kind;
    std::size_t size;
};

// Letters of other scripts are letters; of what is not ASCII, the general punctuation (U+2000 to U+203F) and the
// no-break space are looked at.
constexpr Class classOf(char c) // of ASCII
{
    if (c == '\n')
        return Class::Newline;
    if (c == ' ' || c == '\t' || c == '\r')
        return Class::Space;
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (isLetter)
        return Class::Letter;
    return c == '\'' || c == '-' ? Class::Joiner : Class::Mark;
}

constexpr auto kClasses = [] {
    std::array<Class, 0x80> classes{};
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i] = classOf(static_cast<char>(i));
    return classes;
}();

Character characterBeyondAscii(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t size = std::min(text.size() - at, std::size_t{byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 2U});
    const std::string_view character = text.substr(at, size);
    if (character == "\u2019")
        return {Class::Joiner, size};
    if (character == "\u00A0")
        return {Class::Space, size};
    const bool isPunctuation = character.starts_with("\xE2\x80") || character == "\u00AB" || character == "\u00BB";
    return {isPunctuation ? Class::Mark : Class::Letter, size};
}

inline Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Character{kClasses[byte], 1} : characterBeyondAscii(text, at);
}

std::size_t endOfWord(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        const Character here = characterAt(text, at);
        const std::size_t next = at + here.size;
        const bool joins =
            here.kind == Class::Joiner && next < text.size() && characterAt(text, next).kind == Class::Letter;
        if (here.kind != Class::Letter && !joins)
            break;
        at = next;
    }
    return at;
}

std::size_t endOfSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && characterAt(text, at).kind == Class::Space)
        at += characterAt(text, at).size;
    return at;
}

bool isSpace(std::string_view word)
{
    return characterAt(word, 0).kind == Class::Space;
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
    for (std::size_t at = 0; at < text.size();) {
        const Character here = characterAt(text, at);
        std::size_t end = at + here.size;
        if (here.kind == Class::Letter)
            end = endOfWord(text, at);
        else if (here.kind == Class::Space)
            end = endOfSpace(text, at);
        words.push_back(text.substr(at, end - at));
        at = end;
    }
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
