// SPDX-License-Identifier: Apache-2.0
//
// The strict reading of a zip's records (PKWARE APPNOTE 6.3.10): the one place that interprets the bytes, for reading
// and for checking what was written. It accepts exactly one layout, so that no two programs can read two different
// texts out of one file: entries one behind the other from the first byte on, each with a local header that equals its
// record in the directory, then the directory, then the end record, and nothing else anywhere. No zip64, encryption,
// data descriptors, extra fields, comments, folders, links or parts; stored and deflated data only. KZip and libzip
// accept far more (prepended and hidden data, two archives in one file, encrypted bytes as text), hence this reader.
// Not for use outside core/archive.
#pragma once

#include "core/archive/Entry.h"
#include "core/base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::archive {

struct PackedEntry {
    std::string_view name; // views into the archive's bytes
    std::string_view packed;
    Method method = Method::Stored;
    std::uint32_t checksum = 0; // CRC-32 of the unpacked bytes
    std::uint32_t size = 0;     // unpacked, as declared
};

// `file` is what messages call the archive. All rules but the ratio and those on the entries' data are checked.
// Errors: Archive… but ArchiveRatioTooHigh, ArchiveDataBroken, ArchiveChecksumWrong and those of writing.
Result<std::vector<PackedEntry>> readDirectory(std::string_view archive, const std::string &file);

bool isRatioTooHigh(const PackedEntry &entry);

// Never takes more memory than the declared size. Errors: ArchiveDataBroken, ArchiveChecksumWrong.
Result<std::string> unpack(const PackedEntry &entry, const std::string &file);

} // namespace policywright::archive
