// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Expression.h"

#include "core/templating/Evaluator.h"
#include "core/templating/LazyProgram.h"
#include "core/templating/Parser.h"

namespace policywright::templating {

namespace {

ResultWithErrors<std::shared_ptr<const Program>> parseWithoutPlace(std::string source, SourcePosition base)
{
    auto program = parseExpression(std::move(source), std::move(base));
    if (!program) {
        for (Error &error : program.error())
            error.where.reset();
    }
    return program;
}

} // namespace

Expression::Expression(std::shared_ptr<const LazyProgram> program) : m_program(std::move(program)) {}

ResultWithErrors<Expression> Expression::parse(std::string source, SourcePosition base)
{
    auto program = parseExpression(std::move(source), std::move(base));
    if (!program)
        return std::unexpected(std::move(program).error());
    return Expression(std::make_shared<LazyProgram>(*std::move(program)));
}

Expression Expression::parsedLater(std::string source)
{
    return Expression(std::make_shared<LazyProgram>(std::move(source), SourcePosition{}, &parseWithoutPlace));
}

const Program &Expression::program() const
{
    return m_program->program();
}

const Error *Expression::problem() const
{
    return m_program->problem();
}

const std::vector<std::string> &Expression::names() const
{
    return program().names;
}

const std::string &Expression::source() const
{
    return program().source;
}

Result<Value> evaluate(const Expression &expression, const Scope &scope, const RenderOptions &options)
{
    if (const Error *problem = expression.problem())
        return std::unexpected(*problem);
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
    if (const Error *problem = expression.problem())
        return std::unexpected(*problem);
    Evaluator evaluator(expression.program(), scope, options);
    const bool result = evaluator.holds(expression.program().root);
    if (evaluator.failed())
        return std::unexpected(evaluator.takeError());
    return result;
}

} // namespace policywright::templating
