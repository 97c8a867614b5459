// SPDX-License-Identifier: Apache-2.0
//
// Requests for decisions: who is asked, for which sections of which documents, by when, and whether all or any of them
// have to approve. A request is an event of the review: merged, undone and recovered with the rest, and taken back by
// its author (addEvent, EventKind::Delete). Nothing is stored about how it goes: that follows, each time, from the
// decisions that stand on exactly the text there is now.
#pragma once

#include "core/session/ReviewDecisions.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct NewRequest {
    annotate::Request request;
    annotate::Author author;
    std::string created;                     // ISO
    std::string body = {};                   // what is said to those who are asked
    const signing::SecretKey *key = nullptr; // signs it
};

// The event was added; who is named twice is asked once. Errors: NobodyAsked; NotADate, DueDatePast; SectionNotInView,
// where one of the documents has no such section; ReviewLimit; those of assembly (UnknownView).
ResultWithErrors<annotate::Event> addRequest(annotate::ReviewFile &review, NewRequest request, const PolicyFile &policy,
                                             assembly::Assembler &assembler, IdSource &ids);

// What one of those who are asked said.
struct ReviewerAnswer {
    enum class State {
        Waiting, // nothing yet, or not to all that is asked
        Approved,
        ChangesRequested,
        Declined,
        Void, // the text, or a part of it, changed since
    };

    annotate::Author reviewer; // as in the request
    State state = State::Waiting;
    std::vector<std::string> decisions = {}; // ids of those that count for it, each once
    bool isSigned = false;                   // all of these, with keys that nothing speaks against

    bool operator==(const ReviewerAnswer &) const = default;
};

struct JudgedRequest {
    enum class State { Open, Approved, ChangesRequested, Declined, Void, Withdrawn, Tampered };

    annotate::Statement request;
    State state = State::Open;
    bool isOverdue = false;                   // its day is past, and it is neither settled nor taken back
    std::vector<ReviewerAnswer> answers = {}; // of each who is asked, in their order
    annotate::KeyState key = annotate::KeyState::None;

    bool isSettled() const { return state == State::Approved || state == State::Withdrawn; }
    bool operator==(const JudgedRequest &) const = default;
};

const char *wordOf(ReviewerAnswer::State state); // "waiting", …: in listings and files
const char *wordOf(JudgedRequest::State state);

// In their order. `decisions`: what judgedDecisions gives. Of a person's decisions on a text the last one counts; where
// one of them is signed, unsigned ones do not; those with a key that is not known to be theirs never do.
std::vector<JudgedRequest> judgedRequests(const annotate::ReviewFile &review,
                                          const std::vector<JudgedDecision> &decisions, const Date &today,
                                          const annotate::TrustedKeys &trusted = {});

} // namespace policywright::session
