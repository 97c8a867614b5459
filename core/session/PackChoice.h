// SPDX-License-Identifier: Apache-2.0
//
// Which of the packs that come with the program a new policy is written with: the base pack, the pack of its sector,
// and those of the places whose law counts. A pack that is pinned and not needed changes nothing, one that is missing
// does.
#pragma once

#include "core/base/FileSystem.h"
#include "core/pack/Pack.h"

#include <string>
#include <vector>

namespace policywright::session {

// Names of folders, the lowest layer first. `profile` and `jurisdictions`: ids of the base pack's options.
std::vector<std::string> packsFor(const std::string &profile, const std::vector<std::string> &jurisdictions);

struct ChosenPacks {
    std::vector<pack::Pack> packs;    // with the words of the language
    std::vector<std::string> without; // names of those that have none in it, and so are left out
};

// Reads them. The base pack has to have the language. Errors: those of readPackLeniently.
ResultWithErrors<ChosenPacks> readPacks(const FileSystem &files, const std::string &templatesFolder,
                                        const std::vector<std::string> &names, const std::string &language);

} // namespace policywright::session
