// SPDX-License-Identifier: Apache-2.0
//
// The text that annotations point into: what a person reads of a clause, without its formatting, so that setting a word
// in bold, or renumbering the clauses, moves no annotation. It is, for each clause,
//     its title and a newline, where it stands in the body of the document and has one;
//     then compare::readableText of its blocks;
// in Unicode's normalisation form C. Positions in it are counted in code points. The clause's number is not in it.
#pragma once

#include "core/assembly/AssembledDocument.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::annotate {

struct ReviewedClause {
    ClauseId id;
    std::string text;

    bool operator==(const ReviewedClause &) const = default;
};

// Clauses in the order of the document, each id once.
using ReviewedText = std::vector<ReviewedClause>;

std::string reviewedText(const assembly::ClauseContent &clause);

// Cover, notices and sections.
ReviewedText reviewedText(const assembly::AssembledDocument &document);

std::string normalized(std::string text); // NFC; of valid UTF-8

// Code points [begin, end).
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool isEmpty() const { return begin == end; }
    bool operator==(const TextRange &) const = default;
};

// The part of valid UTF-8; what is behind its end is left out.
std::string_view partOf(std::string_view text, TextRange range);

} // namespace policywright::annotate
