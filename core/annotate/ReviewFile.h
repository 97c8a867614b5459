// SPDX-License-Identifier: Apache-2.0
//
// All that is kept of the reviews of one policy: the events, and the texts that they were made on, each clause's text
// once. What `annotations.jsonld` in a .policy file holds, and what is exported: a W3C AnnotationCollection. The same
// events give the same bytes, in whichever order they came.
#pragma once

#include "core/annotate/Event.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::annotate {

inline constexpr int kReviewFormat = 1;
inline constexpr std::size_t kMaxEvents = 200'000;
inline constexpr std::size_t kMaxSignatures = 10'000; // each takes a while to look at
inline constexpr std::size_t kMaxRevisions = 10'000;
inline constexpr std::size_t kMaxReviewBytes = 64 * 1024 * 1024;

// A document as it was when something was said about it.
struct Revision {
    std::string view;
    std::vector<std::pair<ClauseId, std::string>> clauses; // with the digests of their texts

    std::string id() const; // SHA-256 of what it says
    bool operator==(const Revision &) const = default;
};

struct MergeCounts {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t tampered =
        0; // of the added: other bytes of an id that was there, or bytes that digest or signature do not fit

    bool operator==(const MergeCounts &) const = default;
};

class ReviewFile {
public:
    explicit ReviewFile(std::string policy) : m_policy(std::move(policy)) {}

    const std::string &policy() const { return m_policy; } // id of the policy, a UUID
    const std::map<std::string, Revision> &revisions() const { return m_revisions; }

    // By lamport counter, then id, then bytes: an order that everybody has alike.
    const std::vector<Event> &events() const { return m_events; }

    // False: these very bytes are there already. Other bytes of an id that is there are kept beside the others. Here it
    // is found whether its signature holds.
    bool add(Event event);

    // Keeps the text. Its id, for anchors.
    std::string addRevision(const std::string &view, const ReviewedText &text);

    // None: not known, or one of its texts is not.
    std::optional<ReviewedText> textOf(const std::string &revision) const;

    // The counter of the next event, and what it names as its previous one.
    std::int64_t nextLamport() const;
    std::string lastDigest() const;

    // What is here and not in `before`: its events, texts and members of a newer program.
    ReviewFile since(const ReviewFile &before) const;

    // Takes out what is in `added`; what it brought of texts stays where another revision needs it.
    void remove(const ReviewFile &added);

    // The union of both. Of any files: merging again, or in another order, changes nothing.
    MergeCounts merge(ReviewFile other);

    bool operator==(const ReviewFile &) const = default;

private:
    friend std::string toText(const ReviewFile &file);
    friend Result<ReviewFile> reviewFromText(std::string_view text, const std::string &name);

    std::string m_policy;
    std::vector<Event> m_events;
    std::map<std::string, Revision> m_revisions; // by id
    std::map<std::string, std::string> m_texts;  // by digest
    std::map<std::string, Json> m_unknown;       // members of a newer program
};

std::string toText(const ReviewFile &file);

// Errors: JsonSyntax and the others of parseJson; NotAReview, NewerReview, ReviewLimit, AnnotationTwice. A text that
// its digest does not fit is NotAReview.
Result<ReviewFile> reviewFromText(std::string_view text, const std::string &name);

} // namespace policywright::annotate
