// SPDX-License-Identifier: Apache-2.0
#include "core/templating/FilterRun.h"

#include "core/base/Text.h"

#include <cmath>

namespace policywright::templating {
namespace {

Value length(FilterRun &run)
{
    const Value &input = run.input();
    if (input.ifText())
        return Value::integer(
            static_cast<std::int64_t>(codePointCount(input.display() ? *input.display() : *input.ifText())));
    if (const Value::Items *items = input.ifSequence())
        return Value::integer(static_cast<std::int64_t>(items->size()));
    if (const Value::Members *members = input.ifMap())
        return Value::integer(static_cast<std::int64_t>(members->size()));
    return run.wrongInput();
}

Value first(FilterRun &run)
{
    const Value::Items &items = run.items();
    return items.empty() ? Value::undefined("the first item of an empty list") : items.front();
}

Value last(FilterRun &run)
{
    const Value::Items &items = run.items();
    return items.empty() ? Value::undefined("the last item of an empty list") : items.back();
}

Value list(FilterRun &run)
{
    return run.list(run.items());
}

Value defaultValue(FilterRun &run)
{
    const Value &input = run.input();
    if (input.isUndefined() || input.isMissing() || (run.flag(1) && !isTrue(input)))
        return run.argument(0) ? *run.argument(0) : Value::text("");
    return input;
}

Value join(FilterRun &run)
{
    const std::string separator = run.argument(0) ? run.text(*run.argument(0)) : std::string();
    std::string text;
    bool isFirst = true;
    for (const Value &entry : run.items()) {
        Value item = run.attributes().empty() ? entry : run.attributeOf(entry, run.attributes().front());
        if (item.isMissing())
            return item;
        if (!isFirst)
            text += separator;
        text += run.text(item);
        isFirst = false;
        if (text.size() > run.options().limits.outputBytes)
            return run.raise(ErrorCode::TemplateLimit, "bytes of text",
                             std::to_string(run.options().limits.outputBytes));
        run.spend(separator.size() / 64 + 1);
        if (run.failed())
            return {};
    }
    return Value::text(std::move(text));
}

// "a", "a and b", "a, b and c".
Value wordList(FilterRun &run, const std::string &word)
{
    if (!run.input().ifSequence())
        return run.wrongInput();
    const Value::Items &items = run.items();
    const bool comma = run.options().words.lastComma == LastComma::With && items.size() > 2;
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].isMissing())
            return items[i];
        if (i > 0 && i + 1 == items.size())
            text += (comma ? ", " : " ") + word + " ";
        else if (i > 0)
            text += ", ";
        text += run.text(items[i]);
        if (run.failed())
            return {};
    }
    return Value::text(std::move(text));
}

Value andList(FilterRun &run)
{
    return wordList(run, run.options().words.conjunction);
}

Value orList(FilterRun &run)
{
    return wordList(run, run.options().words.disjunction);
}

Value batch(FilterRun &run)
{
    const std::int64_t size = run.integer(0, 0);
    if (size <= 0)
        return run.wrongArgument("linecount must be greater than 0");
    Value::Items rows;
    Value::Items row;
    for (const Value &item : run.items()) {
        if (static_cast<std::int64_t>(row.size()) == size)
            rows.push_back(run.list(std::exchange(row, {})));
        row.push_back(item);
    }
    const Value *fill = run.argument(1);
    if (!row.empty()) {
        if (fill && !fill->isNone() && size > static_cast<std::int64_t>(run.options().limits.listItems))
            return run.raise(ErrorCode::TemplateLimit, "items of a list",
                             std::to_string(run.options().limits.listItems));
        while (fill && !fill->isNone() && static_cast<std::int64_t>(row.size()) < size)
            row.push_back(*fill);
        rows.push_back(run.list(std::move(row)));
    }
    return run.list(std::move(rows));
}

Value items(FilterRun &run)
{
    const Value::Members *members = run.input().ifMap();
    if (!members)
        return run.wrongInput();
    Value::Items pairs;
    for (const Value::Member &member : *members) {
        Value pair = run.sequence(Value::SequenceKind::Tuple, {Value::text(member.name), member.value});
        pairs.push_back(run.input().withheld() ? pair.withheldAs(*run.input().withheld()) : std::move(pair));
    }
    return run.list(std::move(pairs));
}

// Python's sum(): exact for whole numbers; real numbers are added with Neumaier's compensation, as Python does since
// 3.12, so that ten times 0.1 is 1.0.
class Sum {
public:
    explicit Sum(Number start) : m_sum(start) {}

    // False when 64 bits are not enough.
    bool add(const Number &number)
    {
        if (!m_sum.isReal && !number.isReal)
            return !__builtin_add_overflow(m_sum.integer, number.integer, &m_sum.integer);
        if (!m_sum.isReal) {
            m_sum = {true, 0, m_sum.asReal() + number.real};
            return true;
        }
        if (!number.isReal) {
            m_sum.real += number.asReal();
            return true;
        }
        const double total = m_sum.real + number.real;
        const bool sumIsLarger = std::fabs(m_sum.real) >= std::fabs(number.real);
        m_compensation += sumIsLarger ? (m_sum.real - total) + number.real : (number.real - total) + m_sum.real;
        m_sum.real = total;
        return true;
    }

