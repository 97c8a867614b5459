// SPDX-License-Identifier: Apache-2.0
#include "core/archive/SeenEntries.h"

#include "core/archive/ZipDirectory.h"

#include <utility>

namespace policywright::archive {

std::shared_ptr<const Entry> SeenEntries::find(const PackedEntry &packed) const
{
    const std::scoped_lock lock(m_mutex);
    for (auto [seen, end] = m_seen.equal_range(packed.name); seen != end; ++seen) {
        const Seen &known = seen->second;
        if (known.checksum == packed.checksum && known.entry->bytes.size() == packed.size &&
            known.packed == packed.packed)
            return known.entry;
    }
    return nullptr;
}

void SeenEntries::remember(const PackedEntry &packed, const Entry &entry)
{
    const std::size_t bytes = packed.packed.size() + entry.bytes.size();
    const std::scoped_lock lock(m_mutex);
    if (packed.packed.size() < kSmallest || m_bytes + bytes > kMostBytes)
        return;
    m_bytes += bytes;
    m_seen.emplace(entry.name, Seen{std::string(packed.packed), packed.checksum, std::make_shared<const Entry>(entry)});
}

} // namespace policywright::archive
