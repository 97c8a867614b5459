// SPDX-License-Identifier: Apache-2.0
//
// How it is printed what a policy inherits, overrides, adds and leaves away, and where it is weaker.
#pragma once

#include "core/base/Json.h"
#include "core/inherit/ShownDifferences.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace policywright::cli {

// "Harbour Group 2.1, which extends Harbour Trust 1.0"
std::string lineOf(const std::vector<model::Ancestor> &ancestors);
// "31 inherited, 2 overridden, 1 added"
std::string countsOf(const std::vector<inherit::Mark> &marks);
// "overridden, weaker: 12 months here, 6 months in Harbour Trust 1.0"
std::string sentenceOf(const inherit::Mark &mark, const std::vector<model::Ancestor> &ancestors);

// Each that is not inherited, with the reasons that were given. Nothing where there is none.
void print(const std::vector<inherit::Mark> &marks, const std::vector<model::Ancestor> &ancestors, std::ostream &out);
// Those that need a reason and have none, under a heading. Nothing where there is none.
void printWeaker(const std::vector<inherit::Mark> &marks, const std::vector<model::Ancestor> &ancestors,
                 std::ostream &out);
void print(const std::vector<inherit::ShownDifference> &differences, std::ostream &out);

Json json(const std::vector<model::Ancestor> &ancestors);
Json json(const std::vector<inherit::Mark> &marks, const std::vector<model::Ancestor> &ancestors);
Json json(const std::vector<inherit::ShownDifference> &differences);

} // namespace policywright::cli
