// SPDX-License-Identifier: Apache-2.0
//
// What a pack says of its earlier versions: which ids were renamed, split, merged and withdrawn, and why. Read from
// `changes` in pack.yaml; core/update follows it.
#pragma once

#include "core/pack/Layers.h"
#include "core/pack/YamlReader.h"

#include <vector>

namespace policywright::pack {

// The list `changes`. Used by the reader of pack.yaml. `version`: of the pack. Errors: PackChangeUnclear,
// PackChangeVersion, PackIdTwice, PackBadId, NotADate, NotAVersion and those of YamlMap.
std::vector<Release> readChanges(const YamlFile &file, const YamlNode &list, const Version &version, Errors &errors);

// The packs have what the changes lead to, and nothing that they say is gone. Errors: PackChangedButThere,
// PackUnknownClause, PackUnknownQuestion, PackUnknownSection, AnswerUnknownColumn, PackUnknownSource.
void checkChanges(const Layers &layers, const std::vector<Pack> &packs, Errors &errors);

} // namespace policywright::pack
