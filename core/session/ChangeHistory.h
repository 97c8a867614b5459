// SPDX-License-Identifier: Apache-2.0
//
// What changed from version to version, clause by clause, and what kind of change each is: proposed by rules
// (core/compare/ChangeKind.h), decided by an author. A decision is in the history and holds for this change alone:
// where the clause reads otherwise later, it is proposed again.
#pragma once

#include "core/compare/Redline.h"
#include "core/export/ChangeLog.h"
#include "core/session/ComparedDocuments.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct ChangedVersion {
    exporting::VersionChanges changes;
    ComparedDocument before;
    ComparedDocument after;
    compare::Redline redline;
};

// From one revision to another or, without `to`, to the policy as it is. Errors: those of comparedDocument.
ResultWithErrors<ChangedVersion> changesBetween(const PolicyFile &policy, const history::RevisionLog &log,
                                                const history::Revision &from, const history::Revision *to,
                                                const std::optional<ViewId> &view, const Date &today);

// Of all versions that were published, the newest first. Errors: the same.
ResultWithErrors<std::vector<exporting::VersionChanges>> publishedChanges(const PolicyFile &policy,
                                                                          const history::RevisionLog &log,
                                                                          const std::optional<ViewId> &view,
                                                                          const Date &today);

// The change log as a file: the published versions, above them what is not published yet. Errors: RevisionNotPublished;
// NothingToCompare where there is no revision; those of comparedDocument.
enum class ChangeLogFormat { Markdown, Html };
ResultWithErrors<std::string> changeLogFile(const PolicyFile &policy, const history::RevisionLog &log,
                                            const std::optional<ViewId> &view, ChangeLogFormat format,
                                            const Date &today);

// The one that was published last, before this one where one is named; nullptr: none.
const history::Revision *lastPublished(const history::RevisionLog &log, const history::Revision *before = nullptr);

// What an author decides about a clause.
struct KindOfChange {
    std::string clause;
    bool isMaterial = true;
    std::string when;
    std::string by = {};
    std::string why;
};
// Puts it into the policy's history, which is then to be saved. Errors: ClauseNotChanged; those of changesBetween.
ResultWithErrors<> decideOnChange(PolicyFile &policy, history::RevisionLog log, const history::Revision &from,
                                  const history::Revision &to, const KindOfChange &decision,
                                  const std::optional<ViewId> &view, const Date &today);

} // namespace policywright::session
