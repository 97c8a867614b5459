// SPDX-License-Identifier: Apache-2.0
//
// A Markdown file that no policy made, as a document: an earlier text of the organisation's, or an export whose policy
// is elsewhere. For comparing; nothing in it comes from answers.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/base/Error.h"

#include <string_view>

namespace policywright::assembly {

// Headings make the sections and, one level further in, the clauses; deeper ones stand in the text. The first heading
// is the title where there is one alone of its level. What stands in a section before its first clause is a clause
// without a title. Ids are made of the headings' words, without the numbers before them, so a section that only has
// another number is the same one. Errors: those of markdown::parse.
Result<AssembledDocument> documentOfMarkdown(std::string_view text);

} // namespace policywright::assembly
