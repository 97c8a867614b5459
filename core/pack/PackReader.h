// SPDX-License-Identifier: Apache-2.0
//
// Reads the folder of a template pack: the shape of its files, and that every language has words for exactly what the
// logic names. How things fit together (references, expressions, layers) is PackSet's matter; PackCheck does both.
#pragma once

#include "core/base/FileSystem.h"
#include "core/pack/Pack.h"

#include <optional>
#include <set>
#include <string>

namespace policywright::pack {

// A pack and everything that is wrong with it, in the order of its files.
struct PackReading {
    Pack pack; // what could be read
    Errors errors = {};
    // Every YAML file was there and could be parsed: names that are not in `pack` do not exist.
    bool isWhole = true;
    std::set<std::string> unreadLanguages = {}; // of which a words file could not be read
};

// `folder` is what messages call it, too: "templates/base/pack.yaml:3:1: …". With `language`, that one and the first,
// which it is compared with, are read, and the pack has no other; PackLanguageMissing where it does not list it.
PackReading readPackLeniently(const FileSystem &files, const std::string &folder,
                              const std::optional<std::string> &language = std::nullopt);

// Of the pack in the folder, of which pack.yaml alone is read; none: there is no pack. Errors: those of readYaml and of
// reading the file; PackKeyMissing, NotAVersion.
ResultWithErrors<std::optional<Version>> versionOfPack(const FileSystem &files, const std::string &folder);

ResultWithErrors<Pack> readPack(const FileSystem &files, const std::string &folder);

} // namespace policywright::pack
