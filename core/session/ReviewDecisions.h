// SPDX-License-Identifier: Apache-2.0
//
// Decisions of reviewers: approve, approve with remarks, request changes, decline. A decision is about a section, or
// all, of some documents as they read at that moment, to the last mark; what it was about is kept with it. Any later
// change of these texts voids it, and it can be said which clauses changed. Renumbering changes no text, nor do the
// theme and what stands outside these documents. A decision that is signed is its author's; the others are claimed.
#pragma once

#include "core/annotate/KeyRing.h"
#include "core/session/PolicyReview.h"

#include <string>
#include <vector>

namespace policywright::session {

// What is decided on, of a document or of a section of it: the words, which are kept, and a digest of all that shows.
struct Read {
    annotate::ReviewedText words; // empty: the document has no such section
    std::string content;
};
Read readOf(const assembly::AssembledDocument &document, const std::string &section); // empty: all

struct NewDecision {
    annotate::Verdict verdict = annotate::Verdict::Approve;
    std::string section = {}; // empty: all
    std::vector<ViewId> views;
    annotate::Author author;
    std::string created;                     // ISO
    std::string body = {};                   // remarks
    const signing::SecretKey *key = nullptr; // signs it; none: it is claimed
};

// The event was added. Errors: those of assembly (UnknownView); SectionNotInView; ReviewLimit.
ResultWithErrors<annotate::Event> addDecision(annotate::ReviewFile &review, NewDecision decision,
                                              const PolicyFile &policy, assembly::Assembler &assembler, IdSource &ids);

// What became of a clause that was decided on.
struct ChangedClause {
    enum class Kind { Reworded, Form, Added, Removed }; // Form: the words are the same, their form or a link is not

    std::string view;
    ClauseId clause;
    Kind kind = Kind::Reworded;
    std::string before = {}; // words as they were read and as they are now
    std::string now = {};

    bool operator==(const ChangedClause &) const = default;
};

struct JudgedDecision {
    annotate::SignOff signOff;
    bool isVoid = false;                     // what was read is not what stands there now
    std::vector<ChangedClause> changes = {}; // none of a void one: the text that was read is not known
    bool isTextKnown = true;
    annotate::KeyState key = annotate::KeyState::None; // None: claimed

    bool holds() const { return signOff.counts() && !isVoid; }
};

// In their order. Errors: those of assembly; a document that is not there any more is a change, not an error.
ResultWithErrors<std::vector<JudgedDecision>> judgedDecisions(const annotate::ReviewFile &review,
                                                              const PolicyFile &policy, assembly::Assembler &assembler,
                                                              const annotate::TrustedKeys &trusted = {});

} // namespace policywright::session
