// SPDX-License-Identifier: Apache-2.0
//
// The answers of a policy, carried over to newer packs: renamed questions and columns, questions of another type or
// with other options. An answer that does not fit its question any more is set aside as it was; what fits of it stays.
// Answers to questions that are not asked any more stay where they are, and are used again should they come back.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/update/NameChanges.h"
#include "core/update/Successors.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::update {

struct QuestionUpdate {
    enum class Kind {
        New,
        Renamed,
        Changed, // another type, other options or columns
        Withdrawn,
    };
    enum class Fate { // of the answer
        None,         // there was none
        Carried,      // it counts as it did
        Converted,    // it counts in another form: nothing of it was lost
        Reduced,      // what fits of it counts; all of it was set aside
        SetAside,     // it does not fit any more
        Kept,         // of a question that is not asked any more
    };

    Kind kind = Kind::New;
    Fate answer = Fate::None;
    std::optional<QuestionId> before = {};
    std::optional<QuestionId> after = {};
    std::string prompt = {};               // of the newer packs, where they have the question
    bool hasDefault = false;               // of the newer one
    bool needsAnswer = false;              // it is required whenever it is asked, and has no default
    std::optional<model::Answer> was = {}; // what was set aside

    bool operator==(const QuestionUpdate &) const = default;
};

// Only questions that there is something to be said of: the newer packs' in their order, then the withdrawn ones. What
// is set aside is put behind policy.setAside. `stamp`: its packs and date.
std::vector<QuestionUpdate> updateAnswers(model::PolicyDocument &policy, const pack::PackSet &before,
                                          const pack::PackSet &after, const Successors &successors,
                                          const model::SetAside &stamp);

// What the author's texts have to be renamed by.
NameChanges nameChanges(const pack::PackSet &before, const pack::PackSet &after, const Successors &successors);

} // namespace policywright::update
