// SPDX-License-Identifier: Apache-2.0
//
// A revision of a policy, and what happened to it later, as values, and each as the line of JSON that the history keeps
// (RevisionLog.h).
#pragma once

#include "core/base/Json.h"
#include "core/base/JsonDocument.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::history {

// A published version is superseded when a later one is published: that is found and not stored.
enum class State { Draft, InReview, Approved, Published, Retired };
std::string_view nameOf(State state); // "in-review"
// Error: UnknownRevisionState.
Result<State> stateNamed(const std::string &name);
// A draft can become anything, and what is not published can go back; what is published can only be retired.
bool canFollow(State before, State after);

struct RevisionNote { // what a person says of it
    std::string when;
    std::string by = {};
    std::string why = {};
    State state = State::Draft;
    std::string version = {};   // "1.0"; empty: none
    std::string effective = {}; // ISO dates; empty: none
    std::string reviewBy = {};

    bool operator==(const RevisionNote &) const = default;
};

struct Revision {
    std::string id;
    std::string content; // digest
    std::vector<std::string> parents;
    RevisionNote note;

    bool operator==(const Revision &) const = default;
};

// A file that was published.
struct Export {
    std::string view;
    std::string format; // "html", "md", "txt"
    std::int64_t bytes = 0;
    std::string digest; // SHA-256

    bool operator==(const Export &) const = default;
};

// What its documents were made by, so that they can be made again.
struct Publication {
    std::string program; // version of Policywright
    std::string day;     // that dates were compared with, ISO
    std::vector<Export> exports = {};
    std::vector<std::string> asks = {}; // what the changes make necessary: "sign-off", "acknowledgement"

    bool operator==(const Publication &) const = default;
};

// What kind of change a clause had since another revision.
struct ChangeDecision {
    std::string since; // id of a revision
    std::string clause;
    std::string text = {}; // digest of what it reads now: a later change of it is another one
    bool isMaterial = true;
    bool wasProposedMaterial = true;

    bool operator==(const ChangeDecision &) const = default;
};

struct RevisionEvent {
    std::string id = {};
    std::string about;                   // id of a revision
    std::vector<std::string> after = {}; // ids of lines
    std::string when;
    std::string by = {};
    std::string why = {};
    std::optional<State> state = {};
    std::string version = {}; // empty, as the following: as it was
    std::string effective = {};
    std::string reviewBy = {};
    std::optional<Publication> publication = {};
    std::optional<ChangeDecision> decision = {};

    bool operator==(const RevisionEvent &) const = default;
};

// Nothing where the line is none. `id` is of the line.
std::optional<Revision> revisionFrom(JsonView json, std::string_view line);
std::optional<RevisionEvent> eventFrom(JsonView json, std::string_view line);
// The ids that a line names under this member; nothing where they are none.
std::optional<std::vector<std::string>> idsIn(JsonView json, std::string_view member);

std::string lineOf(const Revision &revision, Json change, const std::vector<std::string> &after);
std::string lineOf(const RevisionEvent &event);

} // namespace policywright::history
