// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ZipForge.h"

#include <stdexcept>
#include <string_view>
#define ZLIB_CONST // input that is only read
#include <zlib.h>

namespace policywright::testing {
namespace {

const Bytef *bytesOf(std::string_view text)
{
    return reinterpret_cast<const Bytef *>(text.data());
}

void put16(std::string &out, std::size_t value)
{
    out += static_cast<char>(value & 0xFFu);
    out += static_cast<char>(value >> 8 & 0xFFu);
}

void put32(std::string &out, std::size_t value)
{
    put16(out, value & 0xFFFFu);
    put16(out, value >> 16);
}

void putCommon(std::string &out, const ForgedHeader &header)
{
    put16(out, header.version);
    put16(out, header.flags);
    put16(out, header.method);
    put16(out, header.time);
    put16(out, header.date);
    put32(out, header.checksum);
    put32(out, header.packedSize);
    put32(out, header.size);
    put16(out, header.name.size());
    put16(out, header.extra.size());
}

std::string deflated(const std::string &bytes)
{
    z_stream stream{};
    if (::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflateInit2");
    std::string packed(::deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = bytesOf(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int result = ::deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    if (result != Z_STREAM_END)
        throw std::runtime_error("deflate");
    return packed;
}

ForgedEntry entry(const std::string &name, const std::string &bytes, std::string packed, std::uint16_t method)
{
    ForgedHeader header;
    header.method = method;
    header.checksum = static_cast<std::uint32_t>(::crc32_z(0, bytesOf(bytes), bytes.size()));
    header.packedSize = static_cast<std::uint32_t>(packed.size());
    header.size = static_cast<std::uint32_t>(bytes.size());
    header.name = name;
    ForgedEntry made;
    made.local = header;
    made.central = header;
    made.packed = std::move(packed);
    return made;
}

void putRecord(std::string &out, const ForgedEntry &entry, std::size_t offset)
{
    out += "PK\1\2";
    put16(out, entry.madeBy);
    putCommon(out, entry.central);
    put16(out, entry.comment.size());
    put16(out, entry.disk);
    put16(out, 0); // internal attributes
    put32(out, entry.attributes);
    put32(out, entry.offset.value_or(static_cast<std::uint32_t>(offset)));
    out += entry.central.name + entry.central.extra + entry.comment;
}

} // namespace

ForgedEntry storedEntry(const std::string &name, const std::string &bytes)
{
    return entry(name, bytes, bytes, 0);
}

ForgedEntry deflatedEntry(const std::string &name, const std::string &bytes)
{
    return entry(name, bytes, deflated(bytes), 8);
}

std::string ForgedZip::bytes() const
{
    std::string out;
    std::string directory;
    for (const ForgedEntry &entry : entries) {
        putRecord(directory, entry, out.size());
        out += "PK\3\4";
        putCommon(out, entry.local);
        out += entry.local.name + entry.local.extra + entry.packed + entry.behind;
    }
    out += beforeDirectory;
    const std::size_t offset = out.size();
    out += directory + behindDirectory + "PK\5\6";
    put16(out, end.disk.value_or(0));
    put16(out, end.directoryDisk.value_or(0));
    put16(out, end.countHere.value_or(static_cast<std::uint16_t>(entries.size())));
    put16(out, end.count.value_or(static_cast<std::uint16_t>(entries.size())));
    put32(out, end.directorySize.value_or(static_cast<std::uint32_t>(directory.size())));
    put32(out, end.directoryOffset.value_or(static_cast<std::uint32_t>(offset)));
    put16(out, end.commentLength.value_or(0));
    return before + out + behind;
}

} // namespace policywright::testing
