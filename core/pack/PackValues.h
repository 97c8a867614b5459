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

struct IdRule {
    bool (*fits)(std::string_view);
    std::string_view example; // for messages
};
extern const IdRule
    kNameId; // of questions, columns, sections, views, profiles, derived values; of clauses in their section
extern const IdRule kOptionId; // may begin with a digit
extern const IdRule kDashedId; // of checks, packs, sources; stems of file names
extern const IdRule kClauseId; // with its section
extern const IdRule kTargetId; // of a section or clause
extern const IdRule kFieldId;  // of a question or a column of it
extern const IdRule kLanguageId;

// The member `id`, checked. An empty text where it is missing or wrong; that was reported then.
SourceText readId(YamlMap &map, const IdRule &rule);
std::vector<std::string> readIds(YamlMap &map, std::string_view key, const IdRule &rule);
std::optional<std::string> readOptionalId(YamlMap &map, std::string_view key, const IdRule &rule);

std::vector<std::string> readCovers(YamlMap &map);
std::optional<Audience> readAudienceOf(YamlMap &map); // the member `audience`: internal or public

// A value in the shape in which it is written, or {expression: …}. Whether it fits the question is not looked at.
Default readDefault(const YamlFile &file, const YamlNode &node, Errors &errors);

} // namespace policywright::pack
