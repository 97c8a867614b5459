// SPDX-License-Identifier: Apache-2.0
//
// What a change would do, before it is done: which questions and clauses would appear, disappear or read otherwise, and
// which of the author's own wordings are among them. A pure function; the policy and the assembler are left as they
// are.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/session/Change.h"
#include "core/session/Interview.h"

#include <vector>

namespace policywright::session {

struct ViewImpact {
    ViewId view;
    std::vector<ClauseId> appearing; // in the order of the document, here and below
    std::vector<ClauseId> disappearing;
    std::vector<ClauseId> changed; // there before and after, with another title or text; not those that only move

    bool operator==(const ViewImpact &) const = default;
};

struct Impact {
    Effects interview = {};
    std::vector<ViewId> viewsAppearing = {}; // offered then and not now
    std::vector<ViewId> viewsDisappearing = {};
    std::vector<ViewImpact> views = {}; // offered now and then, with a difference; in the packs' order
    std::vector<ClauseId> customWordings =
        {}; // of the clauses in `views`: those that an author worded or added; sorted

    bool operator==(const Impact &) const = default;
};

// `assembler`: a copy that knows the policy as it is makes this fast. `views`: those that are looked at, all of the
// packs where it is empty. Errors: those of Assembler::assemble, of the policy before or after the change.
ResultWithErrors<Impact> impactOf(const Change &change, const model::PolicyDocument &policy,
                                  assembly::Assembler assembler, const std::vector<ViewId> &views = {});

// In documents: each clause once, however many views have it.
struct ImpactCounts {
    std::size_t appearing = 0;
    std::size_t disappearing = 0;
    std::size_t changed = 0; // and neither of the two in another view

    bool operator==(const ImpactCounts &) const = default;
};
ImpactCounts countsOf(const Impact &impact);

// Whether an author is asked before the change is done. Texts that merely read otherwise are what answers are for, and
// what appears can be read at leisure; asked about is what one may lose without noticing: a document, three clauses or
// more at once, an author's own wording, or so much at a time that nobody would look through it.
inline constexpr std::size_t kDisappearingToAsk = 3;
inline constexpr std::size_t kComingAndGoingToAsk = 8;
bool asksFirst(const Impact &impact);

} // namespace policywright::session
