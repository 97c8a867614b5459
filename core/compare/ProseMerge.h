// SPDX-License-Identifier: Apache-2.0
//
// Two authors' edits of one text of Markdown, merged sentence by sentence: a sentence that one side touched is taken
// from that side; one that both touched is a conflict, even where the words do not clash, since two good edits can make
// a wrong sentence; unless both came to the very same.
//
// It is diff3 (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", 2007) with sentences as its items,
// and one thing more: a sentence that was reworded is still known as the same one (SentencePairs.h). The texts are cut
// at the sentences that both sides kept or reworded, and the pieces between are taken from the one side that changed
// them. What was put in or taken out beside a conflict is part of it.
//
// What holds, and is tested:
//   - the pieces' texts of a side, joined, are that side's text, to the byte; a conflict differs in all three;
//   - merging (b, x, b), (b, b, x) and (b, x, x) is x, without a conflict;
//   - exchanging mine and theirs exchanges them in the result, and nothing else;
//   - each word that a side added is in the result or in a conflict, and so is each word that neither side took out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace policywright::compare {

struct MergePiece {
    enum class Kind {
        Same,
        Mine,   // mine changed it
        Theirs, // theirs changed it
        Both,   // both changed it to the same
        Conflict,
    };

    Kind kind = Kind::Same;
    std::string base = {};
    std::string mine = {};
    std::string theirs = {};
    std::string joint = {}; // of a conflict: what stands between mine and theirs where both are taken

    bool operator==(const MergePiece &) const = default;
};
using MergePieces = std::vector<MergePiece>;

// UTF-8. Neighbours of one kind are one piece where it is of that kind, too; each conflict stays by itself.
MergePieces mergedProse(std::string_view base, std::string_view mine, std::string_view theirs);

std::size_t conflictCount(const MergePieces &pieces);

// What a person takes for a conflict; a text is their own.
enum class Take { Base, Mine, Theirs, Both };
using MergeChoice = std::variant<Take, std::string>;

// The merged text. `choices`: one for each conflict, in their order.
std::string resolved(const MergePieces &pieces, const std::vector<MergeChoice> &choices = {});

} // namespace policywright::compare
