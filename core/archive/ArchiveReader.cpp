// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ArchiveReader.h"

#include "core/archive/EntryNames.h"
#include "core/archive/ZipDirectory.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <utility>

namespace policywright::archive {

namespace {

Result<Entry> readEntry(const PackedEntry &packed, const std::string &file, SeenEntries *seen)
{
    if (seen) {
        if (const auto known = seen->find(packed))
            return *known;
    }
    auto bytes = unpack(packed, file);
    if (!bytes)
        return std::unexpected(std::move(bytes.error()));
    std::string digest = sha256Hex(*bytes);
    Entry entry{std::string(packed.name), *std::move(bytes), std::move(digest)};
    if (seen)
        seen->remember(packed, entry);
    return entry;
}

} // namespace

Result<std::vector<Entry>> readArchive(std::string_view archive, const std::string &file, SeenEntries *seen)
{
    const auto directory = readDirectory(archive, file);
    if (!directory)
        return std::unexpected(directory.error());
    // All of them before the first is unpacked: a bomb at the end costs nothing.
    const auto bomb = std::ranges::find_if(*directory, isRatioTooHigh);
    if (bomb != directory->end())
        return fail(ErrorCode::ArchiveRatioTooHigh, file, shownName(bomb->name));
    std::vector<Entry> entries;
    entries.reserve(directory->size());
    for (const PackedEntry &packed : *directory) {
        auto entry = readEntry(packed, file, seen);
        if (!entry)
            return std::unexpected(std::move(entry.error()));
        entries.push_back(*std::move(entry));
    }
    return entries;
}

} // namespace policywright::archive
