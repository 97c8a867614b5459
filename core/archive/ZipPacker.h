// SPDX-License-Identifier: Apache-2.0
//
// The one function of libpolicywright_zip, a library of its own that is loaded when the first archive is written.
// KArchive brings libcrypto, which takes a program a third longer to start than Qt alone; opening, publishing and
// checking a policy write no archive.
#pragma once

#include "core/archive/Entry.h"

#include <string>
#include <vector>

namespace policywright::archive {

// Packs the entries in their order, each stored or deflated as `methods` says at its place. False: `problem` says what
// went wrong.
using ZipPacker = bool(const std::vector<Entry> &entries, const std::vector<Method> &methods, std::string &archive,
                       std::string &problem);
inline constexpr auto kZipLibrary = "libpolicywright_zip.so";
inline constexpr auto kZipPacker = "policywrightPackZip";

} // namespace policywright::archive
