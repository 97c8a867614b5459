// SPDX-License-Identifier: Apache-2.0
//
// A length of time as a policy states it: a number and a unit, kept as they were said. "30 days" and "1 month" are not
// the same promise.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace policywright {

class Duration {
public:
    enum class Unit { Minutes, Hours, WorkingDays, Days, Weeks, Months, Years };

    // "90 days", "1 working day", "4 hours", "12 months"; the number from 1 to 9999, the unit in the singular or the
    // plural. Error: NotADuration.
    static Result<Duration> fromText(std::string_view text);
    Duration(int count, Unit unit) : m_count(count), m_unit(unit) {}

    std::string toText() const; // in the stored form, with the grammatical number that fits: "1 day", "2 days"
    int count() const { return m_count; }
    Unit unit() const { return m_unit; }

    // For comparisons only: a day and a working day have 24 hours, a month 30 days, a year 365. Minutes are fractions.
    double hours() const;

    bool operator==(const Duration &) const = default;

private:
    int m_count;
    Unit m_unit;
};

} // namespace policywright
