// SPDX-License-Identifier: Apache-2.0
//
// Builds zips byte by byte, with any lie in any field that a test wants. Shares no code with the reader or KZip.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace policywright::testing {

struct ForgedHeader {
    std::uint16_t version = 20;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint16_t time = 0x6000;
    std::uint16_t date = 0x0021;
    std::uint32_t checksum = 0;
    std::uint32_t packedSize = 0;
    std::uint32_t size = 0;
    std::string name;
    std::string extra;
};

struct ForgedEntry {
    ForgedHeader local;
    ForgedHeader central;
    std::string packed;
    std::string behind; // what stands behind the data: a data descriptor, a gap
    std::uint16_t madeBy = 0x0314;
    std::uint16_t disk = 0;
    std::uint32_t attributes = 0100644u << 16;
    std::string comment;
    std::optional<std::uint32_t> offset; // another place than the true one

    // The same change in both headers.
    template <class Change>
    ForgedEntry with(Change change) const
    {
        ForgedEntry changed = *this;
        change(changed.local);
        change(changed.central);
        return changed;
    }
};

ForgedEntry storedEntry(const std::string &name, const std::string &bytes);
ForgedEntry deflatedEntry(const std::string &name, const std::string &bytes);

struct ForgedEnd {
    std::optional<std::uint16_t> disk, directoryDisk, countHere, count;
    std::optional<std::uint32_t> directorySize, directoryOffset;
    std::optional<std::uint16_t> commentLength;
};

struct ForgedZip {
    std::string before; // prepended; offsets do not count it
    std::vector<ForgedEntry> entries;
    std::string beforeDirectory;
    std::string behindDirectory;
    ForgedEnd end;
    std::string behind;

    std::string bytes() const;
};

} // namespace policywright::testing
