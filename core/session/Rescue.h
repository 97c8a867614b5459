// SPDX-License-Identifier: Apache-2.0
//
// A damaged .policy file as far as it can still be read, as a policy that has no file yet: what was damaged stays where
// it is, and nothing is written before the author has looked and saved under a name. Packs that are lost are those of
// the program, in the version that it has.
#pragma once

#include "core/session/PolicyFile.h"

namespace policywright::session {

struct RescuedPolicy {
    PolicyFile policy;                               // without a path and an identity
    std::vector<model::PackPin> packsOfProgram = {}; // that took the place of lost ones, as they are pinned now
    bool isLogoLost = false;
    std::vector<std::string> otherLost = {}; // names of entries; see bundle/Rescue.h
    bool mayLackMore = false;                // nobody knows what else was in it
};

// Whether an error of openPolicy() says that the file is damaged: then there may be something to rescue.
bool isDamage(ErrorCode code);

// Whether at least the answers can be read.
bool canRescue(std::string_view bytes, const std::string &path);

// `templatesFolder`: of the program's packs. Errors: NotAPolicyFile where not even the answers can be read; those of
// reading and composing the packs.
ResultWithErrors<RescuedPolicy> rescuePolicy(const FileSystem &files, std::string_view bytes, const std::string &path,
                                             const std::string &templatesFolder, PackCache &cache);

} // namespace policywright::session
