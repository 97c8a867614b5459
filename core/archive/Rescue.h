// SPDX-License-Identifier: Apache-2.0
//
// What can still be read of an archive that the strict reader refuses: cut off, overwritten in the middle, repacked by
// another program. It goes from one local header to the next and trusts nothing else: neither the directory nor the
// order. For a person who is told what was lost and decides; never in the place of readArchive().
#pragma once

#include "core/archive/Entry.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::archive {

struct RescuedEntries {
    std::vector<Entry> whole = {};      // unpacked and equal to their checksum, with their digests; each name once
    std::vector<std::string> lost = {}; // names of those whose bytes are not whole, as far as they can be known

    bool operator==(const RescuedEntries &) const = default;
};

// Within the limits of ArchiveLimits.h; what lies beyond them is left where it is.
RescuedEntries rescueEntries(std::string_view archive);

} // namespace policywright::archive
