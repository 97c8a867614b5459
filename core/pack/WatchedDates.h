// SPDX-License-Identifier: Apache-2.0
//
// What the `dates` of packs speak of: questions and columns that hold days and durations. Whether they are there and of
// the right type is checked here; what is due is found by core/dates.
#pragma once

#include "core/pack/Layers.h"

#include <string_view>

namespace policywright::pack {

// "access_list.last_checked"; without a column, the question itself.
struct FieldName {
    std::string_view question;
    std::string_view column = {};

    bool operator==(const FieldName &) const = default;
};
FieldName fieldNamed(std::string_view text); // views of it

// Whether `every` is a duration, and not the name of a field.
bool isWrittenDuration(std::string_view every);

// Errors: PackUnknownQuestion, AnswerUnknownColumn, PackFieldOfOtherType, PackFieldsOfTwoTables, NotADuration.
void checkWatchedDates(const Layers &layers, Errors &errors);

} // namespace policywright::pack
