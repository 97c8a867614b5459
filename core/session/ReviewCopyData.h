// SPDX-License-Identifier: Apache-2.0
//
// What the script of a review copy works on, as one JSON object:
//     policy, name, for     the policy's id, the name of its file, for whom the copy is
//     copy                  an id: what somebody entered is kept under it, and found again in a later copy of this text
//     seen                  counter and digest of the last event, which the reviewer's first one follows
//     known                 the first 16 digits of the digests of all events that are in the policy
//     views                 for each document: id, title, what a decision on it names (revision, content), its clauses
//                           with the digests of their texts, and its sections with the same
//     texts                 the clauses' texts by digest, see ReviewedText.h
//     threads, decisions    what the remarks come to, at their places
//     requests              for decisions on these documents, and how far they are
#pragma once

#include "core/session/ReviewRequests.h"

#include <string>
#include <vector>

namespace policywright::session {

// What of a review is in the copy.
struct HandedReview {
    std::vector<PlacedThread> threads = {};
    std::vector<JudgedDecision> decisions = {};
    std::vector<JudgedRequest> requests = {};
    std::vector<annotate::Event> events = {}; // all that the policy has; none: the review begins anew
};

struct CopyHeading {
    std::string policy; // id
    std::string path;   // of the policy
    std::string reviewer;
};

// Blank: what reviewers wrote is left out, for the twin of a leak check.
enum class Words { Handed, Blank };

Json reviewCopyData(const std::vector<assembly::AssembledDocument> &documents, const HandedReview &review,
                    const CopyHeading &heading, Words words);

// The texts in it once more, as they are read: JSON's escapes hide them from a search.
std::string readableData(const std::vector<assembly::AssembledDocument> &documents, const HandedReview &review,
                         Words words);

} // namespace policywright::session
