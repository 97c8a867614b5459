// SPDX-License-Identifier: Apache-2.0
//
// A text whose every word is known by name, edited as authors edit, so that it is known where each word went: what the
// campaign over anchors is judged by.
#pragma once

#include "core/annotate/ReviewedText.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace policywright::soak {

struct Word {
    std::string text;
    std::uint32_t id = 0;   // of the original word that it is, or stands for; 0: inserted
    bool isChanged = false; // another word stands in its place
};
using Sentence = std::vector<Word>;
using Paragraph = std::vector<Sentence>;
struct Clause {
    std::string id;
    std::vector<Paragraph> paragraphs;
};
using Text = std::vector<Clause>;

// Shares from 0 to 1, of each word, sentence or paragraph.
struct EditLevel {
    const char *name;
    double words; // replaced, deleted, or one put behind
    double sentencesDeleted;
    double sentencesInserted;
    double sentencesMoved;    // anywhere
    double sentencesSwapped;  // with the next one
    double sentencesRepeated; // a copy of it is put elsewhere
    double paragraphsMoved;
};
inline constexpr EditLevel kLevels[] = {
    {"light", 0.01, 0.05, 0.05, 0.01, 0.01, 0.01, 0.01},
    {"heavy", 0.06, 0.11, 0.11, 0.04, 0.04, 0.02, 0.04},
    {"rewrite", 0.20, 0.25, 0.25, 0.08, 0.06, 0.02, 0.10},
};

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }
    bool happens(double share) { return static_cast<double>(m_engine() % 1'000'000) < share * 1'000'000; }

private:
    std::mt19937_64 m_engine;
};

// The shipped packs' clauses in English or German (template tags become a word), and the licences: each a list of
// clauses with their paragraphs as lines. Read in the project's folder.
std::vector<std::vector<annotate::ReviewedClause>> campaignTexts();

// Words get the ids 1, 2, 3…
Text textOf(const std::vector<annotate::ReviewedClause> &clauses);

// `others`: where new sentences and words come from.
void edit(Text &text, const EditLevel &level, const Text &others, Random &random);

// Puts the words, as new ones, into a new sentence somewhere.
void repeatElsewhere(Text &text, const std::vector<std::string> &words, const Text &others, Random &random);

// Where the words stand in the reviewed text: for each clause, one after the other.
struct PlacedWord {
    const Word *word;
    annotate::TextRange range;
};
struct Written {
    annotate::ReviewedText text;
    std::vector<std::vector<PlacedWord>> words;
};
Written write(const Text &text);

} // namespace policywright::soak
