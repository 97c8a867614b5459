// SPDX-License-Identifier: Apache-2.0
//
// Redlines of short texts of Markdown, written so that they can be read beside the test.
#pragma once

#include "core/compare/Redline.h"

#include <string>
#include <string_view>

namespace policywright::compare {

Redline redlineOfTexts(std::string_view before, std::string_view after);

// A clause or block a line: "Paragraph: A [-new-]{+other+} text", what is inside of a block two spaces further in;
// unchanged clauses are left out.
std::string shown(const Redline &redline);
std::string shown(const RedlineRuns &runs);

// What reads as it did before, and as it does now: a line for each title, paragraph and cell.
std::string textBefore(const Redline &redline);
std::string textNow(const Redline &redline);
// The same lines of a document alone.
std::string linesOf(std::string_view markdown);

} // namespace policywright::compare
