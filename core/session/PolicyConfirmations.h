// SPDX-License-Identifier: Apache-2.0
//
// The confirmations in a policy's file (core/model/Confirmations.h): an entry of its own. They are no change of the
// policy: undo, the recovery journal and the history do not know of them, so who is taken out is nowhere in the file
// any more.
#pragma once

#include "core/model/Confirmations.h"
#include "core/session/PolicyFile.h"

#include <string>
#include <variant>
#include <vector>

namespace policywright::session {

// Empty where there are none. Errors: those of Confirmations::fromText.
Result<model::Confirmations> confirmationsOf(const PolicyFile &policy);
// Puts them into the policy, which is then to be saved; none leave no entry.
void keepConfirmations(PolicyFile &policy, const model::Confirmations &confirmations);

struct TakeConfirmations {
    std::vector<model::Confirmation> confirmations;
};
struct RemovePerson {
    std::string key; // model::personKey()
};
using ConfirmationsChange = std::variant<TakeConfirmations, RemovePerson>;
// How many are new, have another day, or are gone. Of what is to be taken, confirmations of versions that this file
// does not have as published are passed over. Errors: those of confirmationsOf and revisionsIn; nothing changed then.
Result<std::size_t> changeConfirmations(PolicyFile &policy, const ConfirmationsChange &change);

struct MergedConfirmations {
    std::size_t taken = 0;           // that are new or have another day
    std::size_t ofOtherVersions = 0; // that were published in the other copy alone: not taken

    bool operator==(const MergedConfirmations &) const = default;
};
// Takes those of another copy of the policy; order and repetition make no difference. Errors: those of revisionsIn, and
// of confirmationsOf of either copy; nothing was taken then.
Result<MergedConfirmations> mergeConfirmations(PolicyFile &mine, const bundle::PolicyBundle &theirs,
                                               const std::string &theirPath);
// Each is of a version that was published with that content. How many there are. Errors: ConfirmationsOfNoVersion;
// those of confirmationsOf and revisionsIn.
Result<std::size_t> verifiedConfirmations(const PolicyFile &policy);
// The key of the person with this name or e-mail address. Errors: NobodyConfirmed, SeveralConfirmed.
Result<std::string> personNamed(const std::string &person, const model::Confirmations &confirmations,
                                const std::string &file);

} // namespace policywright::session
