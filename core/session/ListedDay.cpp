// SPDX-License-Identifier: Apache-2.0
#include "core/session/ListedDay.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace policywright::session {
namespace {

// "1", "3" and "2027" of "1/3/2027"; nothing where it is not three numbers.
std::optional<std::vector<unsigned>> numbersIn(std::string_view text, char separator)
{
    std::vector<unsigned> numbers;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        const std::string_view part = text.substr(at, end - at);
        unsigned number = 0;
        const auto [stop, problem] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (problem != std::errc() || stop != part.data() + part.size() || part.size() > 4)
            return std::nullopt;
        numbers.push_back(number);
        at = end + 1;
    }
    return numbers.size() == 3 ? std::optional(std::move(numbers)) : std::nullopt;
}

// The year has four digits: of two, nobody knows the century.
std::optional<Date> dateOf(unsigned year, unsigned month, unsigned day)
{
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                           std::chrono::day(day));
    return date.ok() && year >= 1900 ? std::optional(Date(date)) : std::nullopt;
}

std::string_view withoutTime(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_of(" T,"), text.size()));
}

} // namespace

std::optional<Date> listedDay(std::string_view text, DateOrder order)
{
    const std::string_view day = withoutTime(text);
    if (const auto iso = Date::fromIso(day))
        return *iso;
    if (const auto numbers = numbersIn(day, '.'))
        return dateOf(numbers->at(2), numbers->at(1), numbers->at(0));
    const auto numbers = numbersIn(day, '/');
    if (numbers && day.find('/') == 4)
        return dateOf(numbers->at(0), numbers->at(1), numbers->at(2));
    if (!numbers || order == DateOrder::Unknown)
        return std::nullopt;
    return order == DateOrder::DayMonth ? dateOf(numbers->at(2), numbers->at(1), numbers->at(0))
                                        : dateOf(numbers->at(2), numbers->at(0), numbers->at(1));
}

bool isInDoubt(std::string_view text)
{
    return !listedDay(text, DateOrder::Unknown) &&
           (listedDay(text, DateOrder::DayMonth) || listedDay(text, DateOrder::MonthDay));
}

} // namespace policywright::session
