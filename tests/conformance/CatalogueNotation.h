// SPDX-License-Identifier: Apache-2.0
//
// The catalogue's way of writing conditions and defaults, as expressions of packs.
#pragma once

#include "tests/conformance/Catalogue.h"

#include <expected>
#include <string>

namespace policywright::conformance {

// What the names in a condition are.
struct KnownNames {
    std::set<std::string> answers;                        // of questions and derived values
    std::map<std::string, std::set<std::string>> columns; // by list
};

// `any(access_list: via = shared_password)` -> `access_list|where("row.via == 'shared_password'")`. The error is a
// message.
std::expected<std::string, std::string> packExpression(const std::string &condition, const KnownNames &names);

// The default of a question in one form that a pack's default can be brought into as well: "text", "true", "a, b",
// "level=watch; level=incident", "expression: document_public"; empty: none.
std::string defaultAsText(const CatalogueQuestion &question, const Catalogue &catalogue);

} // namespace policywright::conformance
