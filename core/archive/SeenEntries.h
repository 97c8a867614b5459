// SPDX-License-Identifier: Apache-2.0
//
// Entries that were unpacked before: a thousand policies carry the same packs, which are unpacked and digested once.
#pragma once

#include "core/archive/Entry.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace policywright::archive {

struct PackedEntry;

// For several threads at once.
class SeenEntries {
public:
    // The entry, where one with the same name, size, checksum and packed bytes was remembered; else nullptr.
    std::shared_ptr<const Entry> find(const PackedEntry &packed) const;

    // Of small entries nothing is gained, and there is a limit to what is kept: then it remembers nothing.
    void remember(const PackedEntry &packed, const Entry &entry);

private:
    static constexpr std::size_t kSmallest = 4u << 10;
    static constexpr std::size_t kMostBytes = 16u << 20;

    struct Seen {
        std::string packed;
        std::uint32_t checksum;
        std::shared_ptr<const Entry> entry;
    };

    mutable std::mutex m_mutex;
    std::multimap<std::string, Seen, std::less<>> m_seen; // by name
    std::size_t m_bytes = 0;
};

} // namespace policywright::archive
