// SPDX-License-Identifier: Apache-2.0
#include "core/archive/Rescue.h"

#include "core/archive/ArchiveLimits.h"
#include "core/archive/EntryNames.h"
#include "core/archive/ZipDirectory.h"
#include "core/base/Digest.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace policywright::archive {
namespace {

constexpr std::string_view kLocalSignature = "PK\3\4";
constexpr std::size_t kLocalBytes = 30;

std::size_t number(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::size_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

struct LocalEntry {
    PackedEntry entry;
    std::size_t size = 0; // of header, name and data; more than there is where the archive ends before them
};

// The entry whose header stands at the start of `bytes`, where it is one that this program may have written.
std::optional<LocalEntry> localEntry(std::string_view bytes)
{
    if (bytes.size() < kLocalBytes)
        return std::nullopt;
    const std::size_t method = number(bytes, 8, 2);
    const std::size_t packed = number(bytes, 18, 4);
    const std::size_t size = number(bytes, 22, 4);
    const std::string_view name = bytes.substr(kLocalBytes, number(bytes, 26, 2));
    const std::size_t dataAt = kLocalBytes + name.size() + number(bytes, 28, 2);
    if ((method != 0 && method != 8) || size > kMaxEntryBytes || !checkNames({name}, {}))
        return std::nullopt;
    const Method how = method == 0 ? Method::Stored : Method::Deflated;
    const std::string_view data = dataAt < bytes.size() ? bytes.substr(dataAt, packed) : std::string_view();
    return LocalEntry{
        {name, data, how, static_cast<std::uint32_t>(number(bytes, 14, 4)), static_cast<std::uint32_t>(size)},
        dataAt + packed};
}

bool isThere(const std::vector<Entry> &entries, std::string_view name)
{
    return std::ranges::contains(entries, name, &Entry::name);
}

} // namespace

RescuedEntries rescueEntries(std::string_view archive)
{
    archive = archive.substr(0, kMaxArchiveBytes);
    RescuedEntries rescued;
    std::uint64_t looked = 0; // bytes that were unpacked, whole or not: bounds the work as well as the memory
    std::size_t headers = 0;
    for (std::size_t at = archive.find(kLocalSignature); at != std::string_view::npos;) {
        const auto local = localEntry(archive.substr(at));
        std::size_t step = kLocalSignature.size();
        if (local && ++headers <= kMaxEntries && (looked += local->entry.size) <= kMaxTotalBytes) {
            const std::string name(local->entry.name);
            Result<std::string> bytes = fail(ErrorCode::ArchiveRatioTooHigh, name, name);
            if (!isRatioTooHigh(local->entry))
                bytes = unpack(local->entry, name);
            if (bytes) {
                step = local->size;
                std::string digest = sha256Hex(*bytes);
                if (!isThere(rescued.whole, name))
                    rescued.whole.push_back({name, *std::move(bytes), std::move(digest)});
            } else if (!std::ranges::contains(rescued.lost, name)) {
                rescued.lost.push_back(name);
            }
        }
        at = archive.find(kLocalSignature, at + step);
    }
    std::erase_if(rescued.lost, [&](const std::string &name) { return isThere(rescued.whole, name); });
    return rescued;
}

} // namespace policywright::archive
