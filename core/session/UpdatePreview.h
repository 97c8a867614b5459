// SPDX-License-Identifier: Apache-2.0
//
// What an update of the packs makes of a policy's own documents, before it is done: what appears in them, disappears
// and reads otherwise, and which answers they then ask for.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/check/Findings.h"
#include "core/update/PackUpdate.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace policywright::session {

struct PreviewedClause {
    ClauseId clause; // with its newer id, where it has one
    std::string title;
    std::string before = {}; // as people read it; empty: it appears
    std::string now = {};    // empty: it disappears

    bool operator==(const PreviewedClause &) const = default;
};

struct PreviewedView {
    ViewId view;
    std::string title;
    std::vector<PreviewedClause> clauses; // that differ, in the order of the document; what disappears stands behind

    bool operator==(const PreviewedView &) const = default;
};

struct UpdatePreview {
    std::vector<ViewId> viewsAppearing = {};
    std::vector<ViewId> viewsDisappearing = {};
    std::vector<PreviewedView> views = {}; // offered then and now, with a difference
    std::vector<check::MissingAnswer> newlyMissing = {};
};

// The clauses of each offered view as they are.
using ViewTexts = std::map<ViewId, std::vector<assembly::SharedContent>>;

// Errors: those of assembly.
ResultWithErrors<ViewTexts> viewTexts(const model::PolicyDocument &policy, assembly::Assembler &assembler);

// `texts`: of the policy before the update. Errors: those of assembly; what is not decided is there as it was.
ResultWithErrors<UpdatePreview> previewOf(const update::PackUpdate &update, const ViewTexts &texts,
                                          const std::vector<check::MissingAnswer> &missing,
                                          assembly::Assembler &assembler);

} // namespace policywright::session
