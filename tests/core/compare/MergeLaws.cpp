// SPDX-License-Identifier: Apache-2.0
//
// The laws of mergedProse(), each as it is said in core/compare/ProseMerge.h.
#include "core/compare/ProseMerge.h"
#include "core/compare/WordDiff.h"
#include "tests/core/compare/RandomMerges.h"

#include <map>
#include <set>

namespace policywright::compare {
namespace {

using Kind = MergePiece::Kind;
using Choices = std::vector<MergeChoice>;
using Counts = std::map<std::string, int, std::less<>>;

std::string joined(const MergePieces &pieces, std::string MergePiece::*side)
{
    std::string text;
    for (const MergePiece &piece : pieces)
        text += piece.*side;
    return text;
}

std::string problemOfBytes(const MergeCase &merge, const MergePieces &pieces)
{
    if (joined(pieces, &MergePiece::base) != merge.base || joined(pieces, &MergePiece::mine) != merge.mine ||
        joined(pieces, &MergePiece::theirs) != merge.theirs)
        return "the pieces of a side are not its text";
    for (const MergePiece &piece : pieces) {
        const bool isSame = piece.mine == piece.base && piece.theirs == piece.base;
        const bool isMine = piece.theirs == piece.base && piece.mine != piece.base;
        const bool isTheirs = piece.mine == piece.base && piece.theirs != piece.base;
        const bool isBoth = piece.mine == piece.theirs && piece.mine != piece.base;
        const Kind kind = isSame     ? Kind::Same
                          : isMine   ? Kind::Mine
                          : isTheirs ? Kind::Theirs
                          : isBoth   ? Kind::Both
                                     : Kind::Conflict;
        if (kind != piece.kind)
            return "a piece is not of the kind that its texts say";
    }
    return {};
}

bool isMergedTo(const MergePieces &pieces, const std::string &text)
{
    return conflictCount(pieces) == 0 && resolved(pieces) == text;
}

std::string problemOfIdentity(const MergeCase &merge)
{
    for (const std::string &changed : {merge.mine, merge.theirs}) {
        if (!isMergedTo(mergedProse(merge.base, changed, merge.base), changed) ||
            !isMergedTo(mergedProse(merge.base, merge.base, changed), changed))
            return "what one side alone changed is not taken as it is";
        if (!isMergedTo(mergedProse(merge.base, changed, changed), changed))
            return "what both changed to the same is not taken as it is";
    }
    return {};
}

std::string problemOfSymmetry(const MergeCase &merge, const MergePieces &pieces)
{
    const MergePieces other = mergedProse(merge.base, merge.theirs, merge.mine);
    if (other.size() != pieces.size())
        return "the order of the sides makes a difference";
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].base != other[i].base || pieces[i].mine != other[i].theirs || pieces[i].theirs != other[i].mine)
            return "the order of the sides makes a difference";
    }
    return {};
}

// A merge that was decided, merged again with what went into it, is known there.
std::string problemOfIdempotence(const MergeCase &merge, const MergePieces &pieces)
{
    const std::size_t conflicts = conflictCount(pieces);
    for (const Take take : {Take::Mine, Take::Theirs}) {
        const std::string result = resolved(pieces, Choices(conflicts, take));
        if (!isMergedTo(mergedProse(merge.mine, result, merge.mine), result) ||
            !isMergedTo(mergedProse(merge.theirs, merge.theirs, result), result))
            return "a merge with what went into it changes something";
    }
    return {};
}

void addWords(std::string_view text, Counts &counts)
{
    for (const std::string_view word : wordsOf(text)) {
        if (word[0] != ' ' && word[0] != '\n')
            ++counts[std::string(word)];
    }
}

Counts wordsIn(std::string_view text)
{
    Counts counts;
    addWords(text, counts);
    return counts;
}

int count(const Counts &counts, const std::string &word)
{
    const auto found = counts.find(word);
    return found == counts.end() ? 0 : found->second;
}

struct Shown { // in the result or, of conflicts, in what is shown of each side
    Counts base;
    Counts mine;
    Counts theirs;
};

Shown shownWords(const MergePieces &pieces)
{
    Shown shown;
    for (const MergePiece &piece : pieces) {
        const bool isConflict = piece.kind == Kind::Conflict;
        const std::string &taken = piece.kind == Kind::Theirs ? piece.theirs : piece.mine;
        addWords(isConflict ? piece.base : taken, shown.base);
        addWords(isConflict ? piece.mine : taken, shown.mine);
        addWords(isConflict ? piece.theirs : taken, shown.theirs);
    }
    return shown;
}

// As often as a side has a word more than the base, it is shown; and as often as all three have it.
std::string problemOfWords(const MergeCase &merge, const MergePieces &pieces)
{
    const Counts base = wordsIn(merge.base);
    const Counts mine = wordsIn(merge.mine);
    const Counts theirs = wordsIn(merge.theirs);
    const Shown shown = shownWords(pieces);
    for (const auto &[word, times] : mine) {
        if (count(base, word) == 0 && count(shown.mine, word) < times)
            return "a word that mine added is lost: " + word;
    }
    for (const auto &[word, times] : theirs) {
        if (count(base, word) == 0 && count(shown.theirs, word) < times)
            return "a word that theirs added is lost: " + word;
    }
    if (!merge.areWordsUnique)
        return {};
    for (const auto &[word, times] : base) {
        const bool isKept = times == 1 && count(mine, word) == 1 && count(theirs, word) == 1;
        if (isKept && (count(shown.base, word) + count(shown.mine, word) + count(shown.theirs, word) == 0))
            return "a word that neither side took out is lost: " + word;
        const bool isGone = times == 1 && count(mine, word) == 0 && count(theirs, word) == 0;
        if (isGone && (count(shown.mine, word) + count(shown.theirs, word) > 0))
            return "a word that both took out is there: " + word;
    }
    return {};
}

std::set<std::string> rowsOf(const std::string &text)
{
    std::set<std::string> rows;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (text[at] == '|')
            rows.insert(text.substr(at, end - at));
        at = end + 1;
    }
    return rows;
}

// However it is decided, each row of a table is one that an author wrote.
std::string problemOfRows(const MergeCase &merge, const MergePieces &pieces, std::uint64_t seed)
{
    std::set<std::string> known = rowsOf(merge.base);
    known.merge(rowsOf(merge.mine));
    known.merge(rowsOf(merge.theirs));
    Choices choices;
    for (std::size_t i = 0; i < conflictCount(pieces); ++i)
        choices.emplace_back(static_cast<Take>((seed + i * 7) % 4));
    for (const std::string &row : rowsOf(resolved(pieces, choices))) {
        if (!known.contains(row))
            return "a row of a table was torn: " + row;
    }
    return {};
}

} // namespace

std::string problemOf(const MergeCase &merge, std::uint64_t seed)
{
    const MergePieces pieces = mergedProse(merge.base, merge.mine, merge.theirs);
    for (const std::string &problem :
         {problemOfBytes(merge, pieces), problemOfIdentity(merge), problemOfSymmetry(merge, pieces),
          problemOfIdempotence(merge, pieces), problemOfWords(merge, pieces), problemOfRows(merge, pieces, seed)}) {
        if (!problem.empty())
            return problem;
    }
    return {};
}

bool isKnownAgain(const MergeCase &merge)
{
    const MergePieces pieces = mergedProse(merge.base, merge.mine, merge.theirs);
    if (conflictCount(pieces) > 0)
        return true;
    const std::string result = resolved(pieces);
    return isMergedTo(mergedProse(merge.base, result, merge.theirs), result);
}

} // namespace policywright::compare
