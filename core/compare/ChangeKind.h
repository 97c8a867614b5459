// SPDX-License-Identifier: Apache-2.0
//
// Whether a change of a clause looks material or editorial, by the words that came and went: what people must and may,
// numbers, deadlines, who does it, to whom it applies, what follows from a breach. A proposal with its reasons, for an
// author to decide; rules that anybody can read, in the languages of the packs, and no measure of meaning.
#pragma once

#include "core/compare/Redline.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::compare {

struct ChangeReason {
    enum class Kind { Duty, Number, Deadline, Role, Scope, Sanction };

    Kind kind = Kind::Duty;
    std::vector<std::string> words = {}; // in the order of the text, each once; of a clause that came or went none

    bool operator==(const ChangeReason &) const = default;
};
std::string_view nameOf(ChangeReason::Kind kind); // "duty"

struct ChangeProposal {
    std::vector<ChangeReason> reasons = {}; // none: editorial

    bool isMaterial() const { return !reasons.empty(); }
    bool operator==(const ChangeProposal &) const = default;
};

// A word that was taken out and put in as often is no reason. A clause that came or went changes the scope.
ChangeProposal proposalFor(const RedlineClause &clause);

} // namespace policywright::compare
