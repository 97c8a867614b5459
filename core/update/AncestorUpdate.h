// SPDX-License-Identifier: Apache-2.0
//
// What a policy inherits, carried over to newer packs with it: so that what was inherited before is so afterwards, and
// what was this policy's own stays that. Internal to the room.
#pragma once

#include "core/model/PolicyDocument.h"
#include "core/pack/PackSet.h"
#include "core/update/Successors.h"

#include <string>

namespace policywright::update {

// Of each ancestor's texts that do not go together with the newer packs', its own count: those are what the policy has
// where it inherits them. What lost its place there is the other policy's affair. The reasons for what is weaker are
// found under the newer ids. `date`: ISO.
void updateAncestors(model::PolicyDocument &policy, const pack::PackSet &before, const pack::PackSet &after,
                     const Successors &successors, const std::string &date);

} // namespace policywright::update
