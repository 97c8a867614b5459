// SPDX-License-Identifier: Apache-2.0
//
// The answers that an author can put into a text, with what they say now: of every question that is asked.
#pragma once

#include "app/gui/text/ChipNames.h"
#include "core/assembly/AnswerValues.h"

#include <vector>

namespace policywright::gui {

std::vector<InsertableAnswer> insertableAnswers(const pack::PackSet &packs, const assembly::AnswerValues &values);

} // namespace policywright::gui
