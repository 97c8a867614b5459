// SPDX-License-Identifier: Apache-2.0
//
// The part of Evaluator that computes names, members, literals, operators and calls. Filters and tests are in
// FilterEvaluation.cpp.
#include "core/templating/Evaluator.h"

#include <QtAssert>

#include <array>

namespace policywright::templating {
namespace {

// What is computed from a withheld value is withheld.
Value inheriting(Value result, const Value &left, const Value &right)
{
    if (!left.isDressed() && !right.isDressed())
        return result;
    if (const std::string *name = left.withheld())
        return result.withheldAs(*name);
    if (const std::string *name = right.withheld())
        return result.withheldAs(*name);
    return result;
}

} // namespace

Value Evaluator::eval(const Literal &node, const Expr &)
{
    return node.value;
}

Value Evaluator::eval(const NameRead &node, const Expr &)
{
    return *m_slots[node.slot];
}

Value Evaluator::eval(const LoopRead &node, const Expr &)
{
    const LoopState &state = m_loops[node.loop];
    switch (node.field) {
    case LoopField::Index: return Value::integer(state.index0 + 1);
    case LoopField::Index0: return Value::integer(state.index0);
    case LoopField::Revindex: return Value::integer(state.length - state.index0);
    case LoopField::Revindex0: return Value::integer(state.length - state.index0 - 1);
    case LoopField::First: return Value::boolean(state.index0 == 0);
    case LoopField::Last: return Value::boolean(state.index0 + 1 == state.length);
    case LoopField::Length: return Value::integer(state.length);
    }
    Q_UNREACHABLE_RETURN({});
}

Value Evaluator::eval(const AttributeRead &node, const Expr &expr)
{
    return member(evaluate(node.object), node.name, expr.offset);
}

Value Evaluator::eval(const SubscriptRead &node, const Expr &expr)
{
    const Value object = evaluate(node.object);
    const Value index = evaluate(node.index);
    if (object.isUndefined() || index.isUndefined())
        return raiseUndefined(object.isUndefined() ? object : index, expr.offset);
    if (isMissingEither(object, index))
        return object.isMissing() ? object : index;
    if (const std::string *name = index.ifText())
        return member(object, *name, expr.offset);
    const auto number = numberOf(index);
    if (!number || number->isReal)
        return raise(ErrorCode::TemplateNoMember, expr.offset, std::string(describeKind(index)),
                     std::string(describeKind(object)));
    return itemAt(object, number->integer, expr.offset);
}

Value Evaluator::eval(const PathRead &node, const Expr &expr)
{
    Value fallback;
    if (node.fallback != kNoExpr)
        fallback = evaluate(node.fallback);
    Value item = evaluate(node.object);
    for (const PathPart &part : node.path) {
        item = member(item, part, expr.offset);
        if ((item.isUndefined() || item.isMissing()) && !fallback.isNone())
            item = fallback;
    }
    return item;
}

Value Evaluator::eval(const Unary &node, const Expr &expr)
{
    if (node.op == UnaryOperator::Not)
        return Value::boolean(!holds(node.operand));
    Value operand = evaluate(node.operand);
    if (operand.isMissing())
        return operand;
    if (node.op == UnaryOperator::Minus)
        return inheriting(unwrap(negate(operand), expr.offset, operand, operand), operand, operand);
    if (const auto number = numberOf(operand))
        return inheriting(fromNumber(*number), operand, operand);
    return fault(operand.isUndefined() ? Fault::Undefined : Fault::WrongTypes, expr.offset, operand, operand);
}

Value Evaluator::eval(const Binary &node, const Expr &expr)
{
    const Value left = evaluate(node.left);
    const Value right = evaluate(node.right);
    if (isMissingEither(left, right) && !left.isUndefined() && !right.isUndefined())
        return left.isMissing() ? left : right;
    const bool isSequence = left.ifSequence() || right.ifSequence();
    const std::size_t limit = isSequence ? m_options.limits.listItems : m_options.limits.outputBytes;
    Value result = unwrap(calculate(node.op, left, right, limit), expr.offset, left, right);
    spendFor(result);
    if (result.depth() > kMaxValueDepth)
        return raise(ErrorCode::TemplateLimit, expr.offset, "lists inside one another", std::to_string(kMaxValueDepth));
    return inheriting(std::move(result), left, right);
}

Value Evaluator::eval(const Concatenation &node, const Expr &expr)
{
    std::string text;
    std::optional<Value> missing;
    std::optional<std::string> withheld;
    for (const ExprId part : node.parts) {
        const Value value = evaluate(part);
        if (value.isMissing() && !missing)
            missing = value;
        if (value.withheld() && !withheld)
            withheld = *value.withheld();
        appendText(value, text, expr.offset);
    }
    if (missing)
        return *missing;
    const Value result = Value::text(std::move(text));
    return withheld ? result.withheldAs(*withheld) : result;
}

Value Evaluator::eval(const Comparison &node, const Expr &expr)
{
    Value left = evaluate(node.first);
    for (const Comparison::Step &step : node.steps) {
        Value right = evaluate(step.right);
        if (!compare(step.op, left, right, expr.offset))
            return Value::boolean(false);
        left = std::move(right);
    }
    return Value::boolean(true);
}

Value Evaluator::eval(const Logic &node, const Expr &)
{
    Value value;
    for (const ExprId operand : node.operands) {
        value = evaluate(operand);
        if (operand == node.operands.back())
            break;
        const bool holdsNow = truth(value, m_program.exprs[operand].offset);
        if (holdsNow == (node.op == LogicOperator::Or))
            break;
    }
    return value;
}

Value Evaluator::eval(const InlineIf &node, const Expr &)
{
    if (holds(node.condition))
        return evaluate(node.then);
    return node.otherwise == kNoExpr ? Value::undefined("an if without else") : evaluate(node.otherwise);
}

Value Evaluator::eval(const SequenceLiteral &node, const Expr &expr)
{
    Value::Items items;
    items.reserve(node.items.size());
    for (const ExprId item : node.items)
        items.push_back(evaluate(item));
    return makeSequence(node.kind, std::move(items), expr.offset);
}

Value Evaluator::eval(const MapLiteral &node, const Expr &expr)
{
    Value::Members members;
    members.reserve(node.entries.size());
    for (const MapLiteral::Entry &entry : node.entries)
        members.push_back({entry.name, evaluate(entry.value)});
    Value map = Value::map(std::move(members));
    if (map.depth() > kMaxValueDepth)
        return raise(ErrorCode::TemplateLimit, expr.offset, "lists inside one another", std::to_string(kMaxValueDepth));
    return map;
}

Value Evaluator::eval(const RangeCall &node, const Expr &expr)
{
    std::array<std::int64_t, 3> numbers{0, 0, 1};
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        const Value value = evaluate(node.arguments[i]);
        const auto number = numberOf(value);
        if (!number || number->isReal)
            return raise(ErrorCode::TemplateWrongArguments, expr.offset, "range", "it takes whole numbers");
        numbers[node.arguments.size() == 1 ? 1 : i] = number->integer;
    }
    const auto [first, stop, step] = numbers;
    if (step == 0)
        return raise(ErrorCode::TemplateWrongArguments, expr.offset, "range", "its step must not be 0");
    Value::Items items;
    for (std::int64_t at = first; step > 0 ? at < stop : at > stop;) {
        items.push_back(Value::integer(at));
        if (items.size() > m_options.limits.listItems || __builtin_add_overflow(at, step, &at))
            break;
    }
    return makeSequence(Value::SequenceKind::List, std::move(items), expr.offset);
}

} // namespace policywright::templating
