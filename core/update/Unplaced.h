// SPDX-License-Identifier: Apache-2.0
//
// What a policy keeps of its authors' work that has no place in its documents, since an update of the packs took the
// place away: to be shown, taken up again somewhere else, or put away.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <string>
#include <vector>

namespace policywright::update {

struct Unplaced {
    std::string place;       // "wording:law.tone", "omission:…", "answer:…", "own:own.pets"
    std::string words;       // of an answer that is no text: as JSON
    bool isSetAside = false; // in PolicyDocument::setAside; else under its id

    bool operator==(const Unplaced &) const = default;
};

// Wordings, omissions, own clauses, answers, then what was set aside.
std::vector<Unplaced> unplacedIn(const model::PolicyDocument &policy, const pack::PackSet &packs);

} // namespace policywright::update
