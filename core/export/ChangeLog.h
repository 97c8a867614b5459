// SPDX-License-Identifier: Apache-2.0
//
// The change log of a policy, version by version and clause by clause, as Markdown and as a page; and a short text that
// tells staff what changed. Written from redlines: what stands in it stands in the documents.
#pragma once

#include "core/compare/ChangeKind.h"
#include "core/render/HtmlPage.h"
#include "core/render/RedlineWords.h"

#include <string>
#include <vector>

namespace policywright::exporting {

struct ClauseChange {
    std::string id;
    std::string name;  // "3.2 Passwords"
    std::string title; // without its number
    std::string fate;  // "Changed"
    bool isMaterial = false;
    std::string decidedBy = {};            // empty: proposed by rules, and nobody decided
    std::string why = {};                  // it was decided so
    compare::ChangeProposal proposal = {}; // of the rules
    std::vector<std::string> news = {};    // the sentences as they read now that have something new
};

struct VersionChanges {
    std::string version;        // "1.1"; empty: the present text, which is not published
    std::string day = {};       // when it was published, ISO
    std::string effective = {}; // ISO; empty: not said
    std::string why = {};
    std::string since = {}; // the version before it; empty: it is the first
    std::vector<ClauseChange> clauses = {};

    bool asksForRenewal() const; // a change is material
};

struct ChangeLogSetting {
    std::string title;        // of the document
    std::string organisation; // empty: not said
    std::string language;
};
ChangeLogSetting settingOf(const assembly::AssembledDocument &document);

// The newest version first, as they are given.
std::string changeLogMarkdown(const std::vector<VersionChanges> &versions, const ChangeLogSetting &setting);
std::string changeLogPage(const std::vector<VersionChanges> &versions, const ChangeLogSetting &setting,
                          const render::HtmlSettings &settings);

// Plain text for a mail: what changed, from when on, what readers are asked to do. Material changes with their words,
// editorial ones by name.
std::string announcement(const VersionChanges &version, const ChangeLogSetting &setting);

// The sentences of a clause that have something new, as they read now.
std::vector<std::string> newSentences(const compare::RedlineClause &clause);

} // namespace policywright::exporting
