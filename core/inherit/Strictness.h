// SPDX-License-Identifier: Apache-2.0
//
// Which of two answers to a question is the stricter rule. The packs say so (`stricter` of the question); of those that
// do not, their levels of strictness tell it where one default follows another without a way back. Where neither says
// it, nothing is said: a guess would be an accusation.
#pragma once

#include "core/model/Answer.h"
#include "core/pack/PackSet.h"

#include <string>
#include <vector>

namespace policywright::inherit {

enum class Strength { Same, Stricter, Weaker, Unknown };

// In the notation of pack::Question::stricter; empty: nothing is known.
std::vector<std::string> stricterAnswers(const pack::Question &question, const pack::PackSet &packs);

// What `now` is against `before`. Of several choices one that is missing makes it weaker, whatever came instead.
Strength strengthOf(const pack::Question &question, const pack::PackSet &packs, const model::Answer &before,
                    const model::Answer &now);

} // namespace policywright::inherit
