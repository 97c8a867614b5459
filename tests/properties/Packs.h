// SPDX-License-Identifier: Apache-2.0
//
// The packs and the example answers that the product ships, as the property tests read them.
#pragma once

#include "core/base/Date.h"
#include "core/model/PolicyDocument.h"
#include "core/session/PolicyFile.h"

#include <memory>
#include <string>
#include <vector>

namespace policywright::properties {

inline const Date kToday = *Date::fromIso("2026-11-22");

// Every pack of templates/ at once, in English; ends the test run where that fails. What the answers do not choose adds
// nothing, so this holds for each of them alone as well.
std::shared_ptr<const pack::PackSet> allPacks();

// Every pack that has words in that language.
std::shared_ptr<const pack::PackSet> allPacksIn(const std::string &language);
inline const std::vector<std::string> kLanguages{"en", "de"};

struct Example {
    std::string name;
    std::shared_ptr<const pack::PackSet> packs; // its own
    model::PolicyDocument policy;
};
std::vector<Example> examples();

// An open policy that was never saved.
session::PolicyFile asFile(model::PolicyDocument policy, std::shared_ptr<const pack::PackSet> packs);

// How many answer sets a test goes through: POLICYWRIGHT_SETS where a soak sets it.
std::size_t setsOr(std::size_t usual);
std::uint64_t firstSeed(); // POLICYWRIGHT_SEED, or 1

std::string described(const Errors &errors);

} // namespace policywright::properties
