// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ArchiveReader.h"

#include "core/archive/EntryNames.h"
#include "core/archive/ZipDirectory.h"

#include <algorithm>

namespace policywright::archive {

Result<std::vector<Entry>> readArchive(std::string_view archive, const std::string &file)
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
        auto bytes = unpack(packed, file);
        if (!bytes)
            return std::unexpected(std::move(bytes.error()));
        entries.push_back({std::string(packed.name), std::move(*bytes)});
    }
    return entries;
}

} // namespace policywright::archive
