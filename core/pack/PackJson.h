// SPDX-License-Identifier: Apache-2.0
//
// The form of a pack that a policy carries: logic and words in one JSON value, without places. What is
// empty is left out; members stand in a fixed order, and reading insists on it. The same pack gives the same JSON,
// and packFromText(toText(toJson(pack)), …) == pack.
#pragma once

#include "core/base/Json.h"
#include "core/pack/Pack.h"

#include <string>
#include <string_view>

namespace policywright::pack {

Json toJson(const Pack &pack);

// `name` is what messages call the text. Errors: those of parseJson(); StoredPackNewer; StoredPackDamaged with the path
// of the member that is missing, unknown, out of order or of the wrong kind, "sections[3].questions[0].type".
Result<Pack> packFromText(std::string_view text, const std::string &name);

} // namespace policywright::pack
