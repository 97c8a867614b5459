// SPDX-License-Identifier: Apache-2.0
//
// What somebody did in a review: one immutable event. Changing one's mind is another event. Stored as a W3C Web
// Annotation in JSON-LD (https://www.w3.org/TR/annotation-model/), with terms of our own under "pw:". What an event is
// are its stored bytes; the members beside them are read from these. Members that this version does not know are among
// the bytes, so they are kept.
#pragma once

#include "core/annotate/Anchor.h"
#include "core/annotate/Author.h"
#include "core/base/JsonDocument.h"
#include "core/signing/SecretKey.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace policywright::annotate {

enum class EventKind {
    Comment,
    Suggestion, // other words for the quote
    Question,
    Reply,
    Edit, // other text for an event of one's own
    Delete,
    Resolve,
    Reopen,
    Accept,
    Decline,
    Decision, // on what was read: a section or all of some documents
    Request,  // for decisions
    Vouch,    // that a key is somebody's
};

enum class Severity { Normal, Must, Minor }; // Must: to be settled before it is approved

enum class Verdict { Approve, ApproveWithRemarks, RequestChanges, Decline };

// A document, or a section of one, as it was read.
struct ReadText {
    std::string view;
    std::string revision; // of the words, whose texts are kept: see ReviewFile.h
    std::string content;  // SHA-256 of titles and Markdown: the words with their form and links

    bool operator==(const ReadText &) const = default;
};

struct Decision {
    Verdict verdict = Verdict::Approve;
    std::string section = {};    // empty: all of the documents
    std::vector<ReadText> texts; // at least one

    bool operator==(const Decision &) const = default;
};

enum class Quorum { All, Any }; // how many of those who are asked have to approve

// Who is asked to decide on what.
struct Request {
    std::vector<Author> reviewers; // at least one
    Quorum quorum = Quorum::All;
    std::vector<std::string> views;         // at least one
    std::vector<std::string> sections = {}; // none: all of the documents
    std::string due = {};                   // the day, "2026-12-01"; empty: not said
    bool isForSigned = false;               // a decision that is not signed does not do

    bool operator==(const Request &) const = default;
};

struct Vouch {
    std::string key; // public
    Author holder;

    bool operator==(const Vouch &) const = default;
};

// Over the event's bytes and the policy's id, so that it holds for this event in this policy and for nothing else.
struct Signature {
    std::string key; // public
    std::string value;
    bool holds = false; // found when the event comes into a ReviewFile

    bool operator==(const Signature &) const = default;
};

struct Event {
    std::string id;           // UUID
    Author author;            // as claimed
    std::string created;      // ISO 8601, UTC; for people, never for order
    std::int64_t lamport = 0; // above that of every event that its author had seen
    EventKind kind = EventKind::Comment;
    std::optional<Anchor> anchor = {};           // comments, suggestions and questions have one
    std::optional<Decision> decision = {};       // decisions have one
    std::optional<Request> request = {};         // requests have one
    std::optional<Vouch> vouch = {};             // vouches have one
    std::string target = {};                     // the others: the event that they are about
    std::string body = {};                       // plain text; what is said, or the reason
    std::optional<std::string> replacement = {}; // of suggestions; empty: take the words out
    std::optional<Severity> severity = {};       // of what has an anchor, and of edits of these; none: not said
    std::string previous = {};                   // digest of the last event that its author had seen; empty: the first
    std::string origin = {};                     // the format it was read from, "docx"; empty: made as an event
    std::optional<Signature> signature = {};     // none: who made it is claimed alone
    std::string digest = {};                     // that it claims for its own bytes
    std::string stored = {};                     // all of it, compact JSON
    std::optional<bool> knownIntact = {};        // found when the event comes into a ReviewFile

    // Whether its bytes are those that its digest was made of.
    bool isIntact() const;
    bool isForged() const { return signature && !signature->holds; }
    std::string signer() const { return signature && signature->holds ? signature->key : std::string(); }

    bool operator==(const Event &other) const { return stored == other.stored; }
};

inline constexpr std::size_t kMaxBodyBytes = 100'000;
inline constexpr std::size_t kMaxNameBytes = 500;
inline constexpr std::size_t kMaxReadTexts = 100; // of one decision
inline constexpr std::size_t kMaxAsked = 100;     // people, documents and sections of one request

// Makes `stored` and `digest` from the other members; with a key, signed for the policy with that id.
Event sealed(Event event);
Event sealed(Event event, const std::string &policy, const signing::SecretKey *key);

// Whether its signature, if it has one, is one for this policy.
bool isSignatureGood(const Event &event, const std::string &policy);

// Of one annotation. `name`: the file, for errors. Errors: NotAReview; ReviewLimit.
Result<Event> eventFromJson(JsonView json, const std::string &name);

// The order of events, everywhere: those of equal counter and id have other bytes.
bool isBefore(const Event &a, const Event &b);

} // namespace policywright::annotate
