// SPDX-License-Identifier: Apache-2.0
//
// Which of a journal's changes are unsaved, and onto what they are put back. No session yet: EditingSession::recover()
// is the way in.
#pragma once

#include "core/session/PolicyFile.h"
#include "core/session/RecoveryJournal.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

enum class OnOtherFile { Refuse, ApplyAnyway };

struct RecoveryOptions {
    std::optional<std::string> policyPath = {}; // where the file is now, if it was moved
    OnOtherFile onOtherFile = OnOtherFile::Refuse;
};

struct RecoveryBase {
    PolicyFile policy;
    std::optional<std::string> digest = {}; // SHA-256 of the file; none: never saved
    std::vector<Change> unsaved = {};       // to be put back onto the policy
    std::vector<NewAsset> assets = {};      // unsaved, and put back already
};

// Looks at the file that the journal names. Errors: those of opening it; JournalOfOtherFile.
ResultWithErrors<RecoveryBase> recoveryBase(const FileSystem &files, const FoundJournal &journal,
                                            const RecoveryOptions &options, PackCache &packs);

} // namespace policywright::session
