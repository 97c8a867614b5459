// SPDX-License-Identifier: Apache-2.0
#include "core/templating/ConstantFolding.h"

#include <algorithm>

namespace policywright::templating {
namespace {

// The expressions directly below a node.
std::vector<ExprId> childrenOf(const Expr &expr)
{
    struct Children {
        std::vector<ExprId> operator()(const Literal &) const { return {}; }
        std::vector<ExprId> operator()(const NameRead &) const { return {}; }
        std::vector<ExprId> operator()(const LoopRead &) const { return {}; }
        std::vector<ExprId> operator()(const AttributeRead &node) const { return {node.object}; }
        std::vector<ExprId> operator()(const SubscriptRead &node) const { return {node.object, node.index}; }
        std::vector<ExprId> operator()(const PathRead &node) const { return {node.object, node.fallback}; }
        std::vector<ExprId> operator()(const Unary &node) const { return {node.operand}; }
        std::vector<ExprId> operator()(const Binary &node) const { return {node.left, node.right}; }
        std::vector<ExprId> operator()(const Concatenation &node) const { return node.parts; }
        std::vector<ExprId> operator()(const Comparison &node) const
        {
            std::vector<ExprId> children{node.first};
            for (const Comparison::Step &step : node.steps)
                children.push_back(step.right);
            return children;
        }
        std::vector<ExprId> operator()(const Logic &node) const { return node.operands; }
        std::vector<ExprId> operator()(const InlineIf &node) const
        {
            return {node.condition, node.then, node.otherwise};
        }
        std::vector<ExprId> operator()(const SequenceLiteral &node) const { return node.items; }
        std::vector<ExprId> operator()(const MapLiteral &node) const
        {
            std::vector<ExprId> children;
            children.reserve(node.entries.size());
            for (const MapLiteral::Entry &entry : node.entries)
                children.push_back(entry.value);
            return children;
        }
        std::vector<ExprId> operator()(const RangeCall &node) const { return node.arguments; }
        std::vector<ExprId> operator()(const FilterCall &node) const
        {
            return withOperand(node.operand, node.arguments);
        }
        std::vector<ExprId> operator()(const TestCall &node) const { return withOperand(node.operand, node.arguments); }
        std::vector<ExprId> operator()(const MapEach &node) const { return {node.operand, node.body}; }
        std::vector<ExprId> operator()(const Select &node) const { return {node.operand, node.condition}; }

        static std::vector<ExprId> withOperand(ExprId operand, const ArgumentIds &arguments)
        {
            std::vector<ExprId> children{operand};
            children.insert(children.end(), arguments.begin(), arguments.end());
            return children;
        }
    };
    std::vector<ExprId> children = std::visit(Children{}, expr.node);
    std::erase(children, kNoExpr);
    return children;
}

template <class Node>
bool isA(const Expr &expr)
{
    return std::holds_alternative<Node>(expr.node);
}

} // namespace

bool readsName(const Program &program, ExprId id)
{
    const Expr &expr = program.exprs[id];
    if (isA<NameRead>(expr) || isA<LoopRead>(expr) || isA<RangeCall>(expr))
        return true; // a call is never constant to Jinja2
    return std::ranges::any_of(childrenOf(expr), [&](ExprId child) { return readsName(program, child); });
}

bool mayFold(const Program &program, ExprId id)
{
    const Expr &expr = program.exprs[id];
    if (isA<NameRead>(expr) || isA<LoopRead>(expr) || isA<RangeCall>(expr) || isA<MapEach>(expr) || isA<Select>(expr))
        return false;
    const std::vector<ExprId> children = childrenOf(expr);
    const auto folds = [&](ExprId child) { return mayFold(program, child); };
    const bool stopsEarly = isA<Logic>(expr) || isA<InlineIf>(expr) || isA<Comparison>(expr);
    return stopsEarly ? folds(children.front()) : std::ranges::all_of(children, folds);
}

} // namespace policywright::templating
