// SPDX-License-Identifier: Apache-2.0
//
// Jinja2, asked through one Python process (jinja2_peer.py).
#pragma once

#include "core/base/Json.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::conformance {

struct PeerCase {
    std::string source;
    Json data = Json(Json::Object{});
};

struct PeerAnswer {
    std::optional<std::string> text; // nothing: Jinja2 raised `error`
    std::string error;
    std::optional<std::string> unoptimized; // beside an error: the text that Jinja2's optimizer prevented
};

// In the order of the cases; empty where Python or Jinja2 is not installed or broke down.
std::vector<PeerAnswer> askJinja2(const std::vector<PeerCase> &cases);

} // namespace policywright::conformance
