// SPDX-License-Identifier: Apache-2.0
//
// What merges of policies share: three states of a thing, the conflicts that were found, and what a person decided on
// them. A merge asks the desk for each thing that both sides changed; the desk lists what is not settled by the three
// states alone, and answers with what was decided, else with mine.
#pragma once

#include "core/base/Error.h"
#include "core/compare/ProseMerge.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::compare {

struct MergeConflict {
    std::string place; // "answer:org_name", "wording:rules.scope:1" (its first sentence in conflict), …
    std::optional<std::string> base = {}; // as people read it; none: not there
    std::optional<std::string> mine = {};
    std::optional<std::string> theirs = {};
    bool isProse = false; // both, or a text of one's own, can be taken
    bool isDecided = false;

    bool operator==(const MergeConflict &) const = default;
};

struct MergeDecisions {
    std::map<std::string, MergeChoice> choices = {}; // by place
    std::optional<Take> otherwise = {};
};

// Each choice is about one of the conflicts. Error: ChoiceForNoConflict.
Result<> checkChoices(const MergeDecisions &decisions, const std::vector<MergeConflict> &conflicts,
                      const std::string &choicesFile);

// {"decisions": {place: "base" | "mine" | "theirs" | "both" | {"text": "…"}}}; In an update of packs "original" is
// the base and "pack" theirs, in following another policy "parent". Errors: those of parseJson; ChoicesDamaged.
Result<MergeDecisions> mergeDecisionsFrom(std::string_view json, const std::string &file);

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
        case Take::Base: return states.base;
        case Take::Theirs: return states.theirs;
        default: return states.mine;
        }
    }

    // Sentences in conflict get the place with a number behind it. `isGood`: whether the text can stand; where it
    // cannot, all of it is one conflict.
    std::string mergedText(const std::string &place, const std::string &base, const std::string &mine,
                           const std::string &theirs, const std::function<bool(const std::string &)> &isGood);

    // Lists the conflict. None: it is not decided.
    std::optional<MergeChoice> decidedOn(MergeConflict conflict);

    const std::vector<MergeConflict> &conflicts() const & { return m_conflicts; }
    std::vector<MergeConflict> conflicts() && { return std::move(m_conflicts); }
    const std::optional<Error> &error() const { return m_error; } // ChoiceNotPossible

private:
    std::optional<MergeChoice> choiceFor(const std::string &place) const;
    Take takenAt(MergeConflict conflict);

    const MergeDecisions &m_decisions;
    std::string m_choicesFile;
    std::vector<MergeConflict> m_conflicts;
    std::optional<Error> m_error;
};

} // namespace policywright::compare
