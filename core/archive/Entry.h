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

    bool operator==(const Entry &) const = default;
};

} // namespace policywright::archive
