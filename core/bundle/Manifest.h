// SPDX-License-Identifier: Apache-2.0
//
// The list of what is in the file, with digests: it proves that nothing was swapped, dropped or added.
#pragma once

#include "core/archive/Entry.h"
#include "core/base/Error.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::bundle {

inline constexpr std::string_view kMimetypeEntry = "mimetype";
inline constexpr std::string_view kManifestEntry = "manifest.json";

// Lists every entry but the manifest itself.
std::string manifestFor(const std::vector<archive::Entry> &entries);

// Every entry, as readArchive gave it, is listed once, with its size and digest, and every listed entry is there.
// Errors: NewerContainer, ManifestDamaged, EntryNotListed, EntryMissing, EntryChanged.
Result<> checkManifest(std::string_view manifest, const std::vector<archive::Entry> &entries, const std::string &file);

} // namespace policywright::bundle
