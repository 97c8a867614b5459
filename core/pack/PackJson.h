// SPDX-License-Identifier: Apache-2.0
//
// The form of a pack that a policy carries: logic and words in one JSON value, without places. What is
// empty is left out; members stand in a fixed order, and reading insists on it. The same pack gives the same JSON,
// and packFromJson(toJson(pack)) == pack.
#pragma once

#include "core/base/Json.h"
#include "core/pack/Pack.h"

namespace policywright::pack {

Json toJson(const Pack &pack);

// Takes the tree apart: its texts move into the pack. Errors: StoredPackNewer; StoredPackDamaged with the path of the
// member that is missing, unknown, out of order or of the wrong kind, "sections[3].questions[0].type".
Result<Pack> packFromJson(Json json);

} // namespace policywright::pack
