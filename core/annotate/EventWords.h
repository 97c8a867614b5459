// SPDX-License-Identifier: Apache-2.0
//
// How events are called in JSON-LD. Internal to the room.
#pragma once

#include "core/annotate/Event.h"

#include <array>
#include <string_view>

namespace policywright::annotate {

inline constexpr std::string_view kUuidPrefix = "urn:uuid:";
inline constexpr std::string_view kClausePrefix = "urn:policywright:clause:";
inline constexpr std::string_view kViewPrefix = "urn:policywright:view:";
inline constexpr std::string_view kMailPrefix = "mailto:";
inline constexpr std::string_view kKeyPrefix = "urn:policywright:key:";

struct KindWords {
    EventKind event;
    const char *kind;
    const char *motivation; // of the W3C's list
};
inline constexpr std::array kKindWords{
    KindWords{EventKind::Comment, "comment", "commenting"},
    KindWords{EventKind::Suggestion, "suggestion", "editing"},
    KindWords{EventKind::Question, "question", "questioning"},
    KindWords{EventKind::Reply, "reply", "replying"},
    KindWords{EventKind::Edit, "edit", "editing"},
    KindWords{EventKind::Delete, "delete", "moderating"},
    KindWords{EventKind::Resolve, "resolve", "assessing"},
    KindWords{EventKind::Reopen, "reopen", "assessing"},
    KindWords{EventKind::Accept, "accept", "assessing"},
    KindWords{EventKind::Decline, "decline", "assessing"},
    KindWords{EventKind::Decision, "decision", "assessing"},
    KindWords{EventKind::Request, "request", "questioning"},
    KindWords{EventKind::Vouch, "vouch", "identifying"},
};

inline constexpr std::array kSeverityWords{"normal", "must", "minor"};

constexpr const char *wordOf(Severity severity)
{
    return kSeverityWords[static_cast<std::size_t>(severity)];
}

inline constexpr std::array kVerdictWords{"approve", "approve-with-remarks", "request-changes", "decline"};

inline constexpr std::array kQuorumWords{"all", "any"};

constexpr const char *wordOf(Quorum quorum)
{
    return kQuorumWords[static_cast<std::size_t>(quorum)];
}

constexpr const char *wordOf(Verdict verdict)
{
    return kVerdictWords[static_cast<std::size_t>(verdict)];
}

constexpr const KindWords &wordsOf(EventKind kind)
{
    return kKindWords[static_cast<std::size_t>(kind)];
}

constexpr bool hasAnchor(EventKind kind)
{
    return kind == EventKind::Comment || kind == EventKind::Suggestion || kind == EventKind::Question;
}

} // namespace policywright::annotate
