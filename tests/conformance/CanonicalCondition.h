// SPDX-License-Identifier: Apache-2.0
//
// One spelling for conditions that say the same: white space, redundant parentheses, kinds of quotation marks and
// `x not in y` for `not x in y` make no difference; operators, operands and their order do. Knows just the part of the
// expression language that conditions of the base pack need, on purpose apart from the parser that it helps to test.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace policywright::conformance {

// The error is a message: what could not be read, and where.
std::expected<std::string, std::string> canonicalCondition(std::string_view text);

} // namespace policywright::conformance
