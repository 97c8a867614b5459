// SPDX-License-Identifier: Apache-2.0
//
// What is said about remarks that are there already: replies, edits, deletions, and what becomes of them. All of it is
// added as events; no event is ever changed.
#pragma once

#include "core/session/Change.h"
#include "core/session/PolicyReview.h"

#include <string>

namespace policywright::session {

struct NewEvent {
    annotate::EventKind kind = annotate::EventKind::Reply; // any but a remark and a decision
    std::string target; // id of the remark; of a decision, request or vouch, to take it back
    annotate::Author author;
    std::string created;   // ISO
    std::string body = {}; // what is said, or the reason
    std::optional<std::string> replacement = {};
    std::optional<annotate::Severity> severity = {}; // of an edit of a remark; none: it stays
    const signing::SecretKey *key = nullptr;         // signs it
};

// The event was added. Errors: UnknownRemark; RemarkOfSomebodyElse, of edits and deletions, and RemarkSigned, where
// that needs the key that the remark is signed with; RemarkTampered; RemarkDecided, where a suggestion was accepted or
// declined already; NotASuggestion, where it is none; ReviewLimit.
Result<annotate::Event> addEvent(annotate::ReviewFile &review, NewEvent event, IdSource &ids);

// The change of the policy that takes a suggestion's words over: a custom wording by the suggestion's author. It is
// made only where the clause then reads as it does now with these words in place of those, and nothing else of the
// document is touched. Errors: those of assembly and of addEvent; SuggestionUnplaced, where its words are gone or their
// place is uncertain; SuggestionNotMechanical, where they are not words of the clause's own text alone.
ResultWithErrors<Change> acceptedSuggestion(const annotate::ReviewFile &review, const std::string &id,
                                            const PolicyFile &policy, const ViewId &otherwise,
                                            assembly::Assembler &assembler, const Date &today);

} // namespace policywright::session
