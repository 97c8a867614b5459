// SPDX-License-Identifier: Apache-2.0
//
// Random histories of a review in several copies, and what must hold when they are merged.
#pragma once

#include <cstdint>
#include <string>

namespace policywright::annotate {

// Some people write into copies of one review, tamper with a few events, and merge copies into one another; then
// everything is merged in two other orders. Empty: every way comes to the same bytes and the same threads, merging
// again changes nothing, and no event was lost. Otherwise what is not so.
std::string problemOfHistory(std::uint64_t seed);

} // namespace policywright::annotate
