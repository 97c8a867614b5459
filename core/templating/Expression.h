// SPDX-License-Identifier: Apache-2.0
//
// One expression of the template language on its own: the condition of a question, clause or check. Immutable, cheap
// to copy, safe to evaluate from several threads.
#pragma once

#include "core/base/Error.h"
#include "core/templating/RenderOptions.h"
#include "core/templating/Scope.h"

#include <memory>
#include <string>
#include <vector>

namespace policywright::templating {

struct Program;
class LazyProgram;

class Expression {
public:
    // `base` is where the first character of `source` stands; base.lineText, where given, is shown with errors.
    static ResultWithErrors<Expression> parse(std::string source, SourcePosition base = {});
    // The same, for a text that is known to be right and has no place: it is parsed when it is first used. Should it be
    // wrong after all, evaluate() and holds() say what parse() would have said first, without a place.
    static Expression parsedLater(std::string source);

    const std::vector<std::string> &names() const; // read from outside, where("…") included
    const std::string &source() const;

    const Program &program() const;
    const Error *problem() const; // of one that is parsed later, where it is wrong; else nullptr

private:
    explicit Expression(std::shared_ptr<const LazyProgram> program);

    std::shared_ptr<const LazyProgram> m_program;
};

Result<Value> evaluate(const Expression &expression, const Scope &scope, const RenderOptions &options = {});
// Its truth, as {% if %} sees it. A missing answer is false.
Result<bool> holds(const Expression &expression, const Scope &scope, const RenderOptions &options = {});

} // namespace policywright::templating
