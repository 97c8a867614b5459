// SPDX-License-Identifier: Apache-2.0
//
// The revisions of a policy: what it was, who kept it, when and why, each as a line of JSON that never changes. A
// revision's id is the SHA-256 of its line, and the line names the ids of the revisions before it and the digest of its
// content, so no earlier line can be changed, taken out or put elsewhere without a later one that does not fit. What
// was taken from the end is seen by the first line, which counts; whoever forges writes that anew, and only another
// copy of the file shows it.
//
//     {"format":1,"revisions":2,"head":"<id of the last line>"}
//     {"content":"<digest>","parents":[],"when":…,"by":…,"why":…,"state":"draft",…,"change":{"is":{…}}}
//     {"content":"<digest>","parents":["<id>"],…,"change":{"of":{…}}}
//
// A content is any JSON value; only what changed since the first parent is stored (JsonDelta.h). Revisions stand behind
// their parents; the last one is the head. Members that this version does not know stay in their lines.
//
// What happens to a revision later is an event, a line of its own: it got another state, was published, or it was
// decided what kind of change a clause had. It names the lines that no other one names yet, so events are in the chain
// as revisions are, and the next revision names those behind which it stands. With events the format is 2.
//
//     {"about":"<id>","after":["<id>"],"when":…,"by":…,"why":…,"state":"published","version":"1.0","published":{…}}
#pragma once

#include "core/history/Revision.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::history {

inline constexpr int kHistoryFormat = 2;

class RevisionLog {
public:
    explicit RevisionLog(std::string file) : m_file(std::move(file)) {} // no revisions

    // Checks that the lines fit one another; contents are looked at when they are asked for. `file`: what messages call
    // it. Errors: HistoryDamaged, NewerHistory.
    static Result<RevisionLog> fromText(std::string_view text, std::string file);
    std::string toText() const; // empty: no revisions
    const std::string &file() const { return m_file; }

    const std::vector<Revision> &revisions() const { return m_revisions; }
    const std::vector<RevisionEvent> &events() const { return m_events; }
    const Revision *head() const { return m_revisions.empty() ? nullptr : &m_revisions.back(); }
    const Revision *withId(const std::string &id) const;
    // By version (the published one of that name, or the newest), by id, or by how an id begins. Errors:
    // UnknownRevision, RevisionNotUnique.
    Result<const Revision *> named(const std::string &name) const;
    // What holds of it now: its note with what events said since.
    RevisionNote noteOf(const Revision &revision) const;
    State stateOf(const Revision &revision) const { return noteOf(revision).state; }
    // Whether it is published and another one was published later.
    bool isSuperseded(const Revision &revision) const;
    // The event that published it, if any; a revision can also be kept as a published one.
    const RevisionEvent *publishing(const Revision &revision) const;
    // Each state could follow the one before it, as its writer knew it. Error: HistoryDamaged.
    Result<> checkStates() const;

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

    // Behind all lines. Errors: RevisionStateNotNext; VersionNameTaken by a published one, PublishedVersionUnnamed.
    Result<RevisionEvent> record(RevisionEvent event);

    // Takes the revisions and events of another copy that are not here, in their order; the head is then the last one
    // of them, where there are any.
    void take(const RevisionLog &other);
    // The last one that both have, if any.
    const Revision *newestCommon(const RevisionLog &other) const;

private:
    struct Line {
        std::string text;
        bool isRevision = true;
        std::size_t place = 0;          // in m_revisions or m_events
        std::vector<std::string> named; // ids of lines before it
    };

    std::optional<Error> readLine(std::string_view text);
    std::optional<Error> readRevision(std::string_view text, JsonView json);
    std::optional<Error> readEvent(std::string_view text, JsonView json);
    std::optional<Error> checkNamed(const std::string &id, const std::vector<std::string> &named) const;
    Error damaged(std::string detail) const;
    std::optional<Json> changed(const Json &before, const Revision &revision) const;
    Result<> checkContent(const Revision &revision, const Json &content) const;
    Result<> checkPublishing(const std::string &revision, State state, const std::string &version) const;
    void keep(Revision revision, std::string text, const std::vector<std::string> &after);
    void keep(RevisionEvent event, std::string text);
    void keepLine(const std::string &id, Line line);
    std::vector<State> statesBefore(const RevisionEvent &event) const;
    std::size_t placeOfPublishing(const Revision &revision) const;

    std::string m_file;
    std::vector<Line> m_lines;
    std::vector<Revision> m_revisions;
    std::vector<RevisionEvent> m_events;
    std::map<std::string, std::size_t, std::less<>> m_places; // of lines, by id
    std::set<std::string> m_tips;                             // ids of lines that no other one names
    std::string m_lastId;
};

} // namespace policywright::history
