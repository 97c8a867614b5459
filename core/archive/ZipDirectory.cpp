// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ZipDirectory.h"

#include "core/archive/ArchiveLimits.h"
#include "core/archive/EntryNames.h"

#include <optional>
#include <utility>

namespace policywright::archive {
namespace {

constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::string_view kEndSignature = "PK\5\6";
constexpr std::string_view kLocalSignature = "PK\3\4";
constexpr std::string_view kCentralSignature = "PK\1\2";
constexpr std::string_view kZip64LocatorSignature = "PK\6\7";
constexpr std::size_t kZip64LocatorBytes = 20;

constexpr unsigned kVersion = 20; // 2.0: deflate; what came later is not read
constexpr unsigned kFlagEncrypted = 1u << 0;
constexpr unsigned kFlagUtf8 = 1u << 11; // says nothing on names that are ASCII
constexpr unsigned kMadeByUnix = 3;
constexpr unsigned kUnixTypeMask = 0170000;
constexpr unsigned kUnixRegularFile = 0100000;
constexpr unsigned kDosFolderOrLabel = 0x18;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::uint32_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

unsigned number16(std::string_view bytes, std::size_t at)
{
    return number(bytes, at, 2);
}
std::uint32_t number32(std::string_view bytes, std::size_t at)
{
    return number(bytes, at, 4);
}

// The end record says where the directory is and how much is in it.
struct Directory {
    std::string_view entries; // the bytes before the directory
    std::string_view records;
    std::size_t count = 0;
};

Result<Directory> findDirectory(std::string_view archive, const std::string &file)
{
    if (archive.size() > kMaxArchiveBytes)
        return fail(ErrorCode::ArchiveTooLarge, file, std::to_string(kMaxArchiveBytes / kMebibyte) + " MiB");
    // Exactly at the end: whoever searches for it backwards can be made to find another one.
    if (archive.size() < kEndBytes || !archive.substr(archive.size() - kEndBytes).starts_with(kEndSignature))
        return fail(ErrorCode::ArchiveEndMissing, file);
    const std::size_t endAt = archive.size() - kEndBytes;
    const std::string_view end = archive.substr(endAt);
    const unsigned count = number16(end, 10);
    const std::uint32_t size = number32(end, 12);
    const std::uint32_t offset = number32(end, 16);
    const bool hasLocator =
        endAt >= kZip64LocatorBytes && archive.substr(endAt - kZip64LocatorBytes).starts_with(kZip64LocatorSignature);
    if (hasLocator || count == 0xFFFF || size == 0xFFFFFFFF || offset == 0xFFFFFFFF)
        return fail(ErrorCode::ArchiveZip64, file);
    if (number16(end, 4) != 0 || number16(end, 6) != 0 || number16(end, 8) != count)
        return fail(ErrorCode::ArchiveInParts, file);
    if (number16(end, 20) != 0)
        return fail(ErrorCode::ArchiveEndMissing, file); // a comment would stand behind it
    if (std::uint64_t{offset} + size != endAt)
        return fail(ErrorCode::ArchiveDirectoryWrong, file);
    if (count > kMaxEntries)
        return fail(ErrorCode::ArchiveTooManyEntries, file, std::to_string(kMaxEntries));
    return Directory{archive.substr(0, offset), archive.substr(offset, size), count};
}

// What the local header and the directory's record both say, in the same layout: version needed, flags, method, time,
// date, checksum, packed size, size, length of the name, length of the extra field.
constexpr std::size_t kCommonBytes = 26;

struct Record {
    std::string_view common;
    std::string_view name;
    unsigned madeBy = 0;
    std::uint32_t attributes = 0;
    std::uint32_t localAt = 0;
    std::size_t packedSize = 0;
    PackedEntry entry;
};

Result<> checkFeatures(const Record &record, unsigned disk, unsigned commentLength, const std::string &file)
{
    const auto refuse = [&](ErrorCode code) { return fail(code, file, shownName(record.name)); };
    const unsigned flags = number16(record.common, 2);
    const unsigned method = number16(record.common, 4);
    if (flags & kFlagEncrypted)
        return refuse(ErrorCode::ArchiveEncrypted);
    if ((flags & ~kFlagUtf8) != 0 || (number16(record.common, 0) & 0xFFu) > kVersion)
        return refuse(ErrorCode::ArchiveFeatureUnknown);
    if (method != 0 && method != 8)
        return refuse(ErrorCode::ArchiveMethodUnknown);
    if (disk != 0)
        return fail(ErrorCode::ArchiveInParts, file);
    if (number16(record.common, 24) != 0 || commentLength != 0)
        return refuse(ErrorCode::ArchiveExtraData);
    const unsigned unixType = record.attributes >> 16 & kUnixTypeMask;
    const bool isRegularMode = unixType == 0 || unixType == kUnixRegularFile;
    const bool isRegular = (record.madeBy != kMadeByUnix || isRegularMode) && !(record.attributes & kDosFolderOrLabel);
    if (!isRegular)
        return refuse(ErrorCode::ArchiveSpecialFile);
    return {};
}

// Takes one record of the directory from the front of `records`.
Result<Record> takeRecord(std::string_view &records, const std::string &file)
{
    if (records.size() < kCentralBytes || !records.starts_with(kCentralSignature))
        return fail(ErrorCode::ArchiveDirectoryWrong, file);
    const std::size_t nameLength = number16(records, 28);
    if (records.size() < kCentralBytes + nameLength)
        return fail(ErrorCode::ArchiveDirectoryWrong, file);
    Record record;
    record.common = records.substr(6, kCommonBytes);
    record.name = records.substr(kCentralBytes, nameLength);
    record.madeBy = number16(records, 4) >> 8;
    record.attributes = number32(records, 38);
    record.localAt = number32(records, 42);
    record.packedSize = number32(records, 20);
    if (auto known = checkFeatures(record, number16(records, 34), number16(records, 32), file); !known)
        return std::unexpected(std::move(known.error()));
    record.entry.name = record.name;
    record.entry.method = number16(record.common, 4) == 0 ? Method::Stored : Method::Deflated;
    record.entry.checksum = number32(records, 16);
    record.entry.size = number32(records, 24);
    records.remove_prefix(kCentralBytes + nameLength);
    return record;
}

// Takes the entry that the record describes from the front of `entries`; `at` is where that front is in the archive.
Result<PackedEntry> takeEntry(const Record &record, std::string_view entries, std::size_t at, const std::string &file)
{
    const auto refuse = [&](ErrorCode code) { return fail(code, file, shownName(record.name)); };
    const std::size_t headerBytes = kLocalBytes + record.name.size();
    if (record.localAt != at)
        return refuse(ErrorCode::ArchiveLayoutWrong);
    if (entries.size() < headerBytes || entries.size() - headerBytes < record.packedSize)
        return refuse(ErrorCode::ArchiveLayoutWrong);
    if (!entries.starts_with(kLocalSignature) || entries.substr(4, kCommonBytes) != record.common ||
        entries.substr(kLocalBytes, record.name.size()) != record.name)
        return refuse(ErrorCode::ArchiveRecordsDiffer);
    if (record.entry.method == Method::Stored && record.packedSize != record.entry.size)
        return refuse(ErrorCode::ArchiveDataBroken);
    PackedEntry entry = record.entry;
    entry.packed = entries.substr(headerBytes, record.packedSize);
    return entry;
}

Result<> checkMediaType(const std::vector<PackedEntry> &entries, const std::string &file)
{
    if (entries.empty() || entries[0].name != "mimetype" || entries[0].method != Method::Stored)
        return fail(ErrorCode::ArchiveTypeMissing, file);
    return {};
}

} // namespace

Result<std::vector<PackedEntry>> readDirectory(std::string_view archive, const std::string &file)
{
    auto directory = findDirectory(archive, file);
    if (!directory)
        return std::unexpected(std::move(directory.error()));
    std::vector<PackedEntry> entries;
    entries.reserve(directory->count);
    std::vector<std::string_view> names;
    std::uint64_t total = 0;
    std::size_t at = 0;
    while (entries.size() < directory->count) {
        const auto record = takeRecord(directory->records, file);
        if (!record)
            return std::unexpected(record.error());
        if (record->entry.size > kMaxEntryBytes)
            return fail(ErrorCode::ArchiveEntryTooLarge, file, shownName(record->name));
        total += record->entry.size;
        if (total > kMaxTotalBytes)
            return fail(ErrorCode::ArchiveContentsTooLarge, file, std::to_string(kMaxTotalBytes / kMebibyte) + " MiB");
        const auto entry = takeEntry(*record, directory->entries.substr(at), at, file);
        if (!entry)
            return std::unexpected(entry.error());
        at += kLocalBytes + record->name.size() + record->packedSize;
        names.push_back(record->name);
        entries.push_back(*entry);
    }
    if (!directory->records.empty() || at != directory->entries.size())
        return fail(ErrorCode::ArchiveDirectoryWrong, file);
    return checkMediaType(entries, file).and_then([&] { return checkNames(names, file); }).transform([&] {
        return std::move(entries);
    });
}

bool isRatioTooHigh(const PackedEntry &entry)
{
    return entry.size > kRatioFreeBytes && entry.size / kMaxRatio > entry.packed.size();
}

} // namespace policywright::archive
