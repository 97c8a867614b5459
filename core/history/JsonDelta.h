// SPDX-License-Identifier: Apache-2.0
//
// How one JSON value became another, written small: only what changed, members of objects by name, texts and lists
// without the beginning and the end that stayed. A delta is JSON itself:
//
//     {"is": value}                                  the value is now this one
//     {"of": {name: delta, …}, "gone": [name, …]}    of an object; "gone" where members went
//     {"from": n, "cut": k, "put": text or list}     of a text (bytes) or list (items): k taken out at n, these put in
#pragma once

#include "core/base/Json.h"

#include <optional>

namespace policywright::history {

// Of objects, members that are new come behind those that were there; see sorted().
Json deltaOf(const Json &before, const Json &after);

// Nothing where the delta is none, or not one of this value.
std::optional<Json> applied(const Json &before, const Json &delta);

// With the members of all objects in the order of their names: two values that differ in that order alone are the same.
Json sorted(const Json &value);

} // namespace policywright::history
