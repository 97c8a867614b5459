// SPDX-License-Identifier: Apache-2.0
#include "core/archive/OfficePackage.h"

#include "core/archive/ArchiveLimits.h"
#include "core/archive/EntryNames.h"
#include "core/archive/Packing.h"
#include "core/archive/ZipDirectory.h"

#include <algorithm>
#include <set>
#include <utility>

namespace policywright::archive {
namespace {

constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr unsigned kEncrypted = 1u << 0;
constexpr unsigned kPatchedOrStrong = (1u << 5) | (1u << 6) | (1u << 13);

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::uint32_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

struct Record {
    std::string_view name;
    PackedEntry entry;
    std::size_t localAt = 0;
    std::size_t packedSize = 0;
    std::size_t end = 0; // behind its data
};

std::string folded(std::string_view name)
{
    std::string low(name);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

class DirectoryReading {
public:
    DirectoryReading(std::string_view archive, const std::string &file) : m_archive(archive), m_file(file) {}

    Result<std::vector<Record>> read()
    {
        if (auto found = findDirectory(); !found)
            return std::unexpected(found.error());
        std::vector<Record> records;
        std::set<std::string> names;
        for (std::size_t i = 0; i < m_count; ++i) {
            auto record = takeRecord();
            if (!record)
                return std::unexpected(record.error());
            if (!names.insert(folded(record->name)).second)
                return refuse(ErrorCode::ArchiveNameTwice, record->name);
            if (auto placed = findData(*record); !placed)
                return std::unexpected(placed.error());
            records.push_back(*std::move(record));
        }
        if (!m_directory.empty())
            return fail(ErrorCode::ArchiveDirectoryWrong, m_file);
        return checkApart(records).transform([&] { return std::move(records); });
    }

private:
    std::unexpected<Error> refuse(ErrorCode code, std::string_view name) const
    {
        return fail(code, m_file, shownName(name));
    }

    Result<> findDirectory()
    {
        if (m_archive.size() > kMaxArchiveBytes)
            return fail(ErrorCode::ArchiveTooLarge, m_file, std::to_string(kMaxArchiveBytes / kMebibyte) + " MiB");
        if (m_archive.size() < kEndBytes || !m_archive.substr(m_archive.size() - kEndBytes).starts_with("PK\5\6"))
            return fail(ErrorCode::ArchiveEndMissing, m_file);
        const std::size_t endAt = m_archive.size() - kEndBytes;
        const std::string_view end = m_archive.substr(endAt);
        m_count = number(end, 10, 2);
        const std::size_t size = number(end, 12, 4);
        const std::size_t offset = number(end, 16, 4);
        if (m_count == 0xFFFF || size == 0xFFFFFFFF || offset == 0xFFFFFFFF)
            return fail(ErrorCode::ArchiveZip64, m_file);
        if (number(end, 4, 4) != 0 || number(end, 8, 2) != m_count)
            return fail(ErrorCode::ArchiveInParts, m_file);
        if (number(end, 20, 2) != 0 || offset + size != endAt)
            return fail(ErrorCode::ArchiveDirectoryWrong, m_file);
        if (m_count > kMaxParts)
            return fail(ErrorCode::ArchiveTooManyEntries, m_file, std::to_string(kMaxParts));
        m_entries = m_archive.substr(0, offset);
        m_directory = m_archive.substr(offset, size);
        return {};
    }

    Result<Record> takeRecord()
    {
        if (m_directory.size() < kCentralBytes || !m_directory.starts_with("PK\1\2"))
            return fail(ErrorCode::ArchiveDirectoryWrong, m_file);
        const std::size_t nameBytes = number(m_directory, 28, 2);
        const std::size_t bytes = kCentralBytes + nameBytes + number(m_directory, 30, 2) + number(m_directory, 32, 2);
        if (m_directory.size() < bytes)
            return fail(ErrorCode::ArchiveDirectoryWrong, m_file);
        Record record;
        record.name = m_directory.substr(kCentralBytes, nameBytes);
        record.localAt = number(m_directory, 42, 4);
        record.packedSize = number(m_directory, 20, 4);
        const unsigned flags = number(m_directory, 8, 2);
        const unsigned method = number(m_directory, 10, 2);
        record.entry = {.name = record.name,
                        .packed = {},
                        .method = method == 0 ? Method::Stored : Method::Deflated,
                        .checksum = number(m_directory, 16, 4),
                        .size = number(m_directory, 24, 4)};
        m_directory.remove_prefix(bytes);
        const bool isPrintable = std::ranges::all_of(record.name, [](char c) { return c >= ' ' && c != '\x7f'; });
        if (record.name.empty() || record.name.size() > kMaxNameBytes || !isPrintable)
            return refuse(ErrorCode::ArchiveNameNotAllowed, record.name);
        if (flags & kEncrypted)
            return refuse(ErrorCode::ArchiveEncrypted, record.name);
        if (flags & kPatchedOrStrong)
            return refuse(ErrorCode::ArchiveFeatureUnknown, record.name);
        if (method != 0 && method != 8)
            return refuse(ErrorCode::ArchiveMethodUnknown, record.name);
        if (record.entry.size > kMaxEntryBytes)
            return refuse(ErrorCode::ArchiveEntryTooLarge, record.name);
        return record;
    }

    Result<> findData(Record &record) const
    {
        if (record.localAt > m_entries.size() || m_entries.size() - record.localAt < kLocalBytes)
            return refuse(ErrorCode::ArchiveLayoutWrong, record.name);
        const std::string_view local = m_entries.substr(record.localAt);
        if (!local.starts_with("PK\3\4"))
            return refuse(ErrorCode::ArchiveLayoutWrong, record.name);
        const std::size_t nameBytes = number(local, 26, 2);
        const std::size_t headerBytes = kLocalBytes + nameBytes + number(local, 28, 2);
        const unsigned method = record.entry.method == Method::Stored ? 0 : 8;
        if (local.substr(kLocalBytes, nameBytes) != record.name || number(local, 8, 2) != method)
            return refuse(ErrorCode::ArchiveRecordsDiffer, record.name);
        if (local.size() < headerBytes || local.size() - headerBytes < record.packedSize)
            return refuse(ErrorCode::ArchiveLayoutWrong, record.name);
        if (method == 0 && record.packedSize != record.entry.size)
            return refuse(ErrorCode::ArchiveDataBroken, record.name);
        record.entry.packed = local.substr(headerBytes, record.packedSize);
        record.end = record.localAt + headerBytes + record.packedSize;
        return {};
    }

    // One text in two entries would be two texts for two programs.
    Result<> checkApart(const std::vector<Record> &records) const
    {
        std::vector<const Record *> order;
        order.reserve(records.size());
        for (const Record &record : records)
            order.push_back(&record);
        std::ranges::sort(order, {}, &Record::localAt);
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (order[i]->localAt < order[i - 1]->end)
                return refuse(ErrorCode::ArchiveLayoutWrong, order[i]->name);
        }
        return {};
    }

    std::string_view m_archive;
    const std::string &m_file;
    std::string_view m_entries;
    std::string_view m_directory; // what is left of it
    std::size_t m_count = 0;
};

} // namespace

Result<std::string> writePackage(const std::vector<Entry> &parts, const std::string &file)
{
    auto bytes = pack(parts, std::vector<Method>(parts.size(), Method::Deflated), file);
    if (!bytes)
        return bytes;
    auto package = OfficePackage::open(*bytes, file);
    if (!package)
        return std::unexpected(package.error());
    for (const Entry &part : parts) {
        const auto read = package->part(part.name);
        if (!read || *read != part.bytes)
            return fail(ErrorCode::ArchiveNotWritten, file, shownName(part.name) + " does not read back as it was");
    }
    return bytes;
}

Result<OfficePackage> OfficePackage::open(std::string_view bytes, const std::string &file)
{
    auto records = DirectoryReading(bytes, file).read();
    if (!records)
        return std::unexpected(records.error());
    OfficePackage package(file);
    for (const Record &record : *records) {
        const PackedEntry &entry = record.entry;
        package.m_parts.emplace(record.name, Part{entry.packed, entry.method, entry.checksum, entry.size});
    }
    return package;
}

std::vector<std::string> OfficePackage::names() const
{
    std::vector<std::string> names;
    names.reserve(m_parts.size());
    for (const auto &[name, part] : m_parts)
        names.push_back(name);
    return names;
}

Result<std::string> OfficePackage::part(const std::string &name)
{
    const Part &part = m_parts.at(name);
    if (part.size > kPartRatioFreeBytes && part.size / kMaxRatio > part.packed.size())
        return fail(ErrorCode::ArchiveRatioTooHigh, m_file, shownName(name));
    m_unpacked += part.size;
    if (m_unpacked > kMaxPartsBytes)
        return fail(ErrorCode::ArchiveContentsTooLarge, m_file, std::to_string(kMaxPartsBytes / kMebibyte) + " MiB");
    return unpack(
        {.name = name, .packed = part.packed, .method = part.method, .checksum = part.checksum, .size = part.size},
        m_file);
}

} // namespace policywright::archive
