// SPDX-License-Identifier: Apache-2.0
//
// How a document would read if every open suggestion on it were accepted. Nothing is changed by looking.
#pragma once

#include "core/session/ReviewEvents.h"

namespace policywright::session {

struct SuggestedText {
    assembly::AssembledDocument document;
    int taken = 0; // suggestions whose words stand in it
    int left = 0;  // those that could not be taken over as they are (see acceptedSuggestion), or are about words of one
                   // that was
};

// Each suggestion is taken over after the ones before it in the text. Errors: those of assembly.
ResultWithErrors<SuggestedText> suggestedText(const annotate::ReviewFile &review, PolicyFile policy, const ViewId &view,
                                              assembly::Assembler &assembler, const Date &today);

} // namespace policywright::session
