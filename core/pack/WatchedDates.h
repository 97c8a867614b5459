// SPDX-License-Identifier: Apache-2.0
//
// What the `dates` of packs speak of: questions and columns that hold days and durations. Whether they are there and of
// the right type is checked here; what is due is found by core/dates.
#pragma once

#include "core/pack/FieldCheck.h"

namespace policywright::pack {

// Errors: PackUnknownQuestion, AnswerUnknownColumn, PackFieldOfOtherType, PackFieldsOfTwoTables, NotADuration.
void checkWatchedDates(const Layers &layers, Errors &errors);

} // namespace policywright::pack
