// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Hours.h"

#include "core/drill/HoursText.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace policywright::drill {
namespace {

using Kind = HoursWord::Kind;

constexpr std::array<std::string_view, 15> kAlways{
    "24/7",         "at any hour",     "any hour", "at any time",      "any time",
    "at all hours", "at all times",    "always",   "around the clock", "day and night",
    "jederzeit",    "rund um die uhr", "immer",    "tag und nacht",    "zu jeder zeit"};
constexpr int kNoon = 12;
constexpr int kEveryDay = 0b1111111;

// Days, and from when to when on them; the end is not included. An end before the start is on the next morning.
struct Shift {
    int days = kEveryDay; // a bit for each, the lowest for Monday
    int begin = 0;        // minutes of the day
    int end = 0;

    bool holds(const Moment &moment) const
    {
        const unsigned today = moment.weekday() - 1;
        const unsigned yesterday = (today + 6) % 7;
        const auto isOn = [&](unsigned day) { return (static_cast<unsigned>(days) >> day & 1U) != 0; };
        if (begin < end)
            return isOn(today) && moment.minute >= begin && moment.minute < end;
        return (isOn(today) && moment.minute >= begin) || (isOn(yesterday) && moment.minute < end);
    }
};

class ShiftReader {
public:
    explicit ShiftReader(std::span<const HoursWord> words) : m_words(words) {}

    // Nothing where it is not one shift and nothing but that.
    std::optional<Shift> read()
    {
        Shift shift;
        if (const auto days = takeDays())
            shift.days = *days;
        take(Kind::Comma);
        take(Kind::From);
        const auto begin = takeTime();
        if (!begin || !take(Kind::To))
            return std::nullopt;
        const auto end = takeTime();
        if (!end || !m_words.empty() || !isPlain(*begin, *end))
            return std::nullopt;
        shift.begin = begin->minutes;
        shift.end = end->minutes;
        return shift;
    }

private:
    struct Time {
        int minutes = 0;
        bool hasMeridiem = false;
    };

    // "9 to 5" is a day or a night, "9 to 5 p.m." leaves half of it open.
    static bool isPlain(const Time &begin, const Time &end)
    {
        if (begin.hasMeridiem != end.hasMeridiem || begin.minutes == end.minutes)
            return false;
        return begin.hasMeridiem || begin.minutes < end.minutes || begin.minutes > kNoon * 60;
    }

    std::optional<HoursWord> take(Kind kind)
    {
        if (m_words.empty() || m_words.front().kind != kind)
            return std::nullopt;
        const HoursWord word = m_words.front();
        m_words = m_words.subspan(1);
        return word;
    }

    std::optional<int> takeDays()
    {
        if (const auto several = take(Kind::Days))
            return several->value;
        const auto first = take(Kind::Day);
        if (!first)
            return std::nullopt;
        const bool isRange = m_words.size() > 1 && m_words[0].kind == Kind::To && m_words[1].kind == Kind::Day;
        if (isRange)
            take(Kind::To);
        const int last = isRange ? take(Kind::Day)->value : first->value;
        int days = 0;
        for (int day = first->value;; day = day % 7 + 1) {
            days |= 1 << (day - 1);
            if (day == last)
                return days;
        }
    }

    std::optional<Time> takeTime()
    {
        const auto number = take(Kind::Number);
        if (!number)
            return std::nullopt;
        const auto meridiem = take(Kind::Meridiem);
        if (!meridiem)
            take(Kind::Clock);
        const int minute = std::max(number->minute, 0);
        int hour = number->value;
        if (meridiem && (hour < 1 || hour > kNoon))
            return std::nullopt;
        if (meridiem)
            hour = hour % kNoon + meridiem->value;
        if (minute > 59 || hour > 24 || (hour == 24 && minute > 0))
            return std::nullopt;
        return Time{hour * 60 + minute, meridiem.has_value()};
    }

    std::span<const HoursWord> m_words;
};

} // namespace

HoursSay hoursAt(std::string_view hours, const Moment &moment)
{
    const std::string plain = plainHours(hours);
    if (plain.empty())
        return HoursSay::Nothing;
    if (std::ranges::contains(kAlways, plain))
        return HoursSay::Yes;
    bool isOn = false;
    for (std::size_t at = 0; at <= plain.size();) {
        const std::size_t end = std::min(plain.find(';', at), plain.size());
        const auto words = hoursWordsOf(std::string_view(plain).substr(at, end - at));
        const auto shift = ShiftReader(words).read();
        if (!shift)
            return HoursSay::Unclear;
        isOn = isOn || shift->holds(moment);
        at = end + 1;
    }
    return isOn ? HoursSay::Yes : HoursSay::No;
}

} // namespace policywright::drill
