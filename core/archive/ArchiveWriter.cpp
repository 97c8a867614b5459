// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ArchiveWriter.h"

#include "core/archive/ArchiveLimits.h"
#include "core/archive/EntryNames.h"
#include "core/archive/Packing.h"
#include "core/archive/ZipDirectory.h"

#include <algorithm>
#include <array>
#include <utility>

namespace policywright::archive {
namespace {

constexpr std::array<std::string_view, 6> kCompressedExtensions{".gif", ".jpeg", ".jpg", ".png", ".webp", ".woff2"};

Method methodOf(const Entry &entry)
{
    const auto hasExtension = [&](std::string_view extension) { return entry.name.ends_with(extension); };
    const bool isStored = entry.name == "mimetype" || std::ranges::any_of(kCompressedExtensions, hasExtension);
    return isStored ? Method::Stored : Method::Deflated;
}

// Before anything is packed; what the reader refuses only by its size would otherwise cost the packing.
Result<> checkEntries(const std::vector<Entry> &entries, const std::string &file)
{
    if (entries.empty() || entries[0].name != "mimetype")
        return fail(ErrorCode::ArchiveTypeMissing, file);
    if (entries.size() > kMaxEntries)
        return fail(ErrorCode::ArchiveTooManyEntries, file, std::to_string(kMaxEntries));
    std::vector<std::string_view> names;
    std::uint64_t total = 0;
    for (const Entry &entry : entries) {
        names.push_back(entry.name);
        total += entry.bytes.size();
        if (entry.bytes.size() > kMaxEntryBytes)
            return fail(ErrorCode::ArchiveEntryTooLarge, file, shownName(entry.name));
        if (total > kMaxTotalBytes)
            return fail(ErrorCode::ArchiveContentsTooLarge, file, std::to_string(kMaxTotalBytes / kMebibyte) + " MiB");
    }
    return checkNames(names, file);
}

std::vector<Method> methodsOf(const std::vector<Entry> &entries)
{
    std::vector<Method> methods(entries.size());
    std::ranges::transform(entries, methods.begin(), methodOf);
    return methods;
}

} // namespace

Result<> checkReadsBack(std::string_view archive, const std::vector<Entry> &entries, const std::string &file)
{
    const auto directory = readDirectory(archive, file);
    if (!directory)
        return std::unexpected(directory.error());
    if (!std::ranges::equal(*directory, entries, {}, &PackedEntry::name, &Entry::name))
        return fail(ErrorCode::ArchiveNotWritten, file, "it does not list what was packed");
    // One entry at a time: reading all of them would double the memory.
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto bytes = unpack((*directory)[i], file);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (*bytes != entries[i].bytes)
            return fail(ErrorCode::ArchiveNotWritten, file,
                        shownName(entries[i].name) + " does not read back as it was");
    }
    return {};
}

Result<std::string> writeArchive(const std::vector<Entry> &entries, const std::string &file)
{
    if (auto allowed = checkEntries(entries, file); !allowed)
        return std::unexpected(std::move(allowed.error()));
    std::vector<Method> methods = methodsOf(entries);
    for (;;) {
        auto bytes = pack(entries, methods, file);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto directory = readDirectory(*bytes, file);
        if (!directory)
            return std::unexpected(directory.error());
        if (std::ranges::none_of(*directory, isRatioTooHigh))
            return checkReadsBack(*bytes, entries, file).transform([&] { return *std::move(bytes); });
        // At most once more: what is stored has the ratio 1.
        for (std::size_t i = 0; i < methods.size(); ++i) {
            if (isRatioTooHigh((*directory)[i]))
                methods[i] = Method::Stored;
        }
    }
}

} // namespace policywright::archive
