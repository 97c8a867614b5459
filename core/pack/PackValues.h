// SPDX-License-Identifier: Apache-2.0
//
// Values that occur in several files of a pack: ids, references to what they cover, severities, defaults. Used by the
// readers of those files.
#pragma once

#include "core/pack/Pack.h"
#include "core/pack/YamlMap.h"

#include <string>
#include <string_view>
#include <vector>

namespace policywright::pack {

bool isId(std::string_view text);      // security, password_store
bool isOptionId(std::string_view text); // an id that may begin with a digit
bool isCheckId(std::string_view text); // with "-" in the place of "_"; sources and file names, too
bool isClauseId(std::string_view text); // security.passwords

// The member `id`, checked. An empty text where it is missing or wrong; that was reported then.
using IdRule = bool (*)(std::string_view);
SourceText readId(YamlMap &map, IdRule rule);
std::vector<std::string> readIds(YamlMap &map, std::string_view key, IdRule rule);

std::vector<std::string> readCovers(YamlMap &map);
std::optional<Audience> readAudienceOf(YamlMap &map); // the member `audience`: internal or public

// A value in the shape in which it is written, or {expression: …}. Whether it fits the question is not looked at.
Default readDefault(const YamlFile &file, const YamlNode &node, Errors &errors);

} // namespace policywright::pack
