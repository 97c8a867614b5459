// SPDX-License-Identifier: Apache-2.0
//
// What of a policy is inherited from the one that it extends, what it overrides, adds and leaves away, and where that
// makes a rule stricter or weaker. All of it is found by comparing the two; nothing about it is stored but the reasons
// for what is weaker, and each of these holds for the two values that it was given for alone.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/inherit/HandedDown.h"
#include "core/inherit/Strictness.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::inherit {

struct Mark {
    enum class Kind {
        Inherited,  // as the other policy has it
        Overridden, // both have it, and differently
        Added,      // here only
        LeftAway,   // there only: the pack's text or default counts here, or there is no such clause
        Follows,    // nobody said it here: it follows from an answer that is another one here
    };

    PlaceId place;
    Kind kind = Kind::Inherited;
    Strength strength = Strength::Same; // against the other policy; Unknown: nothing is known about it
    std::size_t ancestor = 0; // whose words they are: index in PolicyDocument::ancestors; not of what is added
    std::optional<std::string> theirs = {}; // an answer that counts, a text, a reason. None: there is none
    std::optional<std::string> mine = {};
    std::optional<model::Loosening> reason = {}; // of what is weaker; none: nobody gave one that holds

    bool isWeakerWithoutReason() const { return strength == Strength::Weaker && !reason; }
    bool operator==(const Mark &) const = default;
};

// Of the two values: what a reason is given for.
std::string digestOf(const Mark &mark);

// Answers, wordings, omissions, own clauses, orders; each in the order of the ids. None where it extends nothing.
// Errors: those of Assembler::answers.
Result<std::vector<Mark>> marksOf(const model::PolicyDocument &policy, assembly::Assembler &assembler);

} // namespace policywright::inherit
