// SPDX-License-Identifier: Apache-2.0
//
// What a card of the interview shows of a policy: whether its question is asked, what was given, what counts otherwise.
// Plain values, copied out of the core, so that cards can be made later than they were asked for.
#pragma once

#include "core/assembly/AnswerValues.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::gui {

// How an answer stands to the one of the policy that this one extends.
struct InheritedAnswer {
    enum class Kind {
        Same,    // as it is there
        Other,   // there is another one here
        NotHere, // there is none here
    };

    Kind kind = Kind::Same;
    std::string name = {};    // of the policy whose answer it is
    std::string version = {}; // empty: a state that was not published
    std::string date = {};    // ISO: when it was taken over

    bool operator==(const InheritedAnswer &) const = default;
};

struct QuestionState {
    bool isAsked = false;
    bool isNeeded = false;                             // essential or required
    bool isMissing = false;                            // asked, and nothing counts
    std::optional<model::Answer> given = {};           // also of a question that is not asked
    std::optional<model::Answer> fallback = {};        // what counts, or would count, without it
    std::optional<std::string> profile = std::nullopt; // chooses among the helps
    std::optional<InheritedAnswer> inherited = {};     // none: nothing is inherited here

    bool isGap() const { return isMissing && isNeeded; }
    bool operator==(const QuestionState &) const = default;
};

// Of the questions of a section, in its order.
std::vector<QuestionState> questionStates(const pack::PackSet &packs, std::size_t section,
                                          const assembly::AnswerValues &values, const model::PolicyDocument &policy);

// Everybody who was entered anywhere, once, in the order of the questions' ids.
std::vector<model::Person> peopleIn(const model::PolicyDocument &policy);

} // namespace policywright::gui
