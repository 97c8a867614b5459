// SPDX-License-Identifier: Apache-2.0
//
// The revisions of a policy: what it was, who kept it, when and why, each as a line of JSON that never changes. A
// revision's id is the SHA-256 of its line, and the line names the ids of the revisions before it and the digest of its
// content, so no earlier line can be changed, taken out or put elsewhere without a later one that does not fit. What
// was taken from the end is seen by the first line, which counts; whoever forges writes that anew, and only another
// copy of the file shows it.
//
//     {"format":1,"revisions":2,"head":"<id of the last one>"}
//     {"content":"<digest>","parents":[],"when":…,"by":…,"why":…,"state":"draft",…,"change":{"is":{…}}}
//     {"content":"<digest>","parents":["<id>"],…,"change":{"of":{…}}}
//
// A content is any JSON value; only what changed since the first parent is stored (JsonDelta.h). Revisions stand behind
// their parents; the last one is the head. Members that this version does not know stay in their lines.
#pragma once

#include "core/base/Json.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::history {

inline constexpr int kHistoryFormat = 1;

// A published version is superseded when a later one is published: that is found and not stored.
enum class State { Draft, InReview, Approved, Published, Retired };
std::string_view nameOf(State state); // "in-review"
// Error: UnknownRevisionState.
Result<State> stateNamed(const std::string &name);

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

class RevisionLog {
public:
    explicit RevisionLog(std::string file) : m_file(std::move(file)) {} // no revisions

    // Checks that the lines fit one another; contents are looked at when they are asked for. `file`: what messages call
    // it. Errors: HistoryDamaged, NewerHistory.
    static Result<RevisionLog> fromText(std::string_view text, std::string file);
    std::string toText() const; // empty: no revisions
    const std::string &file() const { return m_file; }

    const std::vector<Revision> &revisions() const { return m_revisions; }
    const Revision *head() const { return m_revisions.empty() ? nullptr : &m_revisions.back(); }
    const Revision *withId(const std::string &id) const;
    // By version (the published one of that name, or the newest), by id, or by how an id begins. Errors:
    // UnknownRevision, RevisionNotUnique.
    Result<const Revision *> named(const std::string &name) const;
    // Whether a later version is published.
    bool isSuperseded(const Revision &revision) const;

    // Error: HistoryDamaged.
    Result<Json> contentOf(const Revision &revision) const;
    // Of all, in their order, each made of the one before it where it can be; ends with the first error. Error:
    // HistoryDamaged; those of `look`.
    using Look = std::function<Result<>(const Revision &revision, const Json &content)>;
    Result<> lookAtContents(const Look &look) const;
    static std::string digestOf(const Json &content);

    // Behind the head; `others`: further parents, that are there. Errors: VersionNameTaken by a published one,
    // PublishedVersionUnnamed; that of contentOf.
    Result<Revision> add(RevisionNote note, const Json &content, const std::vector<std::string> &others = {});
    // Behind any revision; it is the head then. An empty parent: none.
    Result<Revision> addBehind(const std::string &parent, RevisionNote note, const Json &content,
                               const std::vector<std::string> &others = {});

    // Takes the revisions of another copy that are not here, in their order; the head is then the last one of them,
    // where there are any.
    void take(const RevisionLog &other);
    // The last one that both have, if any.
    const Revision *newestCommon(const RevisionLog &other) const;

private:
    std::optional<Error> readLine(std::string_view line);
    Error damaged(std::string detail) const;
    std::optional<Json> changed(const Json &before, const Revision &revision) const;
    Result<> checkContent(const Revision &revision, const Json &content) const;
    void keep(Revision revision, std::string line);

    std::string m_file;
    std::vector<std::string> m_lines;
    std::vector<Revision> m_revisions; // of the same lines
    std::map<std::string, std::size_t, std::less<>> m_places;
};

} // namespace policywright::history
