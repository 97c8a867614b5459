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

// `below`: the packs that it extends, the lowest first. In every language of the pack that those have words in, too.
// Where a file is missing or cannot be parsed, only the shape is looked at: the rest would complain about names that
// are in that file. Empty: the pack is fine.
Errors checkPack(const FileSystem &files, const std::string &folder, const std::vector<Pack> &below = {});

} // namespace policywright::pack
