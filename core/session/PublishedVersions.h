// SPDX-License-Identifier: Apache-2.0
//
// The versions of a policy that were published, in the order in which each was in force.
#pragma once

#include "core/base/Date.h"
#include "core/history/RevisionLog.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::session {

struct PublishedAs {
    std::string revision; // id
    std::string content;  // digest
    std::string version;  // "1.0"
    Date day;             // on which it was published
    bool isInForce = false;

    bool operator==(const PublishedAs &) const = default;
};

// Retired ones among them. The one in force stands at the end; where the last one was retired, none is. One without a
// day, which no program writes, is left out.
std::vector<PublishedAs> versionsPublished(const history::RevisionLog &log);

// By its name, with or without a word or a "v" before the number, as people write it; of two with one name, which
// copies that were merged can have, the last. nullptr: there is none.
const PublishedAs *versionNamed(std::string_view name, const std::vector<PublishedAs> &versions);

// "1.0, 1.1"
std::string namesOf(const std::vector<PublishedAs> &versions);

} // namespace policywright::session
