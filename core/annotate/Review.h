// SPDX-License-Identifier: Apache-2.0
//
// What the events of a review come to: threads with their state. Events are applied by lamport counter, then id, never
// by wall clock, so everybody who has the same events sees the same review.
#pragma once

#include "core/annotate/Event.h"

#include <string>
#include <vector>

namespace policywright::annotate {

struct Remark {
    std::string id;
    Author author;
    std::string created;
    EventKind kind = EventKind::Comment;
    std::string body = {}; // after edits; empty where deleted
    std::optional<std::string> replacement = {};
    Severity severity = Severity::Normal; // after edits
    std::string origin = {};              // the format of the file that it was read from; empty: made as an event
    std::string signer = {};              // public key of its good signature; empty: its author is claimed alone
    bool isEdited = false;
    bool isDeleted = false;
    // The same id has other bytes elsewhere and this is not the one version that is signed, or the bytes do not fit
    // their digest or their signature.
    bool isTampered = false;

    bool operator==(const Remark &) const = default;
};

struct Thread {
    enum class State { Open, Resolved, Accepted, Declined };

    Remark root;
    Anchor anchor;
    std::vector<Remark> replies = {};
    State state = State::Open;
    std::optional<Remark> decision = {}; // what made it so: its author and reason

    bool operator==(const Thread &) const = default;
};

const char *wordOf(Thread::State state); // "open", …: in listings and files

// A decision, which the author may take back (by deleting it) or replace by a later one on the same section of the same
// documents. What is signed is taken back and replaced by what is signed with the same key; beside it, what the same
// author decided unsigned does not count. Whether what was read is still what stands there is not looked at here.
struct SignOff {
    Event event;
    bool isTampered = false;
    bool isWithdrawn = false;
    bool isReplaced = false;  // a later one of the same author counts in its place
    bool isOutranked = false; // it is not signed, and another one of the same author is

    bool counts() const { return !isTampered && !isWithdrawn && !isReplaced && !isOutranked; }
    bool operator==(const SignOff &) const = default;
};

// A request, or a vouch for a key, which its author may take back.
struct Statement {
    Event event;
    bool isTampered = false;
    bool isWithdrawn = false;

    bool counts() const { return !isTampered && !isWithdrawn; }
    bool operator==(const Statement &) const = default;
};

struct Review {
    std::vector<Thread> threads = {};     // in the order of their first events
    std::vector<SignOff> decisions = {};  // in their order
    std::vector<Statement> requests = {}; // in their order
    std::vector<Statement> vouches = {};
    // Events without effect, which are shown all the same:
    std::vector<Event> waiting = {};  // what they are about is not here
    std::vector<Event> refused = {};  // edits and deletions by somebody else than the author, or not signed alike
    std::vector<Event> tampered = {}; // every version of them

    bool operator==(const Review &) const = default;
};

// `events` in any order, each once.
Review reviewOf(const std::vector<Event> &events);

} // namespace policywright::annotate
