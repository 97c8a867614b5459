// SPDX-License-Identifier: Apache-2.0
#include "core/archive/EntryNames.h"
#include "core/archive/ZipDirectory.h"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <utility>

namespace policywright::archive {
namespace {

using Decompressor = std::unique_ptr<libdeflate_decompressor, decltype(&::libdeflate_free_decompressor)>;

Decompressor newDecompressor()
{
    Decompressor made(::libdeflate_alloc_decompressor(), &::libdeflate_free_decompressor);
    if (!made)
        throw std::bad_alloc(); // its only failure
    return made;
}

// Whether `packed` is one whole stream and nothing behind it, and unpacks to exactly the `size` bytes of `room`.
bool inflate(std::string_view packed, char *room, std::size_t size)
{
    std::size_t read = 0;
    std::size_t written = 0;
    const auto outcome = ::libdeflate_deflate_decompress_ex(newDecompressor().get(), packed.data(), packed.size(), room,
                                                            size, &read, &written);
    return outcome == LIBDEFLATE_SUCCESS && read == packed.size() && written == size;
}

std::uint32_t checksumOf(std::string_view bytes)
{
    return ::libdeflate_crc32(0, bytes.data(), bytes.size());
}

} // namespace

Result<std::string> unpack(const PackedEntry &entry, const std::string &file)
{
    std::string bytes;
    if (entry.method == Method::Stored) {
        bytes = entry.packed;
    } else {
        bool isWhole = false;
        bytes.resize_and_overwrite(entry.size, [&](char *room, std::size_t size) {
            isWhole = inflate(entry.packed, room, size);
            return isWhole ? size : 0;
        });
        if (!isWhole)
            return fail(ErrorCode::ArchiveDataBroken, file, shownName(entry.name));
    }
    if (checksumOf(bytes) != entry.checksum)
        return fail(ErrorCode::ArchiveChecksumWrong, file, shownName(entry.name));
    return bytes;
}

} // namespace policywright::archive
