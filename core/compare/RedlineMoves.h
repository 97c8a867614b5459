// SPDX-License-Identifier: Apache-2.0
//
// What seems removed at one place and added at another was moved: the newer place shows what was changed in it, each
// end names the other.
#pragma once

#include "core/compare/RedlineBlock.h"

#include <string>
#include <vector>

namespace policywright::compare {

// The redlined blocks of a clause, in the order of the document; borrowed.
struct MovableBlocks {
    std::string clause;
    RedlineBlocks *blocks;
};

// Finds whole blocks of at least kLeastMovedWords words that stayed as they are, or longer ones of which most stayed.
inline constexpr std::size_t kLeastMovedWords = 5;
void findMoves(const std::vector<MovableBlocks> &clauses, bool &isCoarse);

// Which text of `before` became which of `after`, in any order: the same one, or the one that has most in common with
// it, at least six words in ten. kNoPair where none did. Linear: texts are compared that share rare runs of three
// words.
std::vector<std::uint32_t> likelyTwins(const std::vector<std::string> &before, const std::vector<std::string> &after);

} // namespace policywright::compare
