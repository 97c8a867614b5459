// SPDX-License-Identifier: Apache-2.0
#include "core/base/Date.h"
#include "core/base/Duration.h"
#include "core/pack/PackFiles.h"
#include "core/pack/PackValues.h"

#include <algorithm>

namespace policywright::pack {
namespace {

LegalSource readSource(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const auto optional = [&](std::string_view key) { return map.text(key).value_or(SourceText{}).text; };
    const SourceText id = readId(map, kDashedId);
    LegalSource source{.id = id.text,
                       .jurisdiction = map.requiredText("jurisdiction").text,
                       .kind = map.requiredText("kind").text,
                       .title = map.requiredText("title").text,
                       .citation = map.requiredText("citation").text,
                       .year = map.requiredText("year").text,
                       .gist = map.requiredText("requires").text,
                       .statusNote = optional("status_note"),
                       .url = optional("url"),
                       .urlSeen = map.flag("url_seen").value_or(false),
                       .where = withoutText(id)};
    map.require("confidence");
    if (const YamlNode *written = map.map("confidence")) {
        YamlMap confidence(file, *written, errors);
        confidence.require("level");
        source.confidence = confidence.oneOf<Confidence>("level").value_or(Confidence::FromKnowledge);
        source.confidenceNote = confidence.text("where").value_or(SourceText{}).text;
        confidence.finish();
    }
    map.finish();
    return source;
}

} // namespace

SourceRegister readSourcesFile(const YamlFile &file, Errors &errors)
{
    SourceRegister sources;
    YamlMap map(file, file.root, errors);
    const SourceText compiled = map.requiredText("compiled");
    if (!compiled.isEmpty() && !Date::fromIso(compiled.text))
        map.report(ErrorCode::NotADate, compiled, compiled.text);
    sources.compiled = compiled.text;
    if (const auto every = map.text("check_every")) {
        if (!Duration::fromText(every->text))
            map.report(ErrorCode::NotADuration, *every, every->text);
        sources.checkEvery = every->text;
    }
    sources.disclaimer = map.text("disclaimer").value_or(SourceText{}).text;
    if (const YamlNode *list = map.list("sources")) {
        for (const YamlNode &node : list->items) {
            LegalSource source = readSource(file, node, errors);
            if (std::ranges::contains(sources.sources, source.id, &LegalSource::id))
                map.report(ErrorCode::PackIdTwice, node, source.id);
            else if (!source.id.empty())
                sources.sources.push_back(std::move(source));
        }
    }
    map.finish();
    return sources;
}

} // namespace policywright::pack
