// SPDX-License-Identifier: Apache-2.0
//
// What somebody did in a review: one immutable event. Changing one's mind is another event. Stored as a W3C Web
// Annotation in JSON-LD (https://www.w3.org/TR/annotation-model/), with terms of our own under "pw:". What an event is
// are its stored bytes; the members beside them are read from these. Members that this version does not know are among
// the bytes, so they are kept.
#pragma once

#include "core/annotate/Anchor.h"
#include "core/base/JsonDocument.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace policywright::annotate {

struct Author {
    std::string name;
    std::string email = {}; // empty: not given

    bool operator==(const Author &) const = default;
};

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
};

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

struct Event {
    std::string id;           // UUID
    Author author;            // as claimed
    std::string created;      // ISO 8601, UTC; for people, never for order
    std::int64_t lamport = 0; // above that of every event that its author had seen
    EventKind kind = EventKind::Comment;
    std::optional<Anchor> anchor = {};           // comments, suggestions and questions have one
    std::optional<Decision> decision = {};       // decisions have one
    std::string target = {};                     // the others: the event that they are about
    std::string body = {};                       // plain text; what is said, or the reason
    std::optional<std::string> replacement = {}; // of suggestions; empty: take the words out
    std::string previous = {};                   // digest of the last event that its author had seen; empty: the first
    std::string origin = {};                     // the format it was read from, "docx"; empty: made as an event
    std::string digest = {};                     // that it claims for its own bytes
    Json stored = {};                            // all of it

    // Whether its bytes are those that its digest was made of.
    bool isIntact() const;
    std::string bytes() const; // compact JSON

    bool operator==(const Event &other) const { return stored == other.stored; }
};

inline constexpr std::size_t kMaxBodyBytes = 100'000;
inline constexpr std::size_t kMaxNameBytes = 500;
inline constexpr std::size_t kMaxReadTexts = 100; // of one decision

// Makes `stored` and `digest` from the other members.
Event sealed(Event event);

// Of one annotation. `name`: the file, for errors. Errors: NotAReview; ReviewLimit.
Result<Event> eventFromJson(JsonView json, const std::string &name);

// The order of events, everywhere: those of equal counter and id have other bytes.
bool isBefore(const Event &a, const Event &b);

} // namespace policywright::annotate
