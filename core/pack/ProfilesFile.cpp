// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackFiles.h"
#include "core/pack/PackValues.h"

namespace policywright::pack {
namespace {

Defaults readDefaults(const YamlFile &file, YamlMap &map, Errors &errors)
{
    Defaults defaults;
    if (const YamlNode *written = map.map("defaults")) {
        for (const YamlMember &member : written->members)
            defaults.emplace(member.key.text, readDefault(file, member.value, errors));
    }
    return defaults;
}

StrictnessLevel readLevel(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const SourceText id = readId(map, kNameId);
    StrictnessLevel level{.id = id.text, .defaults = readDefaults(file, map, errors), .where = withoutText(id)};
    map.finish();
    return level;
}

void readAdditions(const YamlFile &file, const YamlNode &node, Profile &profile, Errors &errors)
{
    YamlMap map(file, node, errors);
    for (const YamlMember &member : node.members) {
        const std::string &question = member.key.text;
        profile.addsToDefaults.emplace(question, readIds(map, question, kOptionId));
    }
}

void readSeverities(const YamlFile &file, const YamlNode &node, Profile &profile, Errors &errors)
{
    YamlMap map(file, node, errors);
    for (const YamlMember &member : node.members) {
        if (const auto severity = map.oneOf<Severity>(member.key.text))
            profile.severities.emplace(member.key.text, *severity);
    }
}

Profile readProfile(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const SourceText id = readId(map, kNameId);
    Profile profile{.id = id.text, .defaults = readDefaults(file, map, errors), .where = withoutText(id)};
    if (const YamlNode *additions = map.map("adds_to_defaults"))
        readAdditions(file, *additions, profile, errors);
    for (const std::string &clause : readIds(map, "adds", kClauseId))
        profile.adds.emplace_back(clause);
    if (const YamlNode *severities = map.map("severities"))
        readSeverities(file, *severities, profile, errors);
    profile.covers = readCovers(map);
    map.finish();
    return profile;
}

} // namespace

void readProfilesFile(const YamlFile &file, Pack &pack, Errors &errors)
{
    YamlMap map(file, file.root, errors);
    if (const YamlNode *levels = map.list("strictness")) {
        for (const YamlNode &node : levels->items)
            pack.strictness.push_back(readLevel(file, node, errors));
    }
    if (const YamlNode *profiles = map.list("profiles")) {
        for (const YamlNode &node : profiles->items)
            pack.profiles.push_back(readProfile(file, node, errors));
    }
    map.finish();
}

} // namespace policywright::pack
