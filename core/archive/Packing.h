// SPDX-License-Identifier: Apache-2.0
//
// Entries to the bytes of a zip, by the library that is loaded when the first archive is written. Nothing is checked.
// Internal to the room.
#pragma once

#include "core/archive/Entry.h"
#include "core/base/Error.h"

#include <string>
#include <vector>

namespace policywright::archive {

// Each entry stored or deflated as `methods` says at its place. Error: ArchiveNotWritten.
Result<std::string> pack(const std::vector<Entry> &entries, const std::vector<Method> &methods,
                         const std::string &file);

} // namespace policywright::archive
