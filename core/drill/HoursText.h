// SPDX-License-Identifier: Apache-2.0
//
// A text that says hours, in its words: numbers, names of days, what joins two of them. Part of Hours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace policywright::drill {

struct HoursWord {
    enum class Kind {
        Day,      // value: from 1, Monday, to 7
        Days,     // several at once; value: a bit for each day, the lowest for Monday
        Number,   // value: the hour or the part in front of a colon; minute: behind it, or -1
        Meridiem, // value: 0 for a.m., 12 for p.m.
        To,       // a dash, "to", "bis"
        Clock,    // "Uhr"
        From,     // "from", "von"
        Comma,
        Other, // what is not understood
    };

    Kind kind = Kind::Other;
    int value = 0;
    int minute = -1;

    bool operator==(const HoursWord &) const = default;
};

std::vector<HoursWord> hoursWordsOf(std::string_view text);

// In small letters, with one blank between words, every dash "-", and without a full stop at the end.
std::string plainHours(std::string_view text);

} // namespace policywright::drill
