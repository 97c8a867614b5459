// SPDX-License-Identifier: Apache-2.0
//
// How requests for decisions are printed.
#pragma once

#include "app/cli/ReviewDesk.h"
#include "core/session/ReviewRequests.h"

#include <iosfwd>
#include <vector>

namespace policywright::cli {

// Errors: those of trustedKeys and of assembly.
ResultWithErrors<std::vector<session::JudgedRequest>> requestsOf(const annotate::ReviewFile &review,
                                                                 const session::PolicyFile &policy,
                                                                 assembly::Assembler &assembler,
                                                                 const Arguments &arguments, Context &context);

// Nothing where there is none.
void print(const std::vector<session::JudgedRequest> &requests, std::ostream &out);
Json json(const std::vector<session::JudgedRequest> &requests);

// "section rules of internal, public": what is decided on.
std::string scopeOf(const std::vector<std::string> &sections, const std::vector<std::string> &views);

// "claimed", "signed by new key 3f2a 91c0 7be4 d115".
std::string proofOf(const annotate::Event &event, annotate::KeyState key);

} // namespace policywright::cli
