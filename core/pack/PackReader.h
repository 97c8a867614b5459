// SPDX-License-Identifier: Apache-2.0
//
// Reads the folder of a template pack: the shape of its files, and that every language has words for exactly what the
// logic names. How things fit together (references, expressions, layers) is PackSet's matter; PackCheck does both.
#pragma once

#include "core/base/FileSystem.h"
#include "core/pack/Pack.h"

#include <string>

namespace policywright::pack {

// A pack and everything that is wrong with it, in the order of its files.
struct PackReading {
    Pack pack; // what could be read
    Errors errors = {};
    // Every file was there and could be parsed: names that are not in `pack` do not exist.
    bool isWhole = true;
};

// `folder` is what messages call it, too: "templates/base/pack.yaml:3:1: …".
PackReading readPackLeniently(const FileSystem &files, const std::string &folder);

ResultWithErrors<Pack> readPack(const FileSystem &files, const std::string &folder);

} // namespace policywright::pack
