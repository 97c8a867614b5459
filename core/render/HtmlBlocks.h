// SPDX-License-Identifier: Apache-2.0
//
// A clause's Markdown blocks into HTML. Links go only where markdown::isAllowedLink lets them; a cross reference that
// the document does not hold keeps its words and loses its link; images are shown by their description; gaps are
// marked.
#pragma once

#include "core/assembly/AssembledDocument.h"

#include <string>

namespace policywright::render {

void appendBlocks(std::string &html, const assembly::AssembledDocument &document,
                  const assembly::ClauseContent &clause);

// The cover's list of facts ("- **Version** 1.2") as a description list.
void appendFacts(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause);

} // namespace policywright::render
