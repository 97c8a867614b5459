// SPDX-License-Identifier: Apache-2.0
//
// Text into HTML. Everything that was not written here as markup goes through one of these.
#pragma once

#include <string>
#include <string_view>

namespace policywright::render {

// For text and for attribute values in double quotes. Characters that HTML 5 forbids become U+FFFD.
void appendEscaped(std::string &html, std::string_view text);
std::string escaped(std::string_view text);

// For cells of tables: the same, with places where a long e-mail address or web address may break. Without them one
// address makes its column, and on paper the whole page, too wide.
void appendEscapedForCell(std::string &html, std::string_view text);

// A JSON text that can stand in a script element: "</" and "<!--" cannot end or open anything.
std::string escapedForScript(std::string_view json);

} // namespace policywright::render
