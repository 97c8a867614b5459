// SPDX-License-Identifier: Apache-2.0
//
// The part of the evaluator that calls filters and tests.
#include "core/templating/FilterRun.h"

#include "core/templating/PythonText.h"

#include <algorithm>

namespace policywright::templating {
namespace {

// Evaluates the given arguments into `storage`.
ArgumentValues evaluateArguments(Evaluator &evaluator, const ArgumentIds &ids,
                                 std::array<Value, kMostArguments> &storage)
{
    ArgumentValues arguments{};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == kNoExpr)
            continue;
        storage[i] = evaluator.evaluate(ids[i]);
        arguments[i] = &storage[i];
    }
    return arguments;
}

const Value *firstOf(const ArgumentValues &arguments, bool (Value::*is)() const)
{
    const auto found = std::ranges::find_if(arguments, [is](const Value *value) { return value && (value->*is)(); });
    return found == arguments.end() ? nullptr : *found;
}

bool isTestForMissing(std::string_view name)
{
    return name == "defined" || name == "undefined" || name == "empty" || name == "ne" || name == "!=";
}

} // namespace

Value Evaluator::eval(const FilterCall &node, const Expr &expr)
{
    const bool isDefault = node.filter->whenMissing == WhenMissing::IsSeen;
    Value input = evaluate(node.operand);
    if (input.isUndefined() && !isDefault)
        return raiseUndefined(input, expr.offset);
    if (input.isMissing() && node.filter->whenMissing == WhenMissing::Passes)
        return input;
    if (input.isMissing() && node.filter->whenMissing == WhenMissing::IsEmpty)
        input = Value::list({});
    std::array<Value, kMostArguments> storage;
    const ArgumentValues arguments = evaluateArguments(*this, node.arguments, storage);
    if (!isDefault) {
        if (const Value *undefined = firstOf(arguments, &Value::isUndefined))
            return raiseUndefined(*undefined, expr.offset);
        if (const Value *missing = firstOf(arguments, &Value::isMissing))
            return *missing;
    }
    if (failed())
        return {};
    FilterRun run(*this, node, input, arguments, expr.offset);
    Value result = node.filter->apply(run);
    const bool holdsItems = result.ifSequence() || result.ifMap();
    return run.withheld() && !holdsItems ? result.withheldAs(*run.withheld()) : result;
}

Value Evaluator::eval(const TestCall &node, const Expr &expr)
{
    const Value value = evaluate(node.operand);
    if (value.isUndefined() && !node.test->seesUndefined)
        return raiseUndefined(value, expr.offset);
    std::array<Value, kMostArguments> storage;
    const ArgumentValues arguments = evaluateArguments(*this, node.arguments, storage);
    if (const Value *undefined = firstOf(arguments, &Value::isUndefined))
        return raiseUndefined(*undefined, expr.offset);
    if (failed())
        return {};
    if ((value.isMissing() || firstOf(arguments, &Value::isMissing)) && !isTestForMissing(node.test->name))
        return Value::boolean(false);
    TestRun run(*this, node, value, arguments, expr.offset);
    return Value::boolean(node.test->holds(run));
}

// Jinja2 asks `if value:` first, so none and 0 give no items rather than an error.
Value Evaluator::eval(const MapEach &node, const Expr &expr)
{
    const Value operand = evaluate(node.operand);
    Value::Items result;
    if (!truth(operand, expr.offset))
        return Value::list({});
    Value::Items storage;
    for (const Value &item : itemsOf(operand, storage, expr.offset)) {
        bind(node.item, &item);
        result.push_back(evaluate(node.body));
        if (failed())
            return {};
    }
    return makeSequence(Value::SequenceKind::List, std::move(result), expr.offset);
}

Value Evaluator::eval(const Select &node, const Expr &expr)
{
    const Value operand = evaluate(node.operand);
    Value::Items result;
    if (!truth(operand, expr.offset))
        return Value::list({});
    if (node.mode == SelectMode::Where && !operand.ifSequence())
        return raise(ErrorCode::TemplateNotAList, expr.offset, std::string(describeKind(operand)));
    Value::Items storage;
    for (const Value &item : itemsOf(operand, storage, expr.offset)) {
        bind(node.item, &item);
        if (holds(node.condition) != (node.mode == SelectMode::Reject))
            result.push_back(item);
        if (failed())
            return {};
    }
    return makeSequence(Value::SequenceKind::List, std::move(result), expr.offset);
}

std::int64_t FilterRun::integer(std::size_t index, std::int64_t fallback)
{
    if (!m_arguments[index])
        return fallback;
    const auto number = numberOf(*m_arguments[index]);
    if (!number || number->isReal) {
        wrongArgument(std::string(m_call.filter->parameters[index]) + " must be a whole number");
        return fallback;
    }
    return number->integer;
}

void FilterRun::note(const Value &value)
{
    if (const std::string *name = value.withheld(); name && !m_withheld)
        m_withheld = *name;
}

std::string FilterRun::text(const Value &value)
{
    note(value);
    std::string shown;
    m_evaluator.appendText(value, shown, m_offset);
    return shown;
}

Value FilterRun::attributeOf(const Value &item, const AttributePath &path)
{
    Value value = item;
    for (const PathPart &part : path)
        value = m_evaluator.member(value, part, m_offset);
    return value;
}

bool FilterRun::areEqual(const Value &left, const Value &right)
{
    m_evaluator.spend(1);
    return m_evaluator.unwrapFlag(templating::areEqual(left, right), m_offset, left, right);
}

bool FilterRun::isLess(const Value &left, const Value &right)
{
    m_evaluator.spend(1);
    return m_evaluator.unwrapFlag(templating::isLess(left, right), m_offset, left, right);
}

Value FilterRun::raise(ErrorCode code, std::string subject, std::string detail)
{
    return m_evaluator.raise(code, m_offset, std::move(subject), std::move(detail));
}

Value FilterRun::wrongInput()
{
    return raise(ErrorCode::TemplateWrongInput, std::string(m_call.filter->name), std::string(describeKind(m_input)));
}

Value FilterRun::wrongArgument(std::string why)
{
    return raise(ErrorCode::TemplateWrongArguments, std::string(m_call.filter->name), std::move(why));
}

bool TestRun::raise(ErrorCode code, std::string subject, std::string detail)
{
    m_evaluator.raise(code, m_offset, std::move(subject), std::move(detail));
    return false;
}

bool TestRun::wrongInput()
{
    return raise(ErrorCode::TemplateWrongInput, std::string(m_call.test->name), std::string(describeKind(m_value)));
}

bool TestRun::leaves(const Value &number, std::int64_t remainder)
{
    if (!numberOf(m_value))
        return wrongInput();
    const auto rest = calculate(BinaryOperator::Modulo, m_value, number, 0);
    const Value value = m_evaluator.unwrap(rest, m_offset, m_value, number);
    return compare(CompareOperator::Equal, value, Value::integer(remainder));
}

} // namespace policywright::templating
