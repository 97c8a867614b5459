// SPDX-License-Identifier: Apache-2.0
//
// Which parts of an expression Jinja2 computes while it compiles a template. We never do; the parser refuses the few
// expressions for which it shows in the result.
#pragma once

#include "core/templating/Ast.h"

namespace policywright::templating {

bool readsName(const Program &program, ExprId id);
// Perhaps computed by Jinja2; false only where it surely is not.
bool mayFold(const Program &program, ExprId id);

} // namespace policywright::templating
