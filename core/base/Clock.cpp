// SPDX-License-Identifier: Apache-2.0
#include "core/base/Clock.h"

#include <format>

namespace policywright {

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string toIso8601(UtcTime time)
{
    return std::format("{:%FT%TZ}", time);
}

Date todayOf(const Clock &clock)
{
    return Date(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(clock.now())));
}

} // namespace policywright
