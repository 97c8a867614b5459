// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackValues.h"

#include <algorithm>

namespace policywright::pack {
namespace {

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool consistsOf(std::string_view text, char joint)
{
    return std::ranges::all_of(text, [&](char c) { return isLower(c) || isDigit(c) || c == joint; });
}

bool isName(std::string_view text)
{
    return !text.empty() && isLower(text.front()) && consistsOf(text, '_');
}

bool isOption(std::string_view text)
{
    return !text.empty() && (isLower(text.front()) || isDigit(text.front())) && consistsOf(text, '_');
}

bool isDashed(std::string_view text)
{
    return !text.empty() && isLower(text.front()) && consistsOf(text, '-');
}

bool isClause(std::string_view text)
{
    const std::size_t dot = text.find('.');
    return dot != std::string_view::npos && isName(text.substr(0, dot)) && isName(text.substr(dot + 1));
}

bool isTarget(std::string_view text)
{
    return isName(text) || isClause(text);
}

bool isLanguage(std::string_view text)
{
    return text.size() >= 2 && isDashed(text);
}

// "src:0.62": numbers with dots.
bool isCoverReference(std::string_view text)
{
    constexpr std::string_view kStart = "src:";
    if (!text.starts_with(kStart))
        return false;
    const std::string_view number = text.substr(kStart.size());
    return !number.empty() && isDigit(number.front()) && isDigit(number.back()) && !number.contains("..") &&
           std::ranges::all_of(number, [](char c) { return isDigit(c) || c == '.'; });
}

model::Answer answerInShapeOf(const Json &natural)
{
    struct Shape {
        static model::Cell cell(const Json &value)
        {
            if (const bool *flag = value.ifBool())
                return *flag;
            if (const std::string *text = value.ifString())
                return *text;
            return person(value);
        }
        static model::Person person(const Json &value)
        {
            const auto field = [&](std::string_view name) {
                const Json *member = value.find(name);
                return member && member->ifString() ? *member->ifString() : std::string();
            };
            return {field("name"), field("title"), field("email"), field("phone")};
        }
        static model::Record record(const Json::Object &members)
        {
            model::Record record;
            for (const auto &[column, value] : members)
                record.emplace_back(column, cell(value));
            return record;
        }
    };
    const Json::Array *items = natural.ifArray();
    if (!items)
        return std::visit([](auto value) { return model::Answer(std::move(value)); }, Shape::cell(natural));
    if (std::ranges::any_of(*items, [](const Json &item) { return item.ifObject() != nullptr; })) {
        model::Records records;
        for (const Json &item : *items)
            records.rows.push_back(item.ifObject() ? Shape::record(*item.ifObject()) : model::Record{});
        return records;
    }
    model::Choices choices;
    for (const Json &item : *items)
        choices.ids.push_back(item.ifString() ? *item.ifString() : std::string());
    return choices;
}

} // namespace

const IdRule kNameId{isName, "password_store"};
const IdRule kOptionId{isOption, "own_login"};
const IdRule kDashedId{isDashed, "no-archive"};
const IdRule kClauseId{isClause, "security.passwords"};
const IdRule kTargetId{isTarget, "security or security.passwords"};
const IdRule kFieldId{isTarget, "keeper or access_list.holder"};
const IdRule kLanguageId{isLanguage, "en or pt-br"};

SourceText readId(YamlMap &map, const IdRule &rule)
{
    SourceText id = map.requiredText("id");
    if (!id.isEmpty() && !rule.fits(id.text)) {
        map.report(ErrorCode::PackBadId, id, id.text, std::string(rule.example));
        id.text.clear();
    }
    return id;
}

std::vector<std::string> readIds(YamlMap &map, std::string_view key, const IdRule &rule)
{
    std::vector<std::string> ids;
    for (const SourceText &id : map.texts(key)) {
        if (!rule.fits(id.text))
            map.report(ErrorCode::PackBadId, id, id.text, std::string(rule.example));
        else if (std::ranges::contains(ids, id.text))
            map.report(ErrorCode::PackIdTwice, id, id.text);
        else
            ids.push_back(id.text);
    }
    return ids;
}

std::optional<std::string> readOptionalId(YamlMap &map, std::string_view key, const IdRule &rule)
{
    const auto id = map.text(key);
    if (!id)
        return std::nullopt;
    if (rule.fits(id->text))
        return id->text;
    map.report(ErrorCode::PackBadId, *id, id->text, std::string(rule.example));
    return std::nullopt;
}

std::vector<std::string> readCovers(YamlMap &map)
{
    std::vector<std::string> covers;
    for (const SourceText &reference : map.texts("covers")) {
        if (isCoverReference(reference.text))
            covers.push_back(reference.text);
        else
            map.report(ErrorCode::PackBadCover, reference, reference.text);
    }
    return covers;
}

std::optional<Audience> readAudienceOf(YamlMap &map)
{
    const auto audience = map.oneOf<Audience>("audience");
    if (audience != Audience::ByField)
        return audience;
    map.report(ErrorCode::PackUnknownValue, *map.node().find("audience"), "by_field", "internal, public");
    return std::nullopt;
}

Default readDefault(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    Default value{.where = placeOf(file, node)};
    if (node.kind == YamlNode::Kind::Map && node.find("expression")) {
        YamlMap map(file, node, errors);
        value.expression = map.requiredText("expression");
        map.finish();
    } else if (node.kind == YamlNode::Kind::Null) {
        errors.push_back({ErrorCode::PackTextExpected, "default", {}, file.positionOf(node)});
    } else {
        value.value = answerInShapeOf(toJson(node));
    }
    return value;
}

} // namespace policywright::pack
