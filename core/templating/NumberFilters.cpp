// SPDX-License-Identifier: Apache-2.0
#include "core/templating/FilterRun.h"

#include "core/templating/PythonText.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace policywright::templating {
namespace {

constexpr double kExactInReal = 9007199254740992.0; // 2^53

Value argumentOr(FilterRun &run, const Value &fallback)
{
    return run.argument(0) ? *run.argument(0) : fallback;
}

Value truncated(FilterRun &run, double real)
{
    if (std::fabs(real) >= 9.2e18)
        return run.raise(ErrorCode::TemplateNumberRange);
    return Value::integer(static_cast<std::int64_t>(real));
}

Value toInteger(FilterRun &run)
{
    run.note(run.input());
    if (const auto number = numberOf(run.input()))
        return number->isReal ? truncated(run, number->real) : Value::integer(number->integer);
    const std::string *text = run.input().ifText();
    if (!text)
        return argumentOr(run, Value::integer(0));
    const ParsedInteger integer = parseInteger(*text);
    if (integer.value)
        return Value::integer(*integer.value);
    if (integer.problem == NumberProblem::Unsupported)
        return run.raise(ErrorCode::TemplateNumberRange);
    const ParsedReal real = parseReal(*text); // "42.23" is 42
    if (real.value)
        return truncated(run, *real.value);
    if (real.problem == NumberProblem::Unsupported)
        return run.raise(ErrorCode::TemplateNumberRange);
    return argumentOr(run, Value::integer(0));
}

Value toReal(FilterRun &run)
{
    run.note(run.input());
    if (const auto number = numberOf(run.input()))
        return Value::real(number->asReal());
    const std::string *text = run.input().ifText();
    if (!text)
        return argumentOr(run, Value::real(0));
    const ParsedReal real = parseReal(*text);
    if (real.value)
        return Value::real(*real.value);
    if (real.problem != NumberProblem::NotANumber)
        return run.raise(ErrorCode::TemplateNumberRange);
    return argumentOr(run, Value::real(0));
}

// Python's round(float, n) rounds the exact binary value, half to even; so does printf.
double roundedToEven(double value, int digits)
{
    char buffer[400];
    std::snprintf(buffer, sizeof buffer, "%.*f", digits, value);
    return std::strtod(buffer, nullptr);
}

Value roundUpOrDown(FilterRun &run, const Number &number, int digits, std::string_view method)
{
    const double scale = std::pow(10.0, digits);
    const double scaled = number.asReal() * scale;
    if (std::fabs(scaled) >= kExactInReal)
        return run.raise(ErrorCode::TemplateNumberRange);
    const double whole = method == "ceil" ? std::ceil(scaled) : std::floor(scaled);
    return Value::real((whole + 0.0) / scale); // + 0.0: Python's whole numbers know no -0
}

Value round(FilterRun &run)
{
    run.note(run.input());
    const auto number = numberOf(run.input());
    if (!number)
        return run.wrongInput();
    const std::int64_t digits = run.integer(0, 0);
    if (digits < 0 || digits > 15)
        return run.wrongArgument("precision must be between 0 and 15");
    const std::string *given = run.argument(1) ? run.argument(1)->ifText() : nullptr;
    const std::string_view method = given ? std::string_view(*given) : run.argument(1) ? "" : "common";
    if (method == "ceil" || method == "floor")
        return roundUpOrDown(run, *number, static_cast<int>(digits), method);
    if (method != "common")
        return run.wrongArgument("method must be 'common', 'ceil' or 'floor'");
    if (!number->isReal)
        return Value::integer(number->integer);
    return Value::real(roundedToEven(number->real, static_cast<int>(digits)));
}

Value absolute(FilterRun &run)
{
    run.note(run.input());
    const auto number = numberOf(run.input());
    if (!number)
        return run.wrongInput();
    if (number->isReal)
        return Value::real(std::fabs(number->real));
    if (number->integer == INT64_MIN)
        return run.raise(ErrorCode::TemplateNumberRange);
    return Value::integer(number->integer < 0 ? -number->integer : number->integer);
}

constexpr FilterInfo kFilters[] = {
    {"int",
     FilterForm::Plain,
     FilterInput::Any,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {"default"},
     toInteger},
    {"float",
     FilterForm::Plain,
     FilterInput::Any,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {"default"},
     toReal},
    {"round",
     FilterForm::Plain,
     FilterInput::Number,
     FilterResult::Number,
     WhenMissing::Passes,
     false,
     0,
     {"precision", "method"},
     round},
    {"abs", FilterForm::Plain, FilterInput::Number, FilterResult::Number, WhenMissing::Passes, false, 0, {}, absolute},
};

} // namespace

std::span<const FilterInfo> numberFilters()
{
    return kFilters;
}

} // namespace policywright::templating
