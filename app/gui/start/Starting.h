// SPDX-License-Identifier: Apache-2.0
//
// From what the start page offers to a session: a new policy, a file, a copy of an example, recovered work. Free
// functions that know no widget, to be run off the window's thread.
#pragma once

#include "app/gui/Program.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::gui {

struct Started {
    session::EditingSession session;
    std::vector<std::string> packsWithoutLanguage = {}; // left out: they have no words in it
    std::optional<std::size_t> recoveredChanges = {};   // of a recovery
};

struct NewPolicy {
    std::string language = "en";
    std::map<QuestionId, model::Answer> answers = {};
};

// Errors: those of readPacks, newPolicy and EditingSession.
ResultWithErrors<Started> startPolicy(const NewPolicy &policy, const Program &program);

ResultWithErrors<Started> openPolicyFile(const std::string &path, const Program &program);

// With an id of its own and without a file: the installed one is never touched.
ResultWithErrors<Started> openExample(const std::string &path, const Program &program);

ResultWithErrors<Started> recoverWork(const std::string &journal, const session::RecoveryOptions &options,
                                      const Program &program);

// The base pack alone, for the questions that a new policy begins with.
ResultWithErrors<std::shared_ptr<const pack::PackSet>> basePack(const std::string &language, const Program &program);

} // namespace policywright::gui
