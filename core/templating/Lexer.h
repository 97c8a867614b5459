// SPDX-License-Identifier: Apache-2.0
//
// Splits a template into pieces and tokens, as Jinja2's lexer does with keep_trailing_newline: where white space goes
// is decided here and nowhere else. Comments and {% raw %} end here.
#pragma once

#include "core/templating/RenderOptions.h"
#include "core/templating/SyntaxErrors.h"
#include "core/templating/Token.h"

#include <string>
#include <string_view>

namespace policywright::templating {

// Newlines are \n already (see withUnixNewlines). Problems go to `errors`; what could be read is returned.
LexedTemplate lexTemplate(std::string_view source, TagLines lines, SyntaxErrors &errors);

// The tokens of one expression, closed by an End.
std::vector<Token> lexExpression(std::string_view source, SyntaxErrors &errors);

// The text that a Text token stands for. Escapes are Python's; those that Jinja2 reads in surprising ways are errors.
std::string unquoted(std::string_view quotedText, std::uint32_t offset, SyntaxErrors &errors);

std::string withUnixNewlines(std::string source);

} // namespace policywright::templating