    Number result() const
    {
        Number sum = m_sum;
        if (sum.isReal && m_compensation != 0.0 && std::isfinite(m_compensation))
            sum.real += m_compensation;
        return sum;
    }

private:
    Number m_sum;
    double m_compensation = 0;
};

Value sum(FilterRun &run)
{
    const auto start = run.argument(1) ? numberOf(*run.argument(1)) : Number{};
    if (!start)
        return run.wrongArgument("start must be a number");
    Sum total(*start);
    bool isEmptySum = true;
    for (const Value &entry : run.items()) {
        Value item = run.attributes().empty() ? entry : run.attributeOf(entry, run.attributes().front());
        run.note(item);
        if (item.isMissing())
            return item;
        const auto number = numberOf(item);
        if (!number)
            return item.isUndefined() ? run.raise(ErrorCode::TemplateUndefined, item.name()) : run.wrongInput();
        if (!total.add(*number))
            return run.raise(ErrorCode::TemplateNumberRange);
        isEmptySum = false;
    }
    if (isEmptySum && run.argument(1))
        return *run.argument(1);
    const Number result = total.result();
    if (result.isReal && !std::isfinite(result.real))
        return run.raise(ErrorCode::TemplateNumberRange);
    return fromNumber(result);
}

using Parameters = std::array<std::string_view, kMostArguments>;

constexpr FilterInfo kFilters[] = {
    {"length", FilterForm::Plain, FilterInput::Any, FilterResult::Number, WhenMissing::IsEmpty, false, 0, {}, length},
    {"count", FilterForm::Plain, FilterInput::Any, FilterResult::Number, WhenMissing::IsEmpty, false, 0, {}, length},
    {"first", FilterForm::Plain, FilterInput::Any, FilterResult::Item, WhenMissing::Passes, true, 0, {}, first},
    {"last", FilterForm::Plain, FilterInput::Any, FilterResult::Item, WhenMissing::Passes, false, 0, {}, last},
    {"list", FilterForm::Plain, FilterInput::Any, FilterResult::List, WhenMissing::IsEmpty, true, 0, {}, list},
    {"default", FilterForm::Plain, FilterInput::Any, FilterResult::Input, WhenMissing::IsSeen, false, 0,
     Parameters{"default_value", "boolean"}, defaultValue},
    {"d", FilterForm::Plain, FilterInput::Any, FilterResult::Input, WhenMissing::IsSeen, false, 0,
     Parameters{"default_value", "boolean"}, defaultValue},
    {"join", FilterForm::Attributes, FilterInput::List, FilterResult::Text, WhenMissing::Passes, true, 0,
     Parameters{"d", "attribute"}, join},
    {"and_list", FilterForm::Plain, FilterInput::List, FilterResult::Text, WhenMissing::Passes, true, 0, {}, andList},
    {"or_list", FilterForm::Plain, FilterInput::List, FilterResult::Text, WhenMissing::Passes, true, 0, {}, orList},
    {"batch", FilterForm::Plain, FilterInput::List, FilterResult::Stream, WhenMissing::IsEmpty, true, 1,
     Parameters{"linecount", "fill_with"}, batch},
    {"items", FilterForm::Plain, FilterInput::Map, FilterResult::Stream, WhenMissing::IsEmpty, false, 0, {}, items},
    {"sum", FilterForm::Attributes, FilterInput::List, FilterResult::Number, WhenMissing::IsEmpty, true, 0,
     Parameters{"attribute", "start"}, sum},
    {"map", FilterForm::Map, FilterInput::List, FilterResult::Stream, WhenMissing::IsEmpty, true, 0, {}, nullptr},
    {"select", FilterForm::Select, FilterInput::List, FilterResult::Stream, WhenMissing::IsEmpty, true, 0, {}, nullptr},
    {"reject", FilterForm::Reject, FilterInput::List, FilterResult::Stream, WhenMissing::IsEmpty, true, 0, {}, nullptr},
    {"selectattr",
     FilterForm::SelectAttribute,
     FilterInput::List,
     FilterResult::Stream,
     WhenMissing::IsEmpty,
     true,
     0,
     {},
     nullptr},
    {"rejectattr",
     FilterForm::RejectAttribute,
     FilterInput::List,
     FilterResult::Stream,
     WhenMissing::IsEmpty,
     true,
     0,
     {},
     nullptr},
    {"where", FilterForm::Where, FilterInput::List, FilterResult::List, WhenMissing::IsEmpty, true, 1, {}, nullptr},
};

} // namespace

std::span<const FilterInfo> listFilters()
{
    return kFilters;
}

} // namespace policywright::templating
