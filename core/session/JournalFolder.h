// SPDX-License-Identifier: Apache-2.0
//
// The folder of the recovery journals: what a start page offers to recover. Nothing is changed here.
#pragma once

#include "core/base/Clock.h"
#include "core/base/IdSource.h"
#include "core/session/RecoveryJournal.h"

#include <string>
#include <vector>

namespace policywright::session {

enum class JournalState {
    Waiting, // its session is dead: it can be recovered
    InUse,   // by a living session, of this program or another one
};

// Of the file that the changes were made to, as far as can be told without reading it.
enum class BaseState {
    Untouched,
    Touched, // its contents may still be the same
    Gone,
    NeverSaved,
};

struct JournalSummary {
    std::string file; // for EditingSession::recover()
    std::string policyPath;
    std::string policyId;
    UtcTime lastWritten;
    std::size_t changes;
    JournalState state;
    BaseState base;

    bool operator==(const JournalSummary &) const = default;
};

struct JournalList {
    std::vector<JournalSummary> journals; // the last written first
    Errors unreadable;                    // one for each journal that cannot be read

    bool operator==(const JournalList &) const = default;
};

// Without a folder there is no journal. Error: FolderNotReadable.
Result<JournalList> listJournals(FileSystem &files, const std::string &folder);

// A name that no journal of the folder has.
std::string newJournalFile(const std::string &folder, IdSource &ids);

} // namespace policywright::session
