// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackFiles.h"
#include "core/pack/PackValues.h"

#include <charconv>

namespace policywright::pack {
namespace {

ViewEntry readEntry(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    ViewEntry entry{.where = placeOf(file, node)};
    const auto all = map.text("sections");
    const auto one = map.text("section");
    if (node.kind == YamlNode::Kind::Map && (all.has_value() == one.has_value() || (all && all->text != "all")))
        map.report(ErrorCode::PackViewEntry, node);
    if (one)
        entry.section = SectionId(one->text);
    entry.when = map.text("when").value_or(SourceText{});
    entry.only = readIds(map, "only", kClauseId);
    entry.leaveOut = readIds(map, "leave_out", kTargetId);
    map.finish();
    return entry;
}

int readPages(YamlMap &map)
{
    constexpr int kMostPages = 999;
    const auto written = map.text("pages");
    if (!written)
        return 0;
    int pages = 0;
    const char *end = written->text.data() + written->text.size();
    const auto [stop, problem] = std::from_chars(written->text.data(), end, pages);
    if (problem == std::errc{} && stop == end && pages >= 1 && pages <= kMostPages)
        return pages;
    map.report(ErrorCode::PackNumberExpected, *written, "pages", std::to_string(kMostPages));
    return 0;
}

View readView(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const SourceText id = readId(map, kNameId);
    View view{.id = ViewId(id.text), .where = withoutText(id)};
    map.require("audience");
    view.audience = readAudienceOf(map).value_or(Audience::Internal);
    map.require("file");
    view.file = readOptionalId(map, "file", kDashedId).value_or("");
    view.when = map.text("when").value_or(SourceText{});
    view.pages = readPages(map);
    map.require("contents");
    if (const YamlNode *contents = map.list("contents")) {
        for (const YamlNode &entry : contents->items)
            view.contents.push_back(readEntry(file, entry, errors));
    }
    if (const auto about = readOptionalId(map, "about", kNameId))
        view.about = ViewId(*about);
    view.covers = readCovers(map);
    map.finish();
    return view;
}

} // namespace

std::vector<View> readViewsFile(const YamlFile &file, Errors &errors)
{
    std::vector<View> views;
    YamlMap map(file, file.root, errors);
    if (const YamlNode *list = map.list("views")) {
        for (const YamlNode &node : list->items)
            views.push_back(readView(file, node, errors));
    }
    map.finish();
    return views;
}

} // namespace policywright::pack
