// SPDX-License-Identifier: Apache-2.0
//
// What the parts of a PolicyMerge share: three states of a thing, and the list of conflicts with what was decided.
// Internal to the room.
#pragma once

#include "core/session/PolicyMerge.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace policywright::session {

template <class Value>
struct ThreeStates { // nullptr: not there
    const Value *base;
    const Value *mine;
    const Value *theirs;
};

template <class Value>
bool areEqual(const Value *one, const Value *other)
{
    return one && other ? *one == *other : one == other;
}

class MergeDesk {
public:
    MergeDesk(const MergeDecisions &decisions, std::string choicesFile)
        : m_decisions(decisions), m_choicesFile(std::move(choicesFile))
    {
    }

    // Which of the three holds.
    template <class Value, class Words>
    const Value *merged(const std::string &place, const ThreeStates<Value> &states, const Words &words)
    {
        if (areEqual(states.mine, states.theirs) || areEqual(states.theirs, states.base))
            return states.mine;
        if (areEqual(states.mine, states.base))
            return states.theirs;
        const auto shown = [&](const Value *value) {
            return value ? std::optional<std::string>(words(*value)) : std::nullopt;
        };
        switch (takenAt({place, shown(states.base), shown(states.mine), shown(states.theirs)})) {
        case compare::Take::Base: return states.base;
        case compare::Take::Theirs: return states.theirs;
        default: return states.mine;
        }
    }

    // Sentences in conflict get the place with a number behind it. `isGood`: whether the text can stand; where it
    // cannot, all of it is one conflict.
    std::string mergedText(const std::string &place, const std::string &base, const std::string &mine,
                           const std::string &theirs, const std::function<bool(const std::string &)> &isGood);

    std::vector<MergeConflict> conflicts() && { return std::move(m_conflicts); }
    const std::optional<Error> &error() const { return m_error; } // ChoiceNotPossible

private:
    std::optional<compare::MergeChoice> choiceFor(const std::string &place) const;
    compare::Take takenAt(MergeConflict conflict);
    compare::MergeChoice choiceAt(MergeConflict conflict);

    const MergeDecisions &m_decisions;
    std::string m_choicesFile;
    std::vector<MergeConflict> m_conflicts;
    std::optional<Error> m_error;
};

// Of an answer that both have; none: the base, which had none, was chosen.
std::optional<model::Answer> mergedAnswer(const std::string &place, const ThreeStates<model::Answer> &states,
                                          MergeDesk &desk);
std::string wordsOf(const model::Answer &answer);

} // namespace policywright::session
