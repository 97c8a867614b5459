// SPDX-License-Identifier: Apache-2.0
//
// The two documents of a redline, from wherever they come: a policy as it is or as a revision has it, or a file of
// Markdown that no policy made.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/history/RevisionLog.h"
#include "core/render/HtmlPage.h"
#include "core/session/PolicyFile.h"

#include <optional>
#include <string>

namespace policywright::session {

struct ComparedDocument {
    assembly::AssembledDocument document;
    render::HtmlSettings settings = {};
    std::string name;      // "version 1.0", "revision 1a2b3c4d5e6f of 2026-11-22", "the present text"
    std::string by = {};   // who kept the revision; empty: nobody said
    std::string when = {}; // ISO 8601; empty: now
};

// The policy with its packs as it was at a revision, under the same path. Errors: those of policyAt and of the packs.
ResultWithErrors<PolicyFile> policyFileAt(const PolicyFile &policy, const history::RevisionLog &log,
                                          const history::Revision &revision);

// `revision`: its name; none: the policy as it is. `view`: none: the first that is offered. A document for the public
// is searched for every internal answer; gaps are marked. Errors: those of RevisionLog::named, policyFileAt and
// Publisher.
ResultWithErrors<ComparedDocument> comparedDocument(const PolicyFile &policy,
                                                    const std::optional<std::string> &revision,
                                                    const std::optional<ViewId> &view, const Date &today);

// Errors: NotUtf8; those of markdown::parse.
Result<ComparedDocument> comparedMarkdown(const std::string &text, const std::string &file);

} // namespace policywright::session
