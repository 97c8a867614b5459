// SPDX-License-Identifier: Apache-2.0
//
// Whether another wording of a clause may be a weaker rule. No program can tell which of two sentences asks for more;
// what one can tell is whether what people must and may do, numbers, deadlines, roles, scope or sanctions changed
// (core/compare/ChangeKind.h). Where they did, somebody has to say why.
#pragma once

#include <string>

namespace policywright::inherit {

// Of two texts with the placeholders of the template language. A text that is no Markdown may always be weaker.
bool mayBeWeaker(const std::string &before, const std::string &now);

} // namespace policywright::inherit
