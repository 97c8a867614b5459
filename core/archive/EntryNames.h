// SPDX-License-Identifier: Apache-2.0
//
// Which names entries may have: those that mean the same file on every system, to every program, whether the archive
// is read here, by a script or unpacked by hand.
#pragma once

#include "core/base/Error.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::archive {

// Of one archive, in its order. `file` is what messages call the archive. Errors: ArchiveNameNotAllowed,
// ArchiveNameTwice (capitals make no difference), ArchiveNameClash (`a` and `a/b`).
Result<> checkNames(const std::vector<std::string_view> &names, const std::string &file);

// For messages: bytes that are not printable ASCII as \xNN, long names cut.
std::string shownName(std::string_view name);

} // namespace policywright::archive
