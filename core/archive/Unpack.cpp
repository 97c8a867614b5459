// SPDX-License-Identifier: Apache-2.0
#include "core/archive/EntryNames.h"
#include "core/archive/ZipDirectory.h"

#include <utility>
#define ZLIB_CONST // input that is only read
#include <zlib.h>

namespace policywright::archive {
namespace {

class Inflater {
public:
    Inflater() : m_isReady(::inflateInit2(&m_stream, -MAX_WBITS) == Z_OK) {} // raw: without a header
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    ~Inflater()
    {
        if (m_isReady)
            ::inflateEnd(&m_stream);
    }

    // Whether `packed` is one whole stream and nothing behind it, and unpacks to exactly `size` bytes. `room` has one
    // byte more than that: too long a stream shows itself there.
    bool run(std::string_view packed, char *room, std::size_t size)
    {
        if (!m_isReady)
            return false;
        m_stream.next_in = reinterpret_cast<const Bytef *>(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(room);
        m_stream.avail_out = static_cast<uInt>(size + 1);
        return ::inflate(&m_stream, Z_FINISH) == Z_STREAM_END && m_stream.avail_in == 0 && m_stream.avail_out == 1;
    }

private:
    z_stream m_stream{};
    bool m_isReady;
};

std::uint32_t checksumOf(std::string_view bytes)
{
    return static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()));
}

} // namespace

Result<std::string> unpack(const PackedEntry &entry, const std::string &file)
{
    std::string bytes;
    if (entry.method == Method::Stored) {
        bytes = entry.packed;
    } else {
        bool isWhole = false;
        bytes.resize_and_overwrite(entry.size + std::size_t{1}, [&](char *room, std::size_t) {
            isWhole = Inflater().run(entry.packed, room, entry.size);
            return isWhole ? std::size_t{entry.size} : std::size_t{0};
        });
        if (!isWhole)
            return fail(ErrorCode::ArchiveDataBroken, file, shownName(entry.name));
    }
    if (checksumOf(bytes) != entry.checksum)
        return fail(ErrorCode::ArchiveChecksumWrong, file, shownName(entry.name));
    return bytes;
}

} // namespace policywright::archive
