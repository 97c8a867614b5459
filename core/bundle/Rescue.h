// SPDX-License-Identifier: Apache-2.0
//
// What can still be read of a .policy file that readBundle() refuses. Nobody vouches for it: the author is told what is
// missing and looks at it before it is saved, under a name of its own.
#pragma once

#include "core/bundle/PolicyBundle.h"

namespace policywright::bundle {

struct RescuedBundle {
    PolicyBundle bundle;                // `packs` as long as the policy's pins; a lost one is empty
    std::vector<std::string> lost = {}; // names of entries that are gone or are not what was saved, sorted
    bool hasManifest = false;           // without it nobody knows what else there was
};

// Error: NotAPolicyFile where not even the answers can be read.
Result<RescuedBundle> rescueBundle(std::string_view bytes, const std::string &file);

} // namespace policywright::bundle
