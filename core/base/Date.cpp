// SPDX-License-Identifier: Apache-2.0
#include "core/base/Date.h"

#include <array>
#include <cstdio>

namespace policywright {
namespace {

// The number that `digits` says; -1 where something else stands there.
int numberOf(std::string_view digits)
{
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

Result<Date> Date::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return fail(ErrorCode::NotADate, std::string(text));
    const int year = numberOf(text.substr(0, 4));
    const int month = numberOf(text.substr(5, 2));
    const int day = numberOf(text.substr(8, 2));
    if (year < 1900 || month < 1 || day < 1)
        return fail(ErrorCode::NotADate, std::string(text));
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return fail(ErrorCode::NotADate, std::string(text));
    return Date(date);
}

std::string Date::toIso() const
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year(), month(), day());
    return text.data();
}

int Date::daysSince(const Date &earlier) const
{
    return static_cast<int>((std::chrono::sys_days{m_day} - std::chrono::sys_days{earlier.m_day}).count());
}

} // namespace policywright
