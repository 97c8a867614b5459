// SPDX-License-Identifier: Apache-2.0
//
// All that is wrong with a pack, for the person who writes it: the shape of its files and how everything in them fits
// together, in one pass.
#pragma once

#include "core/base/FileSystem.h"
#include "core/pack/Pack.h"

#include <string>
#include <vector>

namespace policywright::pack {

// `below`: the packs that it extends, the lowest first; they need words in every language of the pack. `language`:
// the only one to check, beside the first, which it is compared with. Where a file is missing or cannot be parsed, only
// the shape is looked at (of words, in that language): the rest would complain about what is in that file. Empty: the
// pack is fine.
Errors checkPack(const FileSystem &files, const std::string &folder, const std::vector<Pack> &below = {},
                 const std::optional<std::string> &language = std::nullopt);

} // namespace policywright::pack
