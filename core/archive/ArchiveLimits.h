// SPDX-License-Identifier: Apache-2.0
//
// Every limit of the archives that are read and written, with its reason. They bound what a stranger's file can make
// the program do; none of them is near what a policy needs (the largest example: 40 entries, 1 MiB).
#pragma once

#include <cstddef>
#include <cstdint>

namespace policywright::archive {

inline constexpr std::uint64_t kMebibyte = 1024 * 1024;

// Read into memory as a whole, so that nobody can swap the file between the check and the use.
inline constexpr std::uint64_t kMaxArchiveBytes = 256 * kMebibyte;

// The directory of 4,096 entries is read in a millisecond; packs of two languages have about 40 files.
inline constexpr std::size_t kMaxEntries = 4096;

// One entry is one text or one logo. 64 MiB unpack in about 0.2 s.
inline constexpr std::uint64_t kMaxEntryBytes = 64 * kMebibyte;

// All entries together, unpacked: what a small machine can hold.
inline constexpr std::uint64_t kMaxTotalBytes = 512 * kMebibyte;

// A bomb is an entry that unpacks to more than 200 times its packed size; DEFLATE can reach 1,032. Honest text stays
// below 20, but a small entry may be all spaces (20,000 equal bytes: 540), so small ones are not asked. The writer
// stores what would deflate better than this.
inline constexpr std::uint64_t kMaxRatio = 200;
inline constexpr std::uint64_t kRatioFreeBytes = 64 * 1024;

// Room for packs/<pack>/<section>/<file> twice over; no file system of the last 40 years has trouble with it.
inline constexpr std::size_t kMaxNameBytes = 200;
inline constexpr std::size_t kMaxNameParts = 5;

// Packages of office programs: Word writes some twenty parts, each picture is one more.
inline constexpr std::size_t kMaxParts = 2000;
inline constexpr std::uint64_t kMaxPartsBytes = 256 * kMebibyte; // of those that are read, together
inline constexpr std::uint64_t kPartRatioFreeBytes = kMebibyte;  // XML repeats itself more than our texts do

} // namespace policywright::archive
