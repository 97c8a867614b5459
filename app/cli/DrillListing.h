// SPDX-License-Identifier: Apache-2.0
//
// How a drill that was walked is printed: in the policy's language, as its page is.
#pragma once

#include "core/base/Json.h"
#include "core/drill/Walk.h"
#include "core/render/DrillWords.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace policywright::cli {

// One situation, step by step.
void print(const drill::Walk &walk, const render::DrillWords &words, std::ostream &out);
// Several: of each where it ends in nobody or has to be judged, then a table.
void printAll(const std::vector<drill::Walk> &walks, const render::DrillWords &words, std::ostream &out);

// "2 of 9 situations end in nobody somewhere"
std::string lineOf(const std::vector<drill::Walk> &walks);

Json json(const drill::Walk &walk, const render::DrillWords &words);

} // namespace policywright::cli
