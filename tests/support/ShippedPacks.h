// SPDX-License-Identifier: Apache-2.0
//
// The packs and examples that the product ships, for tests of the content as it stands in templates/. Tests run in the
// project's folder.
#pragma once

#include "core/base/Date.h"
#include "core/pack/PackSet.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::test {

inline const Date kShippedToday = *Date::fromIso("2026-11-22");

// Every folder of templates/ with a pack: base first, then sectors, then countries.
const std::vector<std::string> &shippedPackNames();

// One pack as it is read from its folder; ends the test run where that fails.
pack::Pack shippedPack(const std::string &name);

// The packs joined, the lowest first; each combination is composed once. Ends the test run where that fails.
std::shared_ptr<const pack::PackSet> shippedSet(const std::vector<std::string> &names,
                                                const std::string &language = "en");

// One of templates/examples: <name>.answers.json, from which <name>.policy is made.
struct ShippedExample {
    std::string name;
    std::string id; // of the policy, a UUID
    std::string accent;
    std::vector<std::string> packs;
    std::string language = "en";
};
const std::vector<ShippedExample> &shippedExamples();
std::string answersPathOf(const ShippedExample &example);

} // namespace policywright::test
