// SPDX-License-Identifier: Apache-2.0
//
// Whether a page is HTML as our own renderer should write it, stricter than any browser: every element closed in its
// order, every attribute quoted and written once, every reference known, no raw angle bracket or control character, ids
// unique, every link inside the page with words and a target, nothing that could run or load. The Nu checker knows the
// standard better; this one is fast enough for thousands of pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace policywright::properties {

std::vector<std::string> htmlProblems(std::string_view html);

} // namespace policywright::properties
