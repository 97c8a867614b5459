// SPDX-License-Identifier: Apache-2.0
//
// Ours: arithmetic with the dates and durations of answers. How long a month is: core/base/Duration.h.
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

Value inHours(FilterRun &run)
{
    run.note(run.input());
    const std::string *text = run.input().ifText();
    const auto duration = text ? Duration::fromText(*text) : fail(ErrorCode::NotADuration);
    if (!duration)
        return run.raise(ErrorCode::NotADuration, text ? *text : std::string(describeKind(run.input())));
    const double hours = duration->hours();
    const bool isWhole = hours == std::floor(hours); // all but minutes
    return isWhole ? Value::integer(static_cast<std::int64_t>(hours)) : Value::real(hours);
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
