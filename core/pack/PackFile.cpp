// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Changes.h"
#include "core/pack/PackFiles.h"
#include "core/pack/PackValues.h"

#include <algorithm>
#include <array>

namespace policywright::pack {
namespace {

struct Fact {
    std::string_view key;
    std::optional<QuestionId> DocumentFacts::*member;
};
constexpr std::array<Fact, 6> kFacts{{{"organisation", &DocumentFacts::organisation},
                                      {"short_name", &DocumentFacts::shortName},
                                      {"version", &DocumentFacts::version},
                                      {"effective", &DocumentFacts::effective},
                                      {"review_by", &DocumentFacts::reviewBy},
                                      {"owner", &DocumentFacts::owner}}};

void readFormat(YamlMap &map)
{
    const SourceText format = map.requiredText("format");
    if (!format.isEmpty() && format.text != std::to_string(kPackFormat))
        map.report(ErrorCode::PackFormatUnknown, format, format.text, std::to_string(kPackFormat));
}

void readIdentity(YamlMap &map, Pack &pack)
{
    pack.id = PackId(readId(map, kDashedId).text);
    const SourceText written = map.requiredText("version");
    if (!written.isEmpty()) {
        if (const auto version = Version::fromString(written.text))
            pack.version = *version;
        else
            map.report(ErrorCode::NotAVersion, written, written.text);
    }
    pack.licence = map.requiredText("licence").text;
    if (const auto below = readOptionalId(map, "extends", kDashedId))
        pack.extends = PackId(*below);
    map.require("languages");
    pack.languages = readIds(map, "languages", kLanguageId);
    map.require("sections");
    for (const std::string &id : readIds(map, "sections", kNameId))
        pack.sections.push_back({.id = SectionId(id)});
}

void readFacts(const YamlFile &file, const YamlNode &node, DocumentFacts &facts, Errors &errors)
{
    YamlMap map(file, node, errors);
    facts.where = placeOf(file, node);
    for (const Fact &fact : kFacts) {
        if (const auto question = map.text(fact.key))
            facts.*fact.member = QuestionId(question->text);
    }
    map.finish();
}

Derived readDerived(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const SourceText id = readId(map, kNameId);
    Derived derived{.id = id.text, .where = withoutText(id)};
    map.require("type");
    derived.type = map.oneOf<DerivedType>("type").value_or(DerivedType::Boolean);
    derived.value = map.requiredText("value");
    map.finish();
    return derived;
}

} // namespace

void readPackFile(const YamlFile &file, Pack &pack, Errors &errors)
{
    YamlMap map(file, file.root, errors);
    readFormat(map);
    readIdentity(map, pack);
    if (const YamlNode *changes = map.list("changes"))
        pack.changes = readChanges(file, *changes, pack.version, errors);
    if (const YamlNode *facts = map.map("document"))
        readFacts(file, *facts, pack.document, errors);
    if (const YamlNode *people = map.map("people")) {
        YamlMap members(file, *people, errors);
        pack.titlesOnly = members.requiredText("titles_only");
        members.finish();
    }
    if (const YamlNode *list = map.list("derived")) {
        for (const YamlNode &node : list->items) {
            Derived derived = readDerived(file, node, errors);
            if (!derived.id.empty())
                pack.derived.push_back(std::move(derived));
        }
    }
    map.finish();
}

} // namespace policywright::pack
