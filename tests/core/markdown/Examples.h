// SPDX-License-Identifier: Apache-2.0
//
// Markdown to try things on: the examples of the CommonMark specification, and texts and trees made from a seed.
#pragma once

#include "core/markdown/Document.h"

#include <random>
#include <string>
#include <vector>

namespace policywright::markdown {

struct Example {
    int number;
    std::string markdown;
    std::string html;
};

std::vector<Example> specificationExamples(); // from tests/data/commonmark/spec.txt

using Random = std::mt19937; // gives the same numbers everywhere; the standard's distributions do not

std::size_t below(std::size_t limit, Random &random);

// Pieces of Markdown's syntax in any order.
std::string randomMarkdown(std::size_t pieces, Random &random);

// Whatever a person may type into an answer: all of ASCII, other letters, spaces and controls.
std::string randomAnswer(std::size_t length, Random &random);

Document randomDocument(Random &random);

// What a reader sees where an answer is inserted: its line breaks and tabs as spaces, no other control characters.
std::string asOneLine(const std::string &answer);

} // namespace policywright::markdown
