// SPDX-License-Identifier: Apache-2.0
//
// Ours: arithmetic with the dates and durations of answers, and how a duration reads behind a preposition. How long a
// month is: core/base/Duration.h.
#include "core/templating/FilterRun.h"

#include "core/base/Date.h"
#include "core/base/Duration.h"

#include <cmath>

namespace policywright::templating {
namespace {

enum class Count { Since, Until };

Value countDays(FilterRun &run, Count count)
{
    run.note(run.input());
    const std::string *text = run.input().ifText();
    const auto date = text ? Date::fromIso(*text) : fail(ErrorCode::NotADate);
    if (!date)
        return run.raise(ErrorCode::NotADate, text ? *text : std::string(describeKind(run.input())));
    if (!run.options().today)
        return run.raise(ErrorCode::TemplateNoToday);
    const Date today(*run.options().today);
    return Value::integer(count == Count::Since ? today.daysSince(*date) : date->daysSince(today));
}

Value daysSince(FilterRun &run)
{
    return countDays(run, Count::Since);
}

Value daysUntil(FilterRun &run)
{
    return countDays(run, Count::Until);
}

std::optional<Duration> durationOf(FilterRun &run)
{
    run.note(run.input());
    const std::string *text = run.input().ifText();
    const auto duration = text ? Duration::fromText(*text) : fail(ErrorCode::NotADuration);
    if (duration)
        return *duration;
    run.raise(ErrorCode::NotADuration, text ? *text : std::string(describeKind(run.input())));
    return std::nullopt;
}

Value inHours(FilterRun &run)
{
    const auto duration = durationOf(run);
    if (!duration)
        return {};
    const double hours = duration->hours();
    const bool isWhole = hours == std::floor(hours); // all but minutes
    return isWhole ? Value::integer(static_cast<std::int64_t>(hours)) : Value::real(hours);
}

Value dative(FilterRun &run)
{
    const auto duration = durationOf(run);
    if (!duration)
        return {};
    const std::string &many = run.options().dativeUnits[static_cast<std::size_t>(duration->unit())];
    if (duration->count() == 1 || many.empty())
        return Value::text(run.inputText());
    return Value::text(std::to_string(duration->count()) + ' ' + many);
}

constexpr FilterInfo kFilters[] = {
    {"days_since",
     FilterForm::Plain,
     FilterInput::Date,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {},
     daysSince},
    {"days_until",
     FilterForm::Plain,
     FilterInput::Date,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {},
     daysUntil},
    {"dative", FilterForm::Plain, FilterInput::Duration, FilterResult::Text, WhenMissing::Passes, false, 0, {}, dative},
    {"hours",
     FilterForm::Plain,
     FilterInput::Duration,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {},
     inHours},
};

} // namespace

std::span<const FilterInfo> dateFilters()
{
    return kFilters;
}

} // namespace policywright::templating
