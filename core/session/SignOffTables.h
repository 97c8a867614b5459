// SPDX-License-Identifier: Apache-2.0
//
// Who decided on each document, as it is shown behind its text: the last decisions that count, the void ones marked as
// such. What was taken back, replaced or tampered with is not in it.
#pragma once

#include "core/render/SignOffTable.h"
#include "core/session/ReviewDecisions.h"

#include <map>

namespace policywright::session {

// A table for each view. A role is the title of the person who is named so in the policy's answers. Errors: those of
// reviewIn and of assembly.
ResultWithErrors<std::map<ViewId, render::SignOffTable>> signOffTables(const PolicyFile &policy,
                                                                       const std::vector<ViewId> &views,
                                                                       assembly::Assembler &assembler,
                                                                       const annotate::TrustedKeys &trusted);

} // namespace policywright::session
