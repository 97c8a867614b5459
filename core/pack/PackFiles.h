// SPDX-License-Identifier: Apache-2.0
//
// The YAML files of a pack, each as the part of a Pack that it describes. Every function reads on after a problem and
// appends it to `errors`; what could be read is returned, so that names in it are known to later checks. References
// from one file to another are not looked at here (see PackSet). Used by PackReader.
#pragma once

#include "core/pack/Pack.h"
#include "core/pack/YamlReader.h"

#include <string_view>
#include <vector>

namespace policywright::pack {

void readPackFile(const YamlFile &file, Pack &pack, Errors &errors); // pack.yaml; sections get their ids only
void readSectionFile(const YamlFile &file, Section &section, Errors &errors);
void readProfilesFile(const YamlFile &file, Pack &pack, Errors &errors);
std::vector<View> readViewsFile(const YamlFile &file, Errors &errors);
SourceRegister readSourcesFile(const YamlFile &file, Errors &errors);
Drill readDrillFile(const YamlFile &file, Errors &errors);

} // namespace policywright::pack
