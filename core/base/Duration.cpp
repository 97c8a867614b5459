// SPDX-License-Identifier: Apache-2.0
#include "core/base/Duration.h"

#include <array>
#include <charconv>

namespace policywright {
namespace {

struct UnitInfo {
    Duration::Unit unit;
    std::string_view one;
    std::string_view many;
    double hours;
};

constexpr std::array<UnitInfo, 7> kUnits{{{Duration::Unit::Minutes, "minute", "minutes", 1.0 / 60},
                                          {Duration::Unit::Hours, "hour", "hours", 1},
                                          {Duration::Unit::WorkingDays, "working day", "working days", 24},
                                          {Duration::Unit::Days, "day", "days", 24},
                                          {Duration::Unit::Weeks, "week", "weeks", 7 * 24},
                                          {Duration::Unit::Months, "month", "months", 30 * 24},
                                          {Duration::Unit::Years, "year", "years", 365 * 24}}};

const UnitInfo &infoOf(Duration::Unit unit)
{
    return kUnits[static_cast<std::size_t>(unit)];
}

} // namespace

Result<Duration> Duration::fromText(std::string_view text)
{
    int count = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    const auto digits = static_cast<std::size_t>(stop - text.data());
    if (problem != std::errc{} || count < 1 || count > 9999 || digits >= text.size() || text[digits] != ' ')
        return fail(ErrorCode::NotADuration, std::string(text));
    const std::string_view unit = text.substr(digits + 1);
    for (const UnitInfo &info : kUnits) {
        if (unit == info.one || unit == info.many)
            return Duration(count, info.unit);
    }
    return fail(ErrorCode::NotADuration, std::string(text));
}

std::string Duration::toText() const
{
    return std::to_string(m_count) + ' ' + std::string(m_count == 1 ? infoOf(m_unit).one : infoOf(m_unit).many);
}

double Duration::hours() const
{
    return m_count * infoOf(m_unit).hours;
}

} // namespace policywright
