// SPDX-License-Identifier: Apache-2.0
//
// A clause's Markdown blocks into HTML. Links go only where markdown::isAllowedLink lets them; a cross reference that
// the document does not hold keeps its words and loses its link; images are shown by their description; gaps are
// marked.
#pragma once

#include "core/assembly/AssembledDocument.h"

#include <string>

namespace policywright::render {

enum class GapMarks {
    Plain,
    Named, // for the window's own preview, never in a file: a gap says whose answer it waits for, and takes the focus
};

void appendBlocks(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                  GapMarks gaps = GapMarks::Plain);

// Blocks that are of no clause: `clause` has no insertions.
void appendBlocks(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                  const markdown::Blocks &blocks);

// The cover's list of facts ("- **Version** 1.2") as a description list.
void appendFacts(std::string &html, const assembly::AssembledDocument &document, const assembly::ClauseContent &clause,
                 GapMarks gaps = GapMarks::Plain);

} // namespace policywright::render
