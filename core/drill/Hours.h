// SPDX-License-Identifier: Apache-2.0
//
// Whether somebody can be reached at a moment, by what the policy says of their hours. Hours are free text: what is
// simple and can be read in one way only is understood, in English and German ("At any hour", "Mon–Fri 9–17", "8 a.m.
// to 10 p.m.", "Montag bis Freitag, 8 bis 17 Uhr; Samstag, 10 bis 14 Uhr"). All else is for a person to judge: rotas,
// time zones, holidays, "9 to 5", which is either a day or a night.
#pragma once

#include "core/drill/Moment.h"

#include <string_view>

namespace policywright::drill {

enum class HoursSay {
    Nothing, // no hours are written down
    Yes,
    No,
    Unclear, // a person has to judge
};

HoursSay hoursAt(std::string_view hours, const Moment &moment);

} // namespace policywright::drill
