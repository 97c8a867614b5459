// SPDX-License-Identifier: Apache-2.0
//
// Zips of office programs (OOXML, ISO/IEC 29500-2): made for them, and read from them part by part. Unlike our own
// archives they begin with no media type, have names of their own, extra fields and sizes behind the data, so the rules
// of ZipDirectory.h cannot hold. What holds: one directory at the end of the file, each entry within the file and apart
// from the others, its local header of the same name and method, each name once, no encryption, no zip64; what is
// unpacked has the declared size and checksum. Nothing is ever written to disk.
#pragma once

#include "core/archive/Entry.h"
#include "core/base/Error.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::archive {

// The same parts give the same bytes with the same zlib. Error: ArchiveNotWritten.
Result<std::string> writePackage(const std::vector<Entry> &parts, const std::string &file);

class OfficePackage {
public:
    // `bytes` outlive the package. Errors: those of readArchive that fit.
    static Result<OfficePackage> open(std::string_view bytes, const std::string &file);

    bool has(const std::string &name) const { return m_parts.contains(name); } // capitals count, unlike in Word
    std::vector<std::string> names() const;

    // Of a part that is there. Errors: ArchiveRatioTooHigh, ArchiveContentsTooLarge, ArchiveDataBroken,
    // ArchiveChecksumWrong.
    Result<std::string> part(const std::string &name);

private:
    struct Part {
        std::string_view packed;
        Method method = Method::Stored;
        std::uint32_t checksum = 0;
        std::uint32_t size = 0;
    };

    explicit OfficePackage(std::string file) : m_file(std::move(file)) {}

    std::string m_file;
    std::map<std::string, Part> m_parts;
    std::uint64_t m_unpacked = 0;
};

} // namespace policywright::archive
