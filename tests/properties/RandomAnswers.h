// SPDX-License-Identifier: Apache-2.0
//
// Answers at random that fit the questions of a pack: every type, left open, none chosen, empty tables and long ones,
// and texts that try to be Markdown, HTML, tags of the template language or several lines. All of them come in through
// the border that every answer passes (pack::answerFromJson); what that refuses is left open. The same seed gives the
// same answers.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <random>

namespace policywright::properties {

// What the template language would make of the hostile texts' expressions, if it ever saw them.
inline constexpr std::string_view kInterpreted = "62615533";

class RandomAnswers {
public:
    // `packs` is borrowed.
    RandomAnswers(const pack::PackSet &packs, std::uint64_t seed) : m_packs(packs), m_random(seed) {}

    model::PolicyDocument next();

    // Answers every question that the policy leaves open.
    void complete(model::PolicyDocument &policy);

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool chance(unsigned percent) { return m_random() % 100 < percent; }

    void answer(const pack::Question &question, model::PolicyDocument &policy);
    Json natural(const pack::Question &question);
    Json cell(pack::AnswerType type, const std::vector<std::string> &options);
    Json person();
    Json rows(const pack::Question &question);
    Json someOf(const std::vector<std::string> &options);
    std::string text();
    std::string longText();
    std::string date();
    std::string duration();
    void leaveOutClauses(model::PolicyDocument &policy);

    const pack::PackSet &m_packs;
    std::mt19937_64 m_random; // its sequence is fixed by the standard; distributions are not, so none is used
};

} // namespace policywright::properties
