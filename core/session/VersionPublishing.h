// SPDX-License-Identifier: Apache-2.0
//
// Publishing a version: a revision becomes the one that is in force, its documents are made, and their digests are
// written into the history. Whoever has the file can make them again, byte for byte, and prove it.
//
// What is proven is HTML, Markdown and plain text. A PDF has the time of its making in it and is not.
#pragma once

#include "core/history/RevisionLog.h"
#include "core/session/Publisher.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct VersionRequest {
    history::RevisionNote note;               // when, by, why, version, effective, reviewBy
    std::optional<std::string> revision = {}; // its name; none: the policy as it is, which becomes a revision
    std::string program;                      // version of Policywright
};

struct PublishedDocument {
    std::string view;
    std::string fileStem;
    std::vector<std::string> files; // in the order of publishedFormats()
    std::string version;            // that the document itself says
};

struct PublishedVersion {
    history::Revision revision;
    history::RevisionEvent event;
    std::vector<PublishedDocument> documents;
};

const std::vector<Format> &publishedFormats(); // HTML, Markdown, text

// Makes all documents that the policy offers and puts the event into its history, which is then to be saved; on an
// error nothing is changed. Errors: ReviewBeforeEffective; those of RevisionLog::named, add and record, of policyFileAt
// and Publisher::publish.
ResultWithErrors<PublishedVersion> publishVersion(PolicyFile &policy, const VersionRequest &request, const Date &today);

// A version, made again from the file alone.
struct Reproduction {
    std::string version;
    std::string program;                  // that published it
    std::size_t same = 0;                 // files that came out byte for byte
    std::vector<std::string> others = {}; // "internal.html": files that did not
    bool isBySameProgram = true;          // otherwise other bytes are no proof of anything

    bool isProven() const { return others.empty(); }
};
// Of all versions that were published with their digests. Errors: those of policyFileAt and assembly.
ResultWithErrors<std::vector<Reproduction>> reproducedVersions(const PolicyFile &policy, const std::string &program);

// The policy as it was published, and the day that its dates were compared with: what is exported from it is what was
// published. Errors: those of RevisionLog::named and policyFileAt.
struct VersionToExport {
    PolicyFile policy;
    Date day;
};
ResultWithErrors<VersionToExport> versionToExport(const PolicyFile &policy, const std::string &revision,
                                                  const Date &today);

} // namespace policywright::session
