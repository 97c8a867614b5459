// SPDX-License-Identifier: Apache-2.0
//
// One call of a filter or test, as its function sees it: the input, the arguments, and the evaluator's services.
#pragma once

#include "core/templating/Evaluator.h"
#include "core/templating/Filters.h"
#include "core/templating/Tests.h"

namespace policywright::templating {

using ArgumentValues = std::array<const Value *, kMostArguments>; // nullptr where not given

class FilterRun {
public:
    FilterRun(Evaluator &evaluator, const FilterCall &call, const Value &input, const ArgumentValues &arguments,
              std::uint32_t offset)
        : m_evaluator(evaluator), m_call(call), m_input(input), m_arguments(arguments), m_offset(offset)
    {
    }

    const Value &input() const { return m_input; }
    const Value *argument(std::size_t index) const { return m_arguments[index]; }
    bool flag(std::size_t index) const { return m_arguments[index] && isTrue(*m_arguments[index]); }
    // A whole number, or `fallback` where the argument is not given; an error for all else.
    std::int64_t integer(std::size_t index, std::int64_t fallback);
    const std::vector<AttributePath> &attributes() const { return m_call.attributes; }
    const RenderOptions &options() const { return m_evaluator.options(); }
    bool failed() const { return m_evaluator.failed(); }

    // str(value). What is made from a withheld text is withheld too.
    std::string text(const Value &value);
    std::string inputText() { return text(m_input); }
    const Value::Items &items() { return m_evaluator.itemsOf(m_input, m_storage, m_offset); }
    Value attributeOf(const Value &item, const AttributePath &path);

    Value list(Value::Items items) { return sequence(Value::SequenceKind::List, std::move(items)); }
    Value sequence(Value::SequenceKind kind, Value::Items items)
    {
        return m_evaluator.makeSequence(kind, std::move(items), m_offset);
    }
    bool areEqual(const Value &left, const Value &right);
    bool isLess(const Value &left, const Value &right);

    Value wrongInput(); // this filter cannot be applied to that
    Value raise(ErrorCode code, std::string subject = {}, std::string detail = {});
    Value wrongArgument(std::string why);
    void spend(std::size_t steps) { m_evaluator.spend(steps); }

    void note(const Value &value); // the result is computed from this: withheld goes over
    const std::optional<std::string> &withheld() const { return m_withheld; }

private:
    Evaluator &m_evaluator;
    const FilterCall &m_call;
    const Value &m_input;
    const ArgumentValues &m_arguments;
    std::uint32_t m_offset;
    Value::Items m_storage;
    std::optional<std::string> m_withheld;
};

class TestRun {
public:
    TestRun(Evaluator &evaluator, const TestCall &call, const Value &value, const ArgumentValues &arguments,
            std::uint32_t offset)
        : m_evaluator(evaluator), m_call(call), m_value(value), m_arguments(arguments), m_offset(offset)
    {
    }

    const Value &value() const { return m_value; }
    const Value &argument() const { return *m_arguments[0]; }
    const RenderOptions &options() const { return m_evaluator.options(); }

    bool compare(CompareOperator op, const Value &left, const Value &right)
    {
        return m_evaluator.compare(op, left, right, m_offset);
    }
    bool raise(ErrorCode code, std::string subject = {}, std::string detail = {});
    bool wrongInput();
    // value % number == remainder; an error where that means nothing.
    bool leaves(const Value &number, std::int64_t remainder);

private:
    Evaluator &m_evaluator;
    const TestCall &m_call;
    const Value &m_value;
    const ArgumentValues &m_arguments;
    std::uint32_t m_offset;
};

} // namespace policywright::templating
