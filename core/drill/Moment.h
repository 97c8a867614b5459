// SPDX-License-Identifier: Apache-2.0
//
// A day and a time of it, as the clock on the organisation's wall shows it: no time zone.
#pragma once

#include "core/base/Date.h"

#include <optional>
#include <string>
#include <string_view>

namespace policywright::drill {

struct Moment {
    Date day;
    int minute = 0; // of the day, from 0 to 1439

    // "2026-11-29T03:00"; nothing where it is no day with a time.
    static std::optional<Moment> fromIso(std::string_view text);

    std::string toIso() const;
    std::string time() const; // "03:00"
    unsigned weekday() const; // from 1, Monday, to 7
    bool operator==(const Moment &) const = default;
};

} // namespace policywright::drill
