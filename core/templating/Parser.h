// SPDX-License-Identifier: Apache-2.0
//
// Template or expression source to a Program, after Jinja2's parser: the same grammar where both accept, precedence
// included. What Jinja2 accepts and we do not is refused with a reason. All errors that can be found are reported in
// one pass: after an error, reading goes on behind the tag.
#pragma once

#include "core/templating/Ast.h"
#include "core/templating/RenderOptions.h"

#include <memory>

namespace policywright::templating {

ResultWithErrors<std::shared_ptr<const Program>> parseTemplate(std::string source, SourcePosition base, TagLines lines);
ResultWithErrors<std::shared_ptr<const Program>> parseExpression(std::string source, SourcePosition base);

} // namespace policywright::templating
