// SPDX-License-Identifier: Apache-2.0
//
// What the drill of packs speaks of: people, the table in which their numbers stand, texts, and how long things may
// take. Whether they are there and of the right type is checked here, and whether its conditions read what there is.
#pragma once

#include "core/pack/Layers.h"
#include "core/pack/PackSet.h"

#include <set>
#include <string>

namespace policywright::pack {

// Errors: those of FieldCheck.
void checkDrill(const Layers &layers, Errors &errors);

// The conditions of the steps. What they and the fields read is added to `used`.
void checkDrillConditions(const PackSet &set, std::set<std::string, std::less<>> &used, Errors &errors);

} // namespace policywright::pack
