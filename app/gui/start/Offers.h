// SPDX-License-Identifier: Apache-2.0
//
// What the start page finds to offer on disk: example policies, and work that was never saved. Reads only; fast enough
// for a start.
#pragma once

#include "app/gui/Program.h"

#include <QDateTime>

#include <vector>

namespace policywright::gui {

struct ExampleOffer {
    std::string path;
    QString name;        // of the organisation
    QString description; // empty: none known
};
std::vector<ExampleOffer> examplesIn(const Program &program);

struct RecoveryOffer {
    std::string journal;
    QString name; // of the file, or the organisation where it was never saved
    QString policyPath;
    QDateTime lastWritten; // local time
    std::size_t changes = 0;
    session::BaseState base = session::BaseState::Untouched;
};
// Of sessions that are dead; those that live keep theirs.
std::vector<RecoveryOffer> recoveriesIn(const Program &program);

// The author does not want it. Errors: those of RecoveryJournal::find; FileNotRemoved.
Result<> discardRecovery(const Program &program, const std::string &journal);

} // namespace policywright::gui
