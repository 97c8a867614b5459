// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Expression.h"

#include "core/templating/Evaluator.h"
#include "core/templating/Parser.h"

namespace policywright::templating {

Expression::Expression(std::shared_ptr<const Program> program) : m_program(std::move(program)) {}

const std::vector<std::string> &Expression::names() const
{
    return m_program->names;
}

ResultWithErrors<Expression> Expression::parse(std::string source, SourcePosition base)
{
    auto program = parseExpression(std::move(source), std::move(base));
    if (!program)
        return std::unexpected(std::move(program).error());
    return Expression(*std::move(program));
}

const std::string &Expression::source() const
{
    return m_program->source;
}

Result<Value> evaluate(const Expression &expression, const Scope &scope, const RenderOptions &options)
{
    Evaluator evaluator(expression.program(), scope, options);
    Value value = evaluator.evaluate(expression.program().root);
    if (value.isUndefined())
        evaluator.raiseUndefined(value, expression.program().exprs[expression.program().root].offset);
    if (evaluator.failed())
        return std::unexpected(evaluator.takeError());
    return value;
}

Result<bool> holds(const Expression &expression, const Scope &scope, const RenderOptions &options)
{
    Evaluator evaluator(expression.program(), scope, options);
    const bool result = evaluator.holds(expression.program().root);
    if (evaluator.failed())
        return std::unexpected(evaluator.takeError());
    return result;
}

} // namespace policywright::templating
