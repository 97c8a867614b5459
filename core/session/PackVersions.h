// SPDX-License-Identifier: Apache-2.0
//
// The packs of a policy beside those in a folder, like the program's own: which are newer there, and reading them.
// Versions decide; a pack of the same version is taken for the same.
#pragma once

#include "core/session/PolicyFile.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct PackVersion {
    PackId id;
    Version has;                         // the policy
    std::optional<Version> offered = {}; // none: the folder does not have it

    bool isNewer() const { return offered && *offered > has; }
    bool operator==(const PackVersion &) const = default;
};

// "base 1.0.0 to 1.1.0, uk 1.0.0 to 2.0.0"; empty: none is newer.
std::string newerVersions(const std::vector<PackVersion> &versions);

// In the order of the policy's packs. Of each pack in the folder one small file is read. Errors: NoPacksForPolicy;
// PackOlderThanPolicy where the folder has an older version of one; those of reading pack.yaml.
ResultWithErrors<std::vector<PackVersion>> packVersions(const FileSystem &files, const std::string &folder,
                                                        const model::PolicyDocument &policy, const std::string &path);

struct NewerPacks {
    std::vector<StoredPack> stored; // as the policy would carry them, in its order
    std::shared_ptr<const pack::PackSet> packs;
};

// The newer ones out of the folder, the others out of the policy, joined and checked. Errors: those of
// readPackLeniently, of packFromText and of PackSet::compose.
ResultWithErrors<NewerPacks> newerPacks(const FileSystem &files, const std::string &folder,
                                        const std::vector<PackVersion> &versions, const bundle::PolicyBundle &bundle);

} // namespace policywright::session
