// SPDX-License-Identifier: Apache-2.0
//
// Walks a Program with types in place of values. Used by Analysis.cpp; comparisons are in ComparisonCheck.cpp.
#pragma once

#include "core/base/Error.h"
#include "core/templating/Ast.h"
#include "core/templating/Filters.h"
#include "core/templating/Schema.h"
#include "core/templating/SyntaxErrors.h"
#include "core/templating/Tests.h"

#include <deque>

namespace policywright::templating {

class TypeChecker {
public:
    TypeChecker(const Program &program, const Schema &schema);

    void check();
    Errors takeErrors() &&;

private:
    void checkBlock(const Block &block);
    void checkFor(const For &loop);
    void setSlot(Slot slot, const Type *type);

    const Type *typeOf(ExprId id);
    const Type *visit(const Literal &node, const Expr &expr);
    const Type *visit(const NameRead &node, const Expr &expr);
    const Type *visit(const LoopRead &node, const Expr &expr);
    const Type *visit(const AttributeRead &node, const Expr &expr);
    const Type *visit(const SubscriptRead &node, const Expr &expr);
    const Type *visit(const PathRead &node, const Expr &expr);
    const Type *visit(const Unary &node, const Expr &expr);
    const Type *visit(const Binary &node, const Expr &expr);
    const Type *visit(const Concatenation &node, const Expr &expr);
    const Type *visit(const Comparison &node, const Expr &expr);
    const Type *visit(const Logic &node, const Expr &expr);
    const Type *visit(const InlineIf &node, const Expr &expr);
    const Type *visit(const SequenceLiteral &node, const Expr &expr);
    const Type *visit(const MapLiteral &node, const Expr &expr);
    const Type *visit(const RangeCall &node, const Expr &expr);
    const Type *visit(const FilterCall &node, const Expr &expr);
    const Type *visit(const TestCall &node, const Expr &expr);
    const Type *visit(const MapEach &node, const Expr &expr);
    const Type *visit(const Select &node, const Expr &expr);

    const Type *member(const Type *object, const std::string &name, std::uint32_t offset);
    const Type *followPath(const Type *object, const AttributePath &path, std::uint32_t offset);
    const Type *elementOf(const Type *list);
    const Type *resultOf(const FilterInfo &filter, const Type *input);
    void checkInput(FilterInput input, std::string_view filter, const Type *type, std::uint32_t offset);
    void requireList(const Type *type, std::string_view subject, std::uint32_t offset);

    void checkComparison(CompareOperator op, ExprId left, const Type *leftType, ExprId right, const Type *rightType);
    void checkEquality(ExprId literal, const Type *type);
    void checkMembership(ExprId left, const Type *leftType, ExprId right, const Type *rightType);
    void checkOrder(CompareOperator op, const Type *left, const Type *right, std::uint32_t offset);
    void checkOption(ExprId literal, const std::vector<std::string> &options);

    const Type *own(Type type);
    const Type *simple(Type::Kind kind);
    bool isFull() const { return m_found.size() == SyntaxErrors::kMost; }
    void report(ErrorCode code, std::uint32_t offset, std::string subject, std::string detail);

    const Program &m_program;
    const Schema &m_schema;
    std::vector<const Type *> m_slots; // nullptr: nothing known yet
    std::deque<Type> m_owned;
    struct Found {
        std::uint32_t offset;
        Error error;
    };
    std::vector<Found> m_found;
};

} // namespace policywright::templating
