// SPDX-License-Identifier: Apache-2.0
//
// The part of TypeChecker that looks at comparisons and tests.
#include "core/templating/TypeChecker.h"

#include "core/base/Text.h"

#include <QtAssert>

#include <algorithm>

namespace policywright::templating {
namespace {

using Kind = Type::Kind;

std::string_view shown(CompareOperator op)
{
    switch (op) {
    case CompareOperator::Equal: return "==";
    case CompareOperator::NotEqual: return "!=";
    case CompareOperator::Less: return "<";
    case CompareOperator::LessEqual: return "<=";
    case CompareOperator::Greater: return ">";
    case CompareOperator::GreaterEqual: return ">=";
    case CompareOperator::In: return "in";
    case CompareOperator::NotIn: return "not in";
    }
    Q_UNREACHABLE_RETURN({});
}

struct TestOperator {
    std::string_view test;
    CompareOperator op;
};
constexpr TestOperator kTestOperators[] = {
    {"==", CompareOperator::Equal},
    {"eq", CompareOperator::Equal},
    {"equalto", CompareOperator::Equal},
    {"!=", CompareOperator::NotEqual},
    {"ne", CompareOperator::NotEqual},
    {"<", CompareOperator::Less},
    {"lt", CompareOperator::Less},
    {"lessthan", CompareOperator::Less},
    {"<=", CompareOperator::LessEqual},
    {"le", CompareOperator::LessEqual},
    {">", CompareOperator::Greater},
    {"gt", CompareOperator::Greater},
    {"greaterthan", CompareOperator::Greater},
    {">=", CompareOperator::GreaterEqual},
    {"ge", CompareOperator::GreaterEqual},
    {"in", CompareOperator::In},
};

// Options such as 1 to 5 have the order of their texts.
bool hasOrder(const Type &type)
{
    const auto isDigit = [](const std::string &option) {
        return option.size() == 1 && option[0] >= '0' && option[0] <= '9';
    };
    switch (type.kind) {
    case Kind::Any:
    case Kind::Text:
    case Kind::LongText:
    case Kind::Number:
    case Kind::Date:
    case Kind::List: return true;
    case Kind::Choice: return std::ranges::all_of(type.options, isDigit);
    default: return false;
    }
}

bool isText(Kind kind)
{
    return kind == Kind::Text || kind == Kind::LongText || kind == Kind::Date || kind == Kind::Choice;
}

} // namespace

void TypeChecker::checkOption(ExprId id, const std::vector<std::string> &options)
{
    const auto *literal = std::get_if<Literal>(&m_program.exprs[id].node);
    const std::string *text = literal ? literal->value.ifText() : nullptr;
    if (!text || std::ranges::contains(options, *text))
        return;
    const std::vector<std::string_view> known(options.begin(), options.end());
    const std::string_view nearest = nearestName(*text, known);
    std::string detail = nearest.empty() ? "there are " : "the nearest is \"" + std::string(nearest) + "\"";
    for (std::size_t i = 0; nearest.empty() && i < known.size(); ++i)
        detail += (i == 0 ? "" : ", ") + std::string(known[i]);
    report(ErrorCode::TemplateUnknownOption, m_program.exprs[id].offset, *text, std::move(detail));
}

void TypeChecker::checkEquality(ExprId id, const Type *type)
{
    const auto *literal = std::get_if<Literal>(&m_program.exprs[id].node);
    if (!literal || !literal->value.ifText())
        return;
    if (type->kind == Kind::Choice)
        checkOption(id, type->options);
    const bool neverEqual = type->kind == Kind::Multi || type->kind == Kind::Boolean || type->kind == Kind::Person ||
                            type->kind == Kind::Records || type->kind == Kind::Record;
    if (neverEqual)
        report(ErrorCode::TemplateWrongType, m_program.exprs[id].offset, "'" + *literal->value.ifText() + "'",
               std::string(describeType(*type)));
}

void TypeChecker::checkMembership(ExprId left, const Type *leftType, ExprId right, const Type *rightType)
{
    if (rightType->kind == Kind::Multi)
        checkOption(left, rightType->options);
    const bool isNoContainer = rightType->kind == Kind::Boolean || rightType->kind == Kind::Number;
    if (isNoContainer)
        report(ErrorCode::TemplateWrongType, m_program.exprs[right].offset, "in",
               std::string(describeType(*rightType)));
    const auto *items = std::get_if<SequenceLiteral>(&m_program.exprs[right].node);
    if (!items)
        return;
    for (const ExprId item : items->items)
        checkEquality(item, leftType);
}

void TypeChecker::checkOrder(CompareOperator op, const Type *left, const Type *right, std::uint32_t offset)
{
    for (const Type *side : {left, right}) {
        if (!hasOrder(*side)) {
            report(ErrorCode::TemplateWrongType, offset, std::string(shown(op)), std::string(describeType(*side)));
            return;
        }
    }
    const bool mixed =
        (isText(left->kind) && right->kind == Kind::Number) || (left->kind == Kind::Number && isText(right->kind));
    if (mixed)
        report(ErrorCode::TemplateNoOrder, offset,
               std::string(describeType(*left)) + " and " + std::string(describeType(*right)), {});
}

void TypeChecker::checkComparison(CompareOperator op, ExprId left, const Type *leftType, ExprId right,
                                  const Type *rightType)
{
    switch (op) {
    case CompareOperator::Equal:
    case CompareOperator::NotEqual:
        checkEquality(right, leftType);
        checkEquality(left, rightType);
        return;
    case CompareOperator::In:
    case CompareOperator::NotIn: checkMembership(left, leftType, right, rightType); return;
    default: checkOrder(op, leftType, rightType, m_program.exprs[left].offset); return;
    }
}

const Type *TypeChecker::visit(const Comparison &node, const Expr &)
{
    ExprId left = node.first;
    const Type *leftType = typeOf(left);
    for (const Comparison::Step &step : node.steps) {
        const Type *rightType = typeOf(step.right);
        checkComparison(step.op, left, leftType, step.right, rightType);
        left = step.right;
        leftType = rightType;
    }
    return simple(Kind::Boolean);
}

const Type *TypeChecker::visit(const TestCall &node, const Expr &expr)
{
    const Type *type = typeOf(node.operand);
    const ExprId argument = node.arguments.front();
    const Type *argumentType = argument == kNoExpr ? nullptr : typeOf(argument);
    if (node.test->name == "older_than" || node.test->name == "due_within")
        checkInput(FilterInput::Date, node.test->name, type, expr.offset);
    const auto comparison = std::ranges::find(kTestOperators, node.test->name, &TestOperator::test);
    if (comparison != std::end(kTestOperators) && argumentType)
        checkComparison(comparison->op, node.operand, type, argument, argumentType);
    return simple(Kind::Boolean);
}

} // namespace policywright::templating
