// SPDX-License-Identifier: Apache-2.0
//
// A document as Markdown (CommonMark with tables) and as plain text (UTF-8, lines of at most 78 columns where words
// allow). The same document gives the same bytes.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/render/HtmlPage.h"

#include <string>

namespace policywright::exporting {

std::string markdownFile(const assembly::AssembledDocument &document, render::Finish finish);
std::string textFile(const assembly::AssembledDocument &document, render::Finish finish);

} // namespace policywright::exporting
