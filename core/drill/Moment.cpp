// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Moment.h"

namespace policywright::drill {
namespace {

constexpr int kMinutesPerHour = 60;

std::optional<int> twoDigits(std::string_view text, int end)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 2 || !isDigit(text[0]) || !isDigit(text[1]))
        return std::nullopt;
    const int number = (text[0] - '0') * 10 + (text[1] - '0');
    return number < end ? std::optional(number) : std::nullopt;
}

std::string withTwoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::optional<Moment> Moment::fromIso(std::string_view text)
{
    constexpr std::size_t kDay = 10; // "2026-11-29"
    if (text.size() != kDay + 6 || text[kDay] != 'T' || text[kDay + 3] != ':')
        return std::nullopt;
    const auto day = Date::fromIso(text.substr(0, kDay));
    const auto hour = twoDigits(text.substr(kDay + 1, 2), 24);
    const auto minute = twoDigits(text.substr(kDay + 4, 2), kMinutesPerHour);
    if (!day || !hour || !minute)
        return std::nullopt;
    return Moment{*day, *hour * kMinutesPerHour + *minute};
}

std::string Moment::toIso() const
{
    return day.toIso() + 'T' + time();
}

std::string Moment::time() const
{
    return withTwoDigits(minute / kMinutesPerHour) + ':' + withTwoDigits(minute % kMinutesPerHour);
}

unsigned Moment::weekday() const
{
    return std::chrono::weekday(day.sysDays()).iso_encoding();
}

} // namespace policywright::drill
