// SPDX-License-Identifier: Apache-2.0
//
// What a window that asks the questions needs beside the answers themselves: what a change made of them, so that it
// updates these places and no others, and how far each section is. Pure functions of the answers that count.
#pragma once

#include "core/assembly/AnswerValues.h"

#include <cstddef>
#include <string>
#include <vector>

namespace policywright::session {

// In the packs' order.
struct Effects {
    std::vector<QuestionId> appearing = {};    // asked now and not before
    std::vector<QuestionId> disappearing = {}; // the other way round; their stored answers are kept
    std::vector<QuestionId> changed = {}; // asked before and now, with another answer that counts, or of another origin
    // Of answers and derived values that may be others than before: what reads none of them is as it was.
    std::vector<std::string> names = {};

    bool operator==(const Effects &) const = default;
    bool isEmpty() const { return *this == Effects{}; }
};

// The answers that count, of every question.
using AnswerList = std::vector<assembly::EffectiveAnswer>;
AnswerList answerListOf(const pack::PackSet &packs, const assembly::AnswerValues &values);

// Of two states with the same packs.
Effects effectsBetween(const pack::PackSet &packs, const AnswerList &before, const AnswerList &after);

// Where nothing is known of one of the two states: everything may be another.
Effects everything(const pack::PackSet &packs);

struct SectionProgress {
    SectionId section;
    std::size_t asked = 0;            // questions whose condition holds
    std::size_t answered = 0;         // of these: by the author
    std::size_t byDefault = 0;        // with a default that counts
    std::size_t missing = 0;          // that need an answer and have none, the essential ones as well
    std::size_t essentialMissing = 0; // of these

    bool operator==(const SectionProgress &) const = default;
};

// Every section of the packs that has questions, in their order.
std::vector<SectionProgress> progressOf(const pack::PackSet &packs, const AnswerList &answers);

} // namespace policywright::session
