// SPDX-License-Identifier: Apache-2.0
//
// The comments of a Word document as events. Internal to reading Word documents.
#pragma once

#include "core/session/WordAreas.h"
#include "core/session/WordEvents.h"
#include "core/session/WordReview.h"

#include <string>
#include <vector>

namespace policywright::session {

// `known`: what was said already, of a document of other origin; of a review copy, its record says so.
void takeComments(const docx::WordDocument &document, const docx::CopyRecord *record,
                  const std::vector<annotate::Event> &known, const WordAreas &areas, WordEvents &events,
                  std::vector<WordNote> &notes);

// The tracked changes, and what was changed without tracking.
void takeChanges(const docx::WordDocument &document, const docx::CopyRecord *record, const WordAreas &areas,
                 WordEvents &events, std::vector<WordNote> &notes);

} // namespace policywright::session
