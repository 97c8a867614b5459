// SPDX-License-Identifier: Apache-2.0
//
// From what the start page offers to a session: a new policy, a file, a copy of an example, recovered work. Free
// functions that know no widget, to be run off the window's thread.
#pragma once

#include "app/gui/Program.h"
#include "core/model/PolicyDocument.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::gui {

// Of a damaged file that was opened as far as it could be read.
struct Loss {
    std::vector<model::PackPin> packsOfProgram = {}; // in the places of lost ones
    bool areAnswersChanged = false;                  // since they were saved, by somebody or something else
    bool isLogoLost = false;
    bool isMoreLost = false; // or nobody knows
};

struct Started {
    session::EditingSession session;
    std::vector<std::string> packsWithoutLanguage = {}; // left out: they have no words in it
    std::optional<std::size_t> recoveredChanges = {};   // of a recovery
    std::optional<Loss> loss = {};
};

struct NewPolicy {
    std::string language = "en";
    std::map<QuestionId, model::Answer> answers = {};
};

// Errors: those of readPacks, newPolicy and EditingSession.
ResultWithErrors<Started> startPolicy(const NewPolicy &policy, const Program &program);

ResultWithErrors<Started> openPolicyFile(const std::string &path, const Program &program);

// What can still be read of a damaged file, as a policy without a file; see session/Rescue.h.
bool canRescue(const std::string &path, const Program &program);
ResultWithErrors<Started> rescuePolicyFile(const std::string &path, const Program &program);

// The version before the last save, as a policy without a file.
std::string backupOf(const std::string &path);
ResultWithErrors<Started> openBackup(const std::string &path, const Program &program);

// With an id of its own and without a file: the installed one is never touched.
ResultWithErrors<Started> openExample(const std::string &path, const Program &program);

ResultWithErrors<Started> recoverWork(const std::string &journal, const session::RecoveryOptions &options,
                                      const Program &program);

// The base pack alone, for the questions that a new policy begins with.
ResultWithErrors<std::shared_ptr<const pack::PackSet>> basePack(const std::string &language, const Program &program);

} // namespace policywright::gui
