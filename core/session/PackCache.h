// SPDX-License-Identifier: Apache-2.0
//
// Packs that were read once need not be read again for the next policy that was written with them: what is pinned by
// the same digests is the same. For several threads at once.
#pragma once

#include "core/bundle/PolicyBundle.h"
#include "core/pack/PackSet.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace policywright::session {

class PackCache {
public:
    // The pinned packs of a policy, joined and compiled. Errors: those of packFromText and PackSet::compose.
    ResultWithErrors<std::shared_ptr<const pack::PackSet>> packsOf(const bundle::PolicyBundle &bundle);

    // What the files of earlier policies held.
    archive::SeenEntries &seenEntries() { return m_seenEntries; }

private:
    archive::SeenEntries m_seenEntries;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const pack::PackSet>> m_sets; // by language and digests
};

} // namespace policywright::session
