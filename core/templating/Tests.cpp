// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Tests.h"

#include "core/base/Date.h"
#include "core/templating/FilterRun.h"

#include <algorithm>
#include <array>

namespace policywright::templating {
namespace {

using Kind = Value::Kind;

template <Kind kind>
bool isKind(TestRun &run)
{
    return run.value().kind() == kind;
}

template <CompareOperator op>
bool comparesAs(TestRun &run)
{
    return run.compare(op, run.value(), run.argument());
}

bool isDefined(TestRun &run)
{
    return !run.value().isUndefined() && !run.value().isMissing();
}

bool isUndefined(TestRun &run)
{
    return !isDefined(run);
}

bool isTrueItself(TestRun &run)
{
    return run.value().ifBoolean() && *run.value().ifBoolean();
}

bool isFalseItself(TestRun &run)
{
    return run.value().ifBoolean() && !*run.value().ifBoolean();
}

bool isNumber(TestRun &run) // true and false are numbers to Python
{
    return numberOf(run.value()).has_value();
}

bool hasItems(TestRun &run)
{
    return run.value().ifText() || run.value().ifSequence() || run.value().ifMap();
}

bool isOdd(TestRun &run)
{
    return run.leaves(Value::integer(2), 1);
}

bool isEven(TestRun &run)
{
    return run.leaves(Value::integer(2), 0);
}

bool isDivisible(TestRun &run)
{
    return run.leaves(run.argument(), 0);
}

bool isEmptyAnswer(TestRun &run)
{
    return isEmpty(run.value());
}

// Whole days from today to the date; nothing (with an error raised) where that cannot be said.
std::optional<std::int64_t> daysAhead(TestRun &run)
{
    const std::string *text = run.value().ifText();
    const auto date = text ? Date::fromIso(*text) : fail(ErrorCode::NotADate);
    if (!date) {
        run.raise(ErrorCode::NotADate, text ? *text : std::string(describeKind(run.value())));
        return std::nullopt;
    }
    if (!run.options().today) {
        run.raise(ErrorCode::TemplateNoToday);
        return std::nullopt;
    }
    return date->daysSince(Date(*run.options().today));
}

bool isOlderThan(TestRun &run)
{
    const auto days = daysAhead(run);
    return days && run.compare(CompareOperator::Greater, Value::integer(-*days), run.argument());
}

// Also when the day has passed.
bool isDueWithin(TestRun &run)
{
    const auto days = daysAhead(run);
    return days && run.compare(CompareOperator::LessEqual, Value::integer(*days), run.argument());
}

// Sorted by name.
constexpr TestInfo kTests[] = {
    {"!=", 1, false, comparesAs<CompareOperator::NotEqual>},
    {"<", 1, false, comparesAs<CompareOperator::Less>},
    {"<=", 1, false, comparesAs<CompareOperator::LessEqual>},
    {"==", 1, false, comparesAs<CompareOperator::Equal>},
    {">", 1, false, comparesAs<CompareOperator::Greater>},
    {">=", 1, false, comparesAs<CompareOperator::GreaterEqual>},
    {"boolean", 0, false, isKind<Kind::Boolean>},
    {"defined", 0, true, isDefined},
    {"divisibleby", 1, false, isDivisible},
    {"due_within", 1, false, isDueWithin},
    {"empty", 0, true, isEmptyAnswer},
    {"eq", 1, false, comparesAs<CompareOperator::Equal>},
    {"equalto", 1, false, comparesAs<CompareOperator::Equal>},
    {"even", 0, false, isEven},
    {"false", 0, false, isFalseItself},
    {"float", 0, false, isKind<Kind::Real>},
    {"ge", 1, false, comparesAs<CompareOperator::GreaterEqual>},
    {"greaterthan", 1, false, comparesAs<CompareOperator::Greater>},
    {"gt", 1, false, comparesAs<CompareOperator::Greater>},
    {"in", 1, false, comparesAs<CompareOperator::In>},
    {"integer", 0, false, isKind<Kind::Integer>},
    {"iterable", 0, false, hasItems},
    {"le", 1, false, comparesAs<CompareOperator::LessEqual>},
    {"lessthan", 1, false, comparesAs<CompareOperator::Less>},
    {"lt", 1, false, comparesAs<CompareOperator::Less>},
    {"mapping", 0, false, isKind<Kind::Map>},
    {"ne", 1, false, comparesAs<CompareOperator::NotEqual>},
    {"none", 0, false, isKind<Kind::None>},
    {"number", 0, false, isNumber},
    {"odd", 0, false, isOdd},
    {"older_than", 1, false, isOlderThan},
    {"sequence", 0, false, hasItems},
    {"string", 0, false, isKind<Kind::Text>},
    {"true", 0, false, isTrueItself},
    {"undefined", 0, true, isUndefined},
};
static_assert(std::ranges::is_sorted(kTests, {}, &TestInfo::name));

} // namespace

const TestInfo *findTest(std::string_view name)
{
    const auto found = std::ranges::lower_bound(kTests, name, {}, &TestInfo::name);
    return found != std::end(kTests) && found->name == name ? found : nullptr;
}

std::vector<std::string_view> testNames()
{
    std::vector<std::string_view> names;
    for (const TestInfo &test : kTests)
        names.push_back(test.name);
    return names;
}

} // namespace policywright::templating
