// SPDX-License-Identifier: Apache-2.0
//
// What people call the parts of a policy: by the words of its packs and by the titles of its own clauses. Two states of
// a policy may know different ones; the first that knows a name says it, and where none does, the id is shown.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <QString>

#include <vector>

namespace policywright::gui {

class PolicyNames {
public:
    struct State {
        const pack::PackSet *packs;          // nullptr: not at hand
        const model::PolicyDocument *policy; // nullptr: not at hand
    };

    explicit PolicyNames(std::vector<State> states) : m_states(std::move(states)) {}

    const pack::CompiledQuestion *known(const QuestionId &id) const; // nullptr where no state has it
    QString question(const QuestionId &id) const;
    QString clause(const ClauseId &id) const;
    QString section(const SectionId &id) const;

private:
    std::vector<State> m_states;
};

} // namespace policywright::gui
