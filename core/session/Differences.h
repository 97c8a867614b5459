// SPDX-License-Identifier: Apache-2.0
//
// Where two states of a policy differ: by question, clause and section, in the order of their ids. What stands in one
// of them only differs, too.
#pragma once

#include "core/model/PolicyDocument.h"

#include <vector>

namespace policywright::session {

struct Differences {
    std::vector<QuestionId> answers = {};
    std::vector<ClauseId> wordings = {};
    std::vector<ClauseId> omissions = {};
    std::vector<ClauseId> ownClauses = {};
    std::vector<SectionId> orders = {};
    bool packs = false;
    bool theme = false;
    bool rest = false; // the language, the policy's id, pins, what was set aside, what it extends and why it is
                       // weaker, what a newer program wrote

    bool operator==(const Differences &) const = default;
};

Differences differencesOf(const model::PolicyDocument &one, const model::PolicyDocument &other);

} // namespace policywright::session
