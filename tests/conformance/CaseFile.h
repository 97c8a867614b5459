// SPDX-License-Identifier: Apache-2.0
//
// Reads the files of tests/conformance/templates: many small templates a file, by category.
//
//   ===== name of the case
//   data: {"json": "object"}          (optional, one line)
//   refused: sentence of our error    (optional, one line: we refuse what Jinja2 accepts)
//   ---
//   the template, up to the next =====; the last newline before it does not count
#pragma once

#include "core/base/Json.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::conformance {

struct Case {
    std::string name; // file name and name of the case
    Json data = Json(Json::Object{});
    std::optional<std::string> refused;
    std::string source;
};

// Broken files end the test with a message.
std::vector<Case> readCases(const std::string &folder);

} // namespace policywright::conformance
