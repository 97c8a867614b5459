// SPDX-License-Identifier: Apache-2.0
//
// Evaluates the expressions of one Program with the values of one Scope. The first error sticks: it is kept, every
// later result is none, and the caller looks at failed() once a statement, so that evaluation reads like the
// expression it evaluates. Every step is paid for from a budget, so nothing runs for ever.
#pragma once

#include "core/base/Error.h"
#include "core/templating/Ast.h"
#include "core/templating/RenderOptions.h"
#include "core/templating/Scope.h"

#include <optional>
#include <vector>

namespace policywright::templating {

struct LoopState {
    std::int64_t index0 = 0;
    std::int64_t length = 0;
};

class Evaluator {
public:
    Evaluator(const Program &program, const Scope &scope, const RenderOptions &options);

    Value evaluate(ExprId id);
    bool holds(ExprId id); // the truth of its value
    // The value where it exists already, without a copy; nullptr where it has to be computed.
    const Value *peek(ExprId id) const;

    bool failed() const { return m_error.has_value(); }
    Error takeError() { return *std::move(m_error); }
    Value raise(ErrorCode code, std::uint32_t offset, std::string subject = {}, std::string detail = {});
    Value raiseUndefined(const Value &value, std::uint32_t offset);
    void spend(std::size_t steps)
    {
        m_steps -= static_cast<std::int64_t>(steps);
        if (m_steps < 0)
            raiseSteps();
    }

    const RenderOptions &options() const { return m_options; }

    void bind(Slot slot, const Value *value) { m_slots[slot] = value; } // borrowed
    void assign(Slot slot, Value value);
    void copySlots(const std::vector<SlotCopy> &copies);
    LoopState &loop(std::uint32_t index) { return m_loops[index]; }

    // Python's iteration: the items of a list, the characters of a text, the names of a map, nothing for a missing
    // value. What a withheld container holds is withheld. `storage` holds the items where the value itself does not.
    const Value::Items &itemsOf(const Value &value, Value::Items &storage, std::uint32_t offset);

    // str(value), with the display form; lists, maps and unknown names are errors.
    void appendText(const Value &value, std::string &text, std::uint32_t offset);

    bool truth(const Value &value, std::uint32_t offset);
    Value member(const Value &object, const PathPart &part, std::uint32_t offset);
    Value makeSequence(Value::SequenceKind kind, Value::Items items, std::uint32_t offset);
    Value unwrap(std::expected<Value, Fault> outcome, std::uint32_t offset, const Value &left, const Value &right);
    bool unwrapFlag(std::expected<bool, Fault> outcome, std::uint32_t offset, const Value &left, const Value &right);
    bool compare(CompareOperator op, const Value &left, const Value &right, std::uint32_t offset);
    void spendFor(const Value &value);

private:
    Value eval(const Literal &node, const Expr &expr);
    Value eval(const NameRead &node, const Expr &expr);
    Value eval(const LoopRead &node, const Expr &expr);
    Value eval(const AttributeRead &node, const Expr &expr);
    Value eval(const SubscriptRead &node, const Expr &expr);
    Value eval(const PathRead &node, const Expr &expr);
    Value eval(const Unary &node, const Expr &expr);
    Value eval(const Binary &node, const Expr &expr);
    Value eval(const Concatenation &node, const Expr &expr);
    Value eval(const Comparison &node, const Expr &expr);
    Value eval(const Logic &node, const Expr &expr);
    Value eval(const InlineIf &node, const Expr &expr);
    Value eval(const SequenceLiteral &node, const Expr &expr);
    Value eval(const MapLiteral &node, const Expr &expr);
    Value eval(const RangeCall &node, const Expr &expr);
    Value eval(const FilterCall &node, const Expr &expr);
    Value eval(const TestCall &node, const Expr &expr);
    Value eval(const MapEach &node, const Expr &expr);
    Value eval(const Select &node, const Expr &expr);

    static bool isMissingEither(const Value &left, const Value &right) { return left.isMissing() || right.isMissing(); }
    Value memberOfMap(const Value &map, const std::string &name, std::uint32_t offset);
    Value itemAt(const Value &object, std::int64_t index, std::uint32_t offset);
    Value fault(Fault fault, std::uint32_t offset, const Value &left, const Value &right);
    void raiseSteps();

    const Program &m_program;
    const RenderOptions &m_options;
    std::vector<const Value *> m_slots;
    std::vector<Value> m_own; // what slots point to that is not in the scope
    std::vector<LoopState> m_loops;
    std::int64_t m_steps;
    std::optional<Error> m_error;
};

} // namespace policywright::templating
