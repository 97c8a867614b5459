// SPDX-License-Identifier: Apache-2.0
//
// A text that stands nowhere else in every internal field of a policy, so that one look at a document tells whether an
// internal answer is in it. What counts as internal is read from the pack here on its own account, not from the leak
// check, which it is to test.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::properties {

struct Canary {
    std::string name;               // of the field: "crisis_contacts[2].phone"
    std::vector<std::string> forms; // as stored, as printed, as what can be computed from it
};

struct Planted {
    model::PolicyDocument policy;
    std::vector<Canary> canaries;
};

// Every answer that is there keeps its shape: tables their rows, choices what was chosen. Empty internal fields of
// people and rows are filled.
Planted withCanaries(const pack::PackSet &packs, model::PolicyDocument policy);

// The canaries of which `written`, a document in any format, holds a form.
std::vector<std::string> canariesIn(std::string_view written, const std::vector<Canary> &canaries);

} // namespace policywright::properties
