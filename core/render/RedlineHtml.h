// SPDX-License-Identifier: Apache-2.0
//
// A redline's blocks into HTML: as HtmlBlocks.h writes those of a document, with what was removed in <del> and what was
// added in <ins>. Internal to the room.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/compare/Redline.h"
#include "core/render/RedlineWords.h"

#include <map>
#include <string>

namespace policywright::render {

struct RedlineSetting {
    const assembly::AssembledDocument &document; // the newer one
    const RedlineWords &words;
    const std::map<std::string, std::string> &numbers; // of clauses that are shown, by id
};

void appendRuns(std::string &html, const RedlineSetting &setting, const compare::RedlineRuns &runs);
void appendRedline(std::string &html, const RedlineSetting &setting, const compare::RedlineClause &clause);
// The cover's facts, as a description list.
void appendRedlineFacts(std::string &html, const RedlineSetting &setting, const compare::RedlineBlocks &blocks);

} // namespace policywright::render
