// SPDX-License-Identifier: Apache-2.0
//
// Texts as they stand in the packs, edited by two authors, and what must hold of their merge: for the campaign. Run in
// the project's folder.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace policywright::compare {

struct MergeCase {
    std::string base;
    std::string mine;
    std::string theirs;
    // Each word of the base stands there once and each that an author wrote is new, so that it is known where it went.
    bool areWordsUnique = false;
};

// The same seed gives the same case.
MergeCase randomMerge(std::uint64_t seed);

// Empty: everything holds.
std::string problemOf(const MergeCase &merge, std::uint64_t seed);

// Whether theirs, merged once more by the same base into what came of a merge without conflicts, changes nothing and
// asks nothing. No law: diff3 cannot promise it where texts repeat themselves. It is counted.
bool isKnownAgain(const MergeCase &merge);

} // namespace policywright::compare
