// SPDX-License-Identifier: Apache-2.0
//
// Zip in: the bytes of an archive to its entries, strictly and within the limits of ArchiveLimits.h. Nothing is ever
// written to disk. What the entries mean, and whether they are the ones that a manifest lists, is for others to say.
#pragma once

#include "core/archive/Entry.h"
#include "core/archive/SeenEntries.h"
#include "core/base/Error.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::archive {

// The entries in their order with their digests; the first is `mimetype`. `file` is what messages call the archive;
// `seen`: what other archives held, and from now on this one. Errors: all that begin with Archive, but
// ArchiveNotWritten.
Result<std::vector<Entry>> readArchive(std::string_view archive, const std::string &file, SeenEntries *seen = nullptr);

} // namespace policywright::archive
