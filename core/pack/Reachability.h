// SPDX-License-Identifier: Apache-2.0
//
// Conditions that cannot hold.
#pragma once

#include "core/templating/Expression.h"

namespace policywright::pack {

// Whether the condition is false whatever the answers are. Sees constants, and a name that would have to equal
// different texts at once; says no where it does not know.
bool neverHolds(const templating::Expression &condition);

} // namespace policywright::pack
