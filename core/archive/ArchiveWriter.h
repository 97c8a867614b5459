// SPDX-License-Identifier: Apache-2.0
//
// Zip out: entries to the bytes of an archive, in memory, read back by the strict reader before anybody sees them.
#pragma once

#include "core/archive/Entry.h"
#include "core/base/Error.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::archive {

// The first entry must be `mimetype`; it is stored, as are files that are compressed already (by their extension) and
// what deflates so well that the reader would take it for a bomb. The same entries give the same bytes with the same
// zlib: digests are made of the contents, never of the archive. `file` is what messages call the archive.
// Errors: those of the reader where the entries break its rules; ArchiveNotWritten.
Result<std::string> writeArchive(const std::vector<Entry> &entries, const std::string &file);

// Whether the archive's entries are exactly these; writeArchive() has asked it already. Errors: those of the reader;
// ArchiveNotWritten.
Result<> checkReadsBack(std::string_view archive, const std::vector<Entry> &entries, const std::string &file);

} // namespace policywright::archive
