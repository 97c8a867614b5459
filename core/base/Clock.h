// SPDX-License-Identifier: Apache-2.0
//
// The time of day, passed in: no part of the core asks the system, so that the same inputs give the same bytes. Times
// are UTC; what a person sees in local time is the business of the screen that shows it.
#pragma once

#include "core/base/Date.h"

#include <chrono>
#include <string>

namespace policywright {

using UtcTime = std::chrono::sys_seconds;

class Clock {
public:
    virtual ~Clock() = default;

    virtual UtcTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    UtcTime now() const override;
};

std::string toIso8601(UtcTime time); // "2026-03-01T12:00:00Z"
Date todayOf(const Clock &clock);    // the day, as UTC has it

} // namespace policywright
