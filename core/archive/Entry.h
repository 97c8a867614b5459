// SPDX-License-Identifier: Apache-2.0
//
// One file in an archive, and how it is packed. Nothing else of a zip entry survives: no times, modes, owners, comments
// or folders.
#pragma once

#include <string>

namespace policywright::archive {

enum class Method { Stored, Deflated };

struct Entry {
    std::string name; // parts of [A-Za-z0-9._-] between slashes; see checkNames()
    std::string bytes;
    std::string digest = {}; // SHA-256 of the bytes in hexadecimal, from readArchive; whoever writes leaves it empty

    bool operator==(const Entry &other) const { return name == other.name && bytes == other.bytes; }
};

} // namespace policywright::archive
